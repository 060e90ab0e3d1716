import type { Line } from './block.ts';

const BREAK = /\r\n|[\n\r\v\f\u2028\u2029]/g;

/**
 * The lines of a plain text. Every line break that JavaScript takes for a blank ends a line (CR LF is one). Blank lines are given
 * too: where they stand tells whether the text was broken by them.
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const found of text.matchAll(BREAK)) {
    lines.push({ text: text.slice(from, found.index), from });
    from = found.index + found[0].length;
  }
  lines.push({ text: text.slice(from), from });
  return lines;
}
