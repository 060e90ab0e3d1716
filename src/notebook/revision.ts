import type { Highlight } from './highlight.ts';

/**
 * The next revision of a highlight.
 *
 * @param device the installation that makes it
 * @param time an ISO timestamp
 */
export function revised(highlight: Highlight, change: Partial<Highlight>, device: string, time: string): Highlight {
  const { seen = {}, ...now } = { ...highlight, ...change };
  const { [device]: _, ...others } = seen;
  // The last revision of another installation, on which this one builds.
  if (highlight.device !== device) others[highlight.device] = highlight.revision;
  return {
    ...now,
    ...(Object.keys(others).length > 0 && { seen: others }),
    revision: highlight.revision + 1,
    device,
    updated: time,
  };
}
