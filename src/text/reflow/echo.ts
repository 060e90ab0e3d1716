import type { Printed } from './printed.ts';

/** Lines after a title in which its wording comes back: the lead of a news text says again what the headline says. */
const LEAD = 5;
/** Characters of a line that are looked at. */
const LONGEST = 2000;

/** What the wording of the whole text says of each line. */
export interface Echoes {
  /** Share of the line's pairs of characters that stand in the next few lines: 0 to 1. */
  lead: Float32Array;
  /** Whether the last character of a line and the first of the next stand together elsewhere: a word is torn there. */
  torn: Uint8Array;
}

/** Listens for repetitions between the lines: no dictionary is needed to see that 数｜字 is torn where 数字 stands elsewhere. */
export function echoesOf(printed: Printed[]): Echoes {
  const lead = new Float32Array(printed.length);
  const torn = new Uint8Array(printed.length);
  // From the last line up, so that for each pair the nearest line below that has it is known.
  const below = new Map<number, number>();
  for (let at = printed.length - 1; at >= 0; at--) {
    const { text } = printed[at]!;
    const end = Math.min(text.length, LONGEST) - 1;
    let pairs = 0;
    let shared = 0;
    for (let from = 0; from < end; from++) {
      const pair = pairOf(text.charCodeAt(from), text.charCodeAt(from + 1));
      if (pair === 0) continue;
      pairs++;
      if ((below.get(pair) ?? Number.POSITIVE_INFINITY) <= at + LEAD) shared++;
    }
    for (let from = 0; from < end; from++) {
      const pair = pairOf(text.charCodeAt(from), text.charCodeAt(from + 1));
      if (pair !== 0) below.set(pair, at);
    }
    if (pairs >= 3 && pairs <= 60) lead[at] = shared / pairs;
  }
  for (let at = 0; at + 1 < printed.length; at++) {
    const { text } = printed[at]!;
    const pair = pairOf(text.charCodeAt(text.length - 1), printed[at + 1]!.text.charCodeAt(0));
    if (pair !== 0 && below.has(pair)) torn[at] = 1;
  }
  return { lead, torn };
}

/** Two letters, digits or Han characters as one number; 0 where either is none. */
function pairOf(first: number, second: number): number {
  return isWord(first) && isWord(second) ? (first << 16) | second : 0;
}

function isWord(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}
