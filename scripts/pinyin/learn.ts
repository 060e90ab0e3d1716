import { type Context, features, MOST_FEATURES } from '../../src/text/pinyin/features.ts';
import { classHash } from '../../src/text/pinyin/format.ts';
import { MOST_CLASSES } from '../../src/text/pinyin/weigh.ts';
import { type Example, fitWeights } from './fit.ts';
import type { HeadRecord } from './write.ts';

/** A character whose reading is known, in its context. */
export interface Place {
  character: string;
  reading: string;
  context: Context;
  /** UTF-16 offset of the character, and the number of its word. */
  at: number;
  word: number;
  /** How much it counts. */
  weight: number;
}

/** Strength of the penalty on weights. Chosen, like the numbers below, on sentences kept aside. */
const PENALTY = 2;
/** What is far away or vague starts with less: by sort of feature (see features.ts), else 1. */
const SCALES: Readonly<Record<number, number>> = { 5: 0.5, 6: 0.5, 17: 0.5, 18: 0.5, 30: 0.3, 31: 0.3, 32: 0.3 };
/** What was seen often is trusted more: a feature's scale grows with this power of its count. */
const OFTEN = 0.25;
/** A weight below this, in nats, is not kept: three in four are so, and change one reading in ten thousand. */
const LEAST = 0.02;

/**
 * Learns to tell the readings of each character apart.
 *
 * @param classes the readings of each character, at most MOST_CLASSES; the first is what others are measured against
 * @returns scores of the readings by themselves, and of features by the hash that the reader asks with
 */
export function learn(
  places: readonly Place[],
  classes: ReadonlyMap<string, readonly string[]>,
): { heads: HeadRecord[]; weights: Map<number, number> } {
  const by = new Map<string, Place[]>();
  for (const place of places) {
    const list = by.get(place.character);
    if (list) list.push(place);
    else by.set(place.character, [place]);
  }
  const heads: HeadRecord[] = [];
  const weights = new Map<number, number>();
  for (const [character, readings] of classes) {
    const known = readings.slice(0, MOST_CLASSES);
    const list = by.get(character) ?? [];
    const { own, learnt } = learnOne(list, known);
    heads.push({ character, classes: known, own });
    for (const [hash, weight] of learnt) weights.set(hash, weight);
  }
  return { heads, weights };
}

function learnOne(places: readonly Place[], classes: readonly string[]) {
  const count = classes.length;
  const learnt = new Map<number, number>();
  if (count < 2) return { own: [0], learnt };
  const found = new Int32Array(MOST_FEATURES);
  const sorts = new Uint8Array(MOST_FEATURES);
  const numbers = new Map<number, number>();
  const scale: number[] = [];
  const seen: number[] = [];
  const examples: Example[] = [];
  for (const { context, at, word, reading, weight } of places) {
    const right = classes.indexOf(reading);
    if (right < 0) continue;
    const n = features(context, at, word, found, sorts);
    const list = new Int32Array(n);
    for (let i = 0; i < n; i++) {
      let number = numbers.get(found[i]!);
      if (number === undefined) {
        number = scale.length;
        numbers.set(found[i]!, number);
        scale.push(SCALES[sorts[i]!] ?? 1);
        seen.push(0);
      }
      seen[number]!++;
      list[i] = number;
    }
    examples.push({ features: list, right, weight });
  }
  const scales = Float64Array.from(scale, (one, i) => one * seen[i]! ** OFTEN);
  const all = fitWeights(examples, scale.length, count, scales, PENALTY);
  for (const [feature, number] of numbers)
    for (let k = 1; k < count; k++) {
      const weight = all[number * count + k]! - all[number * count]!;
      if (Math.abs(weight) >= LEAST) learnt.set(classHash(feature, k), weight);
    }
  const last = scale.length * count;
  return { own: classes.map((_, k) => all[last + k]! - all[last]!), learnt };
}
