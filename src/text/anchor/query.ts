import { fold } from './fold.ts';
import type { Selector } from './selector.ts';

/** A remembered passage with its context, folded, as it is looked for. */
export interface Query {
  text: string;
  /** The passage is [from, to) of it. */
  from: number;
  to: number;
  /** Offsets in it before which a line began. */
  lines: number[];
}

/** Folds a selector's passage and context into one string to look for. */
export function queryOf({ prefix, exact, suffix }: Selector): Query {
  const before = fold(prefix);
  const words = fold(exact);
  const after = fold(suffix);
  const from = before.text.length;
  const to = from + words.text.length;
  const lines = [
    ...lineStarts(prefix, before.from),
    ...lineStarts(exact, words.from, prefix.endsWith('\n')).map(at => at + from),
    ...lineStarts(suffix, after.from, exact.endsWith('\n')).map(at => at + to),
  ];
  return { text: before.text + words.text + after.text, from, to, lines };
}

/**
 * Folded offsets of the characters that stand first in their line.
 *
 * @param from the folded text's way back to the source (see `fold`)
 * @param begun whether a line begins with the source
 */
export function lineStarts(source: string, from: Uint32Array, begun = false): number[] {
  const starts: number[] = [];
  let last = 0;
  for (let i = 0; i < from.length; i++) {
    const at = from[i]!;
    if (begun || (at > last && source.slice(last, at).includes('\n'))) starts.push(i);
    begun = false;
    last = at;
  }
  return starts;
}
