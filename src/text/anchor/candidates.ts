import { bestChain, type Chain, Runs } from './chain.ts';
import { GRAM, type Grams } from './grams.ts';
import { type Candidate, placed } from './placed.ts';
import type { Query } from './query.ts';

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
  const others = found.length && !found.some(settled) ? grams.occurrences(words).slice(0, MOST_OTHERS) : [];
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
