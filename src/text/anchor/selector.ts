import { digest } from './fingerprint.ts';
import { fold } from './fold.ts';
import { printOf } from './print.ts';

/** How a passage is remembered: its words, what stood around them, and where. Offsets are UTF-16. */
export interface Selector {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
  /** The paragraph in which it begins: which one, from 0, its fingerprint, and where in it. Old records have none. */
  paragraph?: { index: number; fingerprint: string; start: number } | undefined;
  /** Print of its wider surroundings; see `printOf`. Old records have none. */
  surroundings?: string | undefined;
}

export interface Span {
  start: number;
  end: number;
}

/** Characters of context kept on either side: a sentence or four. */
const CONTEXT = 128;
/** Characters on either side that the fingerprint is of: some paragraphs of a report. */
export const SURROUNDINGS = 640;

/**
 * Remembers [start, end) of a text. Blanks at either end are left out.
 *
 * @throws RangeError where nothing but blanks is selected
 */
export function describe(text: string, start: number, end: number): Selector {
  let from = Math.max(0, start);
  let to = Math.min(text.length, end);
  while (from < to && !text[from]!.trim()) from++;
  while (to > from && !text[to - 1]!.trim()) to--;
  if (from >= to) throw new RangeError('nothing is selected');
  const line = text.lastIndexOf('\n', from - 1) + 1;
  let index = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < line; at = text.indexOf('\n', at + 1)) index++;
  return {
    exact: text.slice(from, to),
    prefix: text.slice(Math.max(0, from - CONTEXT), from),
    suffix: text.slice(to, to + CONTEXT),
    start: from,
    end: to,
    paragraph: { index, fingerprint: lineDigest(text, from), start: from - line },
    surroundings: printOf(text.slice(Math.max(0, from - SURROUNDINGS), to + SURROUNDINGS)),
  };
}

/** Fingerprint of the line in which an offset stands, whatever its spacing and width of characters. */
export function lineDigest(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return digest(fold(text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? text.length : end)).text);
}
