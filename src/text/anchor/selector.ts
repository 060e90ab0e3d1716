import { printOf } from './print.ts';

/** How a passage is remembered: its words, what stood around them, and where. Offsets are UTF-16. */
export interface Selector {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
  /** Where the passage stood among the paragraphs. Records of older versions have none. */
  paragraph?: ParagraphPlace | undefined;
}

export interface ParagraphPlace {
  /** Lines of the text before the passage. */
  ordinal: number;
  /** Fingerprint of the passage's wider surroundings; see `printOf`. */
  print: string;
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
  let ordinal = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < from; at = text.indexOf('\n', at + 1)) ordinal++;
  return {
    exact: text.slice(from, to),
    prefix: text.slice(Math.max(0, from - CONTEXT), from),
    suffix: text.slice(to, to + CONTEXT),
    start: from,
    end: to,
    paragraph: { ordinal, print: printOf(text.slice(Math.max(0, from - SURROUNDINGS), to + SURROUNDINGS)) },
  };
}
