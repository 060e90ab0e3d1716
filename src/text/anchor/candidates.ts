import { bestChain, type Chain, type Run, Runs } from './chain.ts';
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

/** Diagonals of one bin, as a power of two: edits move a passage by a few characters. */
const BIN = 5;
const BIN_WIDTH = 1 << BIN;
const MOST_CANDIDATES = 8;
/** Of a stock phrase so many more places are looked at. */
const MOST_OTHERS = 12;
/** Share of the best bin's votes that a bin needs to be looked at. */
const LEAST_VOTES = 0.2;
/** A bin of this share is looked at even where a place is found that leaves little to wish for. */
const RIVAL_VOTES = 0.45;
/** A gram at more places than this votes for nothing, unless there is no rarer one. */
const RARE = 16;
const NOT_RARE = 256;
/** Of a longer passage with its context every second gram votes. */
const LONG = 96;
/** Characters put in or taken out that a passage with its context may reach across. */
const SLACK = 240;

/**
 * Where the passage may stand, the best first.
 *
 * @param settled whether a place is so good that only strong rivals need to be looked at
 */
export function candidates(
  query: Query,
  grams: Grams,
  lines: ReadonlySet<number>,
  settled: (candidate: Candidate) => boolean,
): Candidate[] {
  const { text } = query;
  const found: Candidate[] = [];
  const seen = new Set<number>();
  /** @param through where the passage itself is to stand, as it is */
  const chainFrom = (diagonal: number, through: number | null) => {
    const low = diagonal - SLACK;
    const high = diagonal + text.length + SLACK + BIN_WIDTH;
    const runs = new Runs();
    const add = (at: number, to: number) => {
      if (through === null || passes(query, at, to, through)) runs.add(at, to);
    };
    for (let at = 0; at + GRAM <= text.length; at++) grams.each(text, at, low, high, add);
    return bestChain(runs.telling());
  };
  const offer = (chain: Chain) => {
    const candidate = placed(query, chain.runs, chain.score, grams.text, lines);
    if (candidate && !found.some(({ from, to }) => from === candidate.from && to === candidate.to))
      found.push(candidate);
  };
  const bins = likelyBins(text, grams);
  const rival = (bins[0]?.votes ?? 0) * RIVAL_VOTES;
  for (const { bin, votes } of bins) {
    if (seen.has(bin)) continue;
    if (votes < rival && found.some(settled)) break;
    const chain = chainFrom((bin << BIN) - text.length, null);
    for (const { at, to } of chain.runs) for (let d = -1; d <= 1; d++) seen.add(((to - at + text.length) >> BIN) + d);
    offer(chain);
  }
  // A chain takes the better of two places that are close to each other: the other one has to be asked for.
  const words = text.slice(query.from, query.to);
  const others = found.length ? grams.occurrences(words).slice(0, MOST_OTHERS) : [];
  for (const at of others) {
    const apart = Math.min(...found.map(({ from }) => Math.abs(from - at)));
    if (apart > 0 && apart < 2 * SLACK) offer(chainFrom(at - query.from - BIN_WIDTH / 2, at));
  }
  return found.sort((a, b) => b.score - a.score);
}

/** Whether a gram belongs to a chain in which the passage stands at a given place. */
function passes({ from, to }: Query, at: number, there: number, through: number): boolean {
  if (at >= from && at + GRAM <= to) return there - at === through - from;
  return at + GRAM <= to ? there < through : there >= through + to - from;
}

/** Bins of diagonals on which the most grams of the query lie, the best first. */
function likelyBins(text: string, grams: Grams): { bin: number; votes: number }[] {
  const step = text.length > LONG ? 2 : 1;
  for (const most of [RARE, NOT_RARE]) {
    const votes = new Uint16Array(((grams.text.length + text.length) >> BIN) + 2);
    const bins: number[] = [];
    let cast = 0;
    const vote = (at: number, to: number) => {
      const bin = (to - at + text.length) >> BIN;
      if (!votes[bin]) bins.push(bin);
      votes[bin]!++;
      cast++;
    };
    for (let at = 0; at + GRAM <= text.length; at += step) {
      if (grams.count(text, at) <= most) grams.each(text, at, 0, grams.text.length, vote);
    }
    if (cast * 8 * step < text.length && most === RARE) continue;
    // A bin's edge may part what belongs together.
    const sums = bins.map(bin => votes[bin]! + Math.max(votes[bin - 1] ?? 0, votes[bin + 1] ?? 0));
    const least = Math.max(...sums) * LEAST_VOTES;
    return bins
      .flatMap((bin, i) => (sums[i]! >= least ? [{ bin, votes: sums[i]! }] : []))
      .sort((one, other) => other.votes - one.votes)
      .slice(0, MOST_CANDIDATES);
  }
  return [];
}

/** Reads off a chain where the passage itself begins and ends. */
function placed(
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
