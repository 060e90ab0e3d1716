import search from 'approx-string-match';
import { type Folded, fold } from './fold.ts';

/** How a passage is remembered: its words, what stood around them, and where. Offsets are UTF-16. */
export interface Selector {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

export interface Span {
  start: number;
  end: number;
}

/** Characters of context kept on either side: enough to tell repeated sentences apart. */
const CONTEXT = 64;
/** Share of a passage's characters that may have changed. Beyond this a wrong place is likelier than the right one. */
const MOST_ERRORS = 0.2;
/** Passages shorter than this (folded) are only found exactly: one wrong character in five is another word. */
const LEAST_FUZZY = 8;
/** Least likeness of the context where the words alone are not sure. */
const LEAST_CONTEXT = 0.3;

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
  return {
    exact: text.slice(from, to),
    prefix: text.slice(Math.max(0, from - CONTEXT), from),
    suffix: text.slice(to, to + CONTEXT),
    start: from,
    end: to,
  };
}

/** Finds remembered passages in a text; folds the text once for all of them. */
export class Anchoring {
  private folded: Folded | null = null;

  constructor(private readonly text: string) {}

  /**
   * Where the passage stands now, or null where it is gone: at its old place; else exactly after folding, the best
   * context first and the nearest among equals; else with up to a fifth of its characters changed, if its context
   * agrees.
   */
  find(selector: Selector): Span | null {
    const { exact, start, end, prefix, suffix } = selector;
    const here = this.text.slice(start, end) === exact;
    if (
      here &&
      this.text.slice(Math.max(0, start - 8), start) === prefix.slice(-8) &&
      this.text.startsWith(suffix.slice(0, 8), end)
    ) {
      return { start, end };
    }
    this.folded ??= fold(this.text);
    const { folded } = this;
    const words = fold(exact).text;
    if (!words) return null;
    const before = fold(prefix).text;
    const after = fold(suffix).text;
    const score = (at: number, to: number) =>
      alike(folded.text.slice(Math.max(0, at - before.length), at), before, true) +
      alike(folded.text.slice(to, to + after.length), after, false);
    const expected = lowerBound(folded.from, start);

    let best: { at: number; to: number; score: number } | null = null;
    const offer = (at: number, to: number, likeness: number) => {
      const total = likeness - Math.abs(at - expected) / (folded.text.length * 10 + 1);
      if (!best || total > best.score) best = { at, to, score: total };
    };
    for (let at = folded.text.indexOf(words); at >= 0; at = folded.text.indexOf(words, at + 1))
      offer(at, at + words.length, score(at, at + words.length));
    if (!best && words.length >= LEAST_FUZZY) {
      for (const match of search(folded.text, words, Math.floor(words.length * MOST_ERRORS))) {
        const likeness = score(match.start, match.end);
        if (likeness >= LEAST_CONTEXT) offer(match.start, match.end, likeness + 1 - match.errors / words.length);
      }
    }
    if (!best) return null;
    const { at, to } = best as { at: number; to: number };
    return { start: folded.from[at]!, end: folded.from[to - 1]! + 1 };
  }
}

/** Share of a remembered context that still stands beside the passage, counted from the passage outwards. */
function alike(found: string, remembered: string, backwards: boolean): number {
  if (!remembered) return 0.5;
  let same = 0;
  for (let i = 1; i <= remembered.length; i++) {
    const a = backwards ? found[found.length - i] : found[i - 1];
    const b = backwards ? remembered[remembered.length - i] : remembered[i - 1];
    if (a === b) same++;
  }
  return same / remembered.length;
}

function lowerBound(values: Uint32Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
