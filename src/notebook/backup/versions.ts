import { digest } from '../../text/anchor/fingerprint.ts';
import type { Highlight } from '../highlight.ts';
import type { OwnTerm } from '../terms/own-term.ts';
import { type KeptWord, MOST_SENTENCES } from '../word.ts';
import { canonical } from './canonical.ts';
import type { Joined } from './kinds.ts';

/** Who made a version and on what it builds. */
export interface Made {
  revision: number;
  device?: string | undefined;
  seen?: Record<string, number> | undefined;
}

/** Whether one version builds on another (or is it), as far as the devices that made them tell. */
export function buildsOn(one: Made, other: Made): boolean {
  if (!one.device || !other.device) return one.revision > other.revision;
  if (one.device === other.device) return one.revision > other.revision;
  return (one.seen?.[other.device] ?? 0) >= other.revision;
}

/** What the version that stays has seen, once another was merged into it: the same merge again then finds nothing new. */
export function seenOf(stays: Made, other: Made): Record<string, number> | undefined {
  const seen: Record<string, number> = { ...other.seen };
  for (const [device, revision] of Object.entries(stays.seen ?? {}))
    seen[device] = Math.max(seen[device] ?? 0, revision);
  if (other.device) seen[other.device] = Math.max(seen[other.device] ?? 0, other.revision);
  if (stays.device) delete seen[stays.device];
  return Object.keys(seen).length ? seen : undefined;
}

const saidBy = ({ url, selector, citation, colour, note, tags }: Highlight) =>
  canonical({ url, selector, citation, colour, note, tags });

/** Both are kept where they were changed apart and say different things; a deleted one only where it wins. */
export function versionsOfHighlight(first: Highlight, second: Highlight): Joined<Highlight> {
  const { seen: _, ...bare } = first;
  const seen = seenOf(first, second);
  const stays: Highlight = seen ? { ...bare, seen } : bare;
  const apart = !buildsOn(first, second) && !second.deleted && saidBy(first) !== saidBy(second);
  return { stays, beside: apart ? otherVersion(second) : null };
}

/**
 * A version that did not win, as a highlight of its own. Its id comes from what it says: every device that merges the
 * same two makes the same record.
 */
export function otherVersion({ seen: _, ...version }: Highlight): Highlight {
  const origin = version.conflict ?? version.id;
  return { ...version, id: idOf(`${origin} ${saidBy(version)}`), revision: 1, conflict: origin };
}

/** The sentences of both are kept, the latest ones. */
export function versionsOfWord(first: KeptWord, second: KeptWord): Joined<KeptWord> {
  const met = new Map<string, KeptWord['meetings'][number]>();
  for (const meeting of [...first.meetings, ...second.meetings]) {
    const key = `${meeting.url}\n${meeting.sentence}`;
    const known = met.get(key);
    if (!known || later(meeting, known)) met.set(key, meeting);
  }
  const meetings = [...met.values()].sort((a, b) => (later(a, b) ? 1 : -1)).slice(-MOST_SENTENCES);
  return { stays: { ...first, meetings }, beside: null };
}

const later = (a: KeptWord['meetings'][number], b: KeptWord['meetings'][number]) =>
  a.met === b.met ? canonical(a) > canonical(b) : a.met > b.met;

/** Where as many revisions made different terms, the other one is kept too, switched off: two with the same form would both be read. */
export function versionsOfTerm(first: OwnTerm, second: OwnTerm): Joined<OwnTerm> {
  const said = ({ id, revision, created, updated, deleted, ...content }: OwnTerm) => canonical(content);
  if (first.revision !== second.revision || second.deleted || said(first) === said(second))
    return { stays: first, beside: null };
  return {
    stays: first,
    beside: { ...second, id: idOf(`${second.id} ${said(second)}`), revision: 1, on: false },
  };
}

/** An id (UUID version 8) made of a text. */
function idOf(text: string): string {
  const digits = digest(text);
  const variant = ((Number.parseInt(digits[16]!, 16) & 3) | 8).toString(16);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    variant + digits.slice(17, 20),
    digits.slice(20),
  ].join('-');
}
