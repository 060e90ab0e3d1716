import { FIRST_COLOUR } from './colour.ts';
import { HIGHLIGHT_VERSION, type Highlight, type NewHighlight } from './highlight.ts';
import { newId } from './newId.ts';

/**
 * The record of a highlight that was just made.
 *
 * @param time an ISO timestamp
 */
export function newHighlight(draft: NewHighlight, device: string, time: string): Highlight {
  return {
    version: HIGHLIGHT_VERSION,
    id: draft.id ?? newId(),
    revision: 1,
    device,
    url: draft.url,
    selector: draft.selector,
    citation: draft.citation,
    colour: draft.colour ?? FIRST_COLOUR,
    note: draft.note ?? '',
    tags: draft.tags ?? [],
    conflict: null,
    created: time,
    updated: time,
    deleted: null,
  };
}

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
