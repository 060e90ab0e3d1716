import type { Printed } from './printed.ts';

/** Lines after a title in which its wording comes back: the lead of a news text says again what the headline says. */
const LEAD = 5;

/** What the wording of the whole text says of each line. */
export interface Echoes {
  /** Share of the line's pairs of characters that stand in the next few lines: 0 to 1. */
  lead: Float32Array;
  /** Whether the last character of a line and the first of the next stand together elsewhere: a word is torn there. */
  torn: Uint8Array;
}

/** Listens for repetitions between the lines: no dictionary is needed to see that 数｜字 is torn where 数字 stands elsewhere. */
export function echoesOf(printed: Printed[]): Echoes {
  const pairsAt = printed.map(line => pairsOf(line.text));
  const everywhere = new Set<number>();
  for (const pairs of pairsAt) for (const pair of pairs) everywhere.add(pair);
  const lead = new Float32Array(printed.length);
  const torn = new Uint8Array(printed.length);
  for (let at = 0; at < printed.length; at++) {
    const pairs = pairsAt[at]!;
    const next = printed[at + 1];
    if (next) {
      const pair = pairOf(printed[at]!.text.charCodeAt(printed[at]!.text.length - 1), next.text.charCodeAt(0));
      if (pair && everywhere.has(pair)) torn[at] = 1;
    }
    if (pairs.length < 3 || pairs.length > 60) continue;
    const lines = pairsAt.slice(at + 1, at + 1 + LEAD);
    const shared = pairs.filter(pair => lines.some(line => line.length <= 200 && line.includes(pair))).length;
    lead[at] = shared / pairs.length;
  }
  return { lead, torn };
}

function pairsOf(text: string): number[] {
  const pairs: number[] = [];
  const end = Math.min(text.length, 2000);
  for (let at = 0; at + 1 < end; at++) {
    const pair = pairOf(text.charCodeAt(at), text.charCodeAt(at + 1));
    if (pair) pairs.push(pair);
  }
  return pairs;
}

/** Two Han characters as one number; 0 where either is none. */
function pairOf(first: number, second: number): number {
  const han = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;
  return han(first) && han(second) ? first * 0x10000 + second : 0;
}
