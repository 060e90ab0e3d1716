import type { Run } from './chain.ts';
import { fill } from './fill.ts';
import type { Query } from './query.ts';

/** A place where a passage may stand now, in the folded text. */
export interface Candidate {
  from: number;
  to: number;
  /** Shared characters of passage and context, less what parts them. */
  score: number;
  /** Share of the passage's characters that stand there. */
  kept: number;
  /** Characters of the passage that stand there. */
  shared: number;
}

/**
 * Reads off a chain where the passage itself begins and ends: at its first and its last character that stand opposite
 * one of the text, however much lies between.
 *
 * @param score of the chain; lines that begin in both texts are worth something more
 */
export function placed(
  query: Query,
  runs: readonly Run[],
  score: number,
  text: string,
  lines: ReadonlySet<number>,
): Candidate | null {
  const { from, to } = query;
  let first = -1;
  let last = -1;
  let shared = 0;
  const meet = (at: number, there: number) => {
    if (at < from || at >= to) return;
    if (first < 0) first = there;
    last = there;
    if (query.text.charCodeAt(at) === text.charCodeAt(there)) shared++;
  };
  const between = (a: number, b: number, c: number, d: number, held: 'both' | 'left' | 'right') => {
    if (a >= to || b <= from || a >= b || c >= d) return;
    fill(query.text.slice(a, b), text.slice(c, d), held).forEach((there, i) => {
      if (there >= 0) meet(a + i, c + there);
    });
  };
  const head = runs[0];
  if (!head) return null;
  const start = Math.max(0, Math.min(from, head.at) - 8);
  between(start, head.at, Math.max(0, head.to - (head.at - start) - 8), head.to, 'right');
  runs.forEach((run, i) => {
    for (let k = 0; k < run.length; k++) meet(run.at + k, run.to + k);
    const next = runs[i + 1];
    const [a, c] = [run.at + run.length, run.to + run.length];
    if (next) between(a, next.at, c, next.to, 'both');
    else {
      const end = Math.min(query.text.length, Math.max(to, a) + 8);
      between(a, end, c, Math.min(text.length, c + (end - a) + 8), 'left');
    }
  });
  if (first < 0) return null;
  let begun = 0;
  for (const line of query.lines) {
    const run = runs.find(({ at, length }) => line >= at && line < at + length);
    if (run && lines.has(run.to + line - run.at)) begun++;
  }
  return { from: first, to: last + 1, score: score + begun * 2, kept: shared / (to - from), shared };
}
