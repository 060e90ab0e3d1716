import { bestChain, type Run, runsOf } from './chain.ts';
import { fill } from './fill.ts';
import { GRAM, type Grams } from './grams.ts';
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

/** Diagonals of one bin: edits move a passage by a few characters. */
const BIN = 5;
const MOST_CANDIDATES = 8;
/** Characters put in or taken out that a passage with its context may reach across. */
const SLACK = 240;
const LEAST_VOTES = Number(process.env.LV ?? 0.15);

/** Where the passage may stand, the best first. */
export function candidates(query: Query, grams: Grams, lines: ReadonlySet<number>): Candidate[] {
  const { text } = query;
  const ats: number[] = [];
  const tos: number[] = [];
  const votes = new Uint16Array(((grams.text.length + text.length) >> BIN) + 2);
  for (let at = 0; at + GRAM <= text.length; at++) {
    grams.each(text, at, to => {
      ats.push(at);
      tos.push(to);
      votes[(to - at + text.length) >> BIN]!++;
    });
  }
  const bins = [...new Set(ats.map((at, i) => (tos[i]! - at + text.length) >> BIN))]
    .map(bin => ({ bin, votes: votes[bin]! + Math.max(votes[bin - 1] ?? 0, votes[bin + 1] ?? 0) }))
    .sort((a, b) => b.votes - a.votes)
    .slice(0, MOST_CANDIDATES * 2);
  const found: Candidate[] = [];
  const seen = new Set<number>();
  let tried = 0;
  for (const { bin, votes } of bins) {
    if (votes < bins[0]!.votes * LEAST_VOTES) break;
    if (seen.has(bin) || tried++ >= MOST_CANDIDATES) continue;
    const low = (bin << BIN) - text.length - SLACK;
    const high = low + text.length + 2 * SLACK + (1 << BIN);
    const hits: [number, number][] = [];
    for (let i = 0; i < ats.length; i++) if (tos[i]! >= low && tos[i]! < high) hits.push([ats[i]!, tos[i]!]);
    const chain = bestChain(runsOf(hits));
    for (const { at, to } of chain.runs) for (let d = -1; d <= 1; d++) seen.add(((to - at + text.length) >> BIN) + d);
    const candidate = placed(query, chain.runs, chain.score, grams.text, lines);
    if (candidate && !found.some(({ from, to }) => from === candidate.from && to === candidate.to)) found.push(candidate);
  }
  return found.sort((a, b) => b.score - a.score);
}

/** Reads off a chain where the passage itself begins and ends. */
function placed(query: Query, runs: readonly Run[], score: number, text: string, lines: ReadonlySet<number>): Candidate | null {
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
