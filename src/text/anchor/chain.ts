import { GRAM } from './grams.ts';

/** A stretch that two texts share: `length` characters from `at` in the one and from `to` in the other. */
export interface Run {
  at: number;
  to: number;
  length: number;
}

/** Runs that follow each other in both texts, and what they are worth: shared characters less what parts them. */
export interface Chain {
  runs: Run[];
  score: number;
}

/** What a character that differs costs, and a jump by its length's logarithm: a stock phrase must not pay for two. */
const CHANGED = 0.5;
const JUMPED = 1.5;
const MANY = 48;
const TELLING = 7;
/** More runs than this are only chained to their nearest forerunners. */
const LOOK_BACK = 40;

/** Joins grams that follow each other on one diagonal to runs. */
export class Runs {
  private readonly all: Run[] = [];
  private readonly open = new Map<number, Run>();

  /** Takes the grams in the order in which they stand in the first text. */
  add(at: number, to: number): void {
    const last = this.open.get(to - at);
    if (last && last.at + last.length === at + GRAM - 1) last.length++;
    else {
      const run = { at, to, length: GRAM };
      this.open.set(to - at, run);
      this.all.push(run);
    }
  }

  /** Where there are many, only those that can matter: a short run alone on its diagonal never pays for its jumps. */
  telling(): Run[] {
    if (this.all.length <= MANY) return this.all;
    const near = new Set<number>();
    for (const { at, to, length } of this.all)
      if (length >= TELLING) for (let d = -2; d <= 2; d++) near.add(to - at + d);
    return this.all.filter(({ at, to, length }) => length > GRAM + 1 || near.has(to - at));
  }
}

/**
 * The best chain of runs. A jump costs little more for being long: what an editor takes out or a site puts in is one
 * change, whatever its length (as in the chaining of minimap2, Li 2018, doi:10.1093/bioinformatics/bty191).
 *
 * @param runs of one region, in any order
 */
export function bestChain(runs: Run[]): Chain {
  runs.sort((a, b) => a.to - b.to || a.at - b.at);
  const score = new Float64Array(runs.length);
  const before = new Int32Array(runs.length).fill(-1);
  let best = -1;
  for (let j = 0; j < runs.length; j++) {
    const run = runs[j]!;
    score[j] = run.length;
    for (let i = j - 1; i >= 0 && i >= j - LOOK_BACK; i--) {
      const joined = score[i]! + link(runs[i]!, run);
      if (joined > score[j]!) {
        score[j] = joined;
        before[j] = i;
      }
    }
    if (best < 0 || score[j]! > score[best]!) best = j;
  }
  const chain: Run[] = [];
  for (let j = best; j >= 0; j = before[j]!) chain.push({ ...runs[j]! });
  chain.reverse();
  // Where two runs overlap, the later one gives way.
  for (let i = 1; i < chain.length; i++) {
    const cut = overlap(chain[i - 1]!, chain[i]!);
    chain[i]!.at += cut;
    chain[i]!.to += cut;
    chain[i]!.length -= cut;
  }
  return { runs: chain, score: best < 0 ? 0 : score[best]! };
}

const overlap = (a: Run, b: Run) => Math.max(a.at + a.length - b.at, a.to + a.length - b.to, 0);

/** What a run adds to a chain that ends with another. */
function link(a: Run, b: Run): number {
  const cut = overlap(a, b);
  if (cut >= b.length || b.at <= a.at || b.to <= a.to) return Number.NEGATIVE_INFINITY;
  const inOne = b.at + cut - a.at - a.length;
  const inOther = b.to + cut - a.to - a.length;
  const jump = Math.abs(inOne - inOther);
  const changed = Math.min(inOne, inOther, 12);
  return b.length - cut - changed * CHANGED - (jump ? 1 + JUMPED * Math.log2(jump) : 0);
}
