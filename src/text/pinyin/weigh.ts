import { type Context, features, MOST_FEATURES } from './features.ts';
import { classHash, markOf, OWN_UNITS, slotOf, UNIT } from './format.ts';
import type { Model } from './model.ts';

/** No character has more classes; the trainer holds it. */
export const MOST_CLASSES = 16;

const found = new Int32Array(MOST_FEATURES);

/**
 * How well each reading of a polyphone fits its place.
 *
 * @param head the character's place in the model
 * @param at its UTF-16 offset, in word number `word`
 * @param scores takes a score for each class, in nats against the first; at least MOST_CLASSES long
 */
export function weigh(
  model: Model,
  head: number,
  context: Context,
  at: number,
  word: number,
  scores: Float64Array,
): void {
  const first = model.headAt[head]!;
  const classes = model.headAt[head + 1]! - first;
  const count = features(context, at, word, found);
  scores[0] = model.own[first]! * OWN_UNITS * UNIT;
  const { marks, weights } = model;
  const mask = marks.length - 1;
  for (let k = 1; k < classes; k++) {
    let sum = model.own[first + k]! * OWN_UNITS;
    for (let i = 0; i < count; i++) {
      // As `model.weight` does it: half of all reading is spent here.
      const hash = classHash(found[i]!, k);
      const mark = markOf(hash);
      for (let slot = slotOf(hash, mask); marks[slot] !== 0; slot = (slot + 1) & mask)
        if (marks[slot] === mark) {
          sum += weights[slot]!;
          break;
        }
    }
    scores[k] = sum * UNIT;
  }
}
