import type { Candidate } from './placed.ts';

/** What it costs, in characters of context, that two passages changed their order: paragraphs are moved, but rarely. */
const TURNED = 24;
/** What a passage's distance from the one before may cost at most: much may have been put in between. */
const MOST_APART = 6;

/**
 * Chooses one place for each passage so that all of them together are worth most: a passage between two others is
 * looked for between them (Viterbi over the places offered; passages × places² steps).
 *
 * @param offered the likely places of each passage, in the order in which the passages stood
 * @param starts where each stood
 * @returns the chosen place of each, null for one with none on offer
 */
export function inOrder(offered: readonly (readonly Candidate[])[], starts: readonly number[]): (Candidate | null)[] {
  const known = offered.flatMap((places, i) => (places.length ? [i] : []));
  const worth: Float64Array[] = [];
  const from: Int32Array[] = [];
  known.forEach((i, k) => {
    const places = offered[i]!;
    worth.push(Float64Array.from(places, ({ score }) => score));
    from.push(new Int32Array(places.length));
    if (!k) return;
    const before = known[k - 1]!;
    const apart = starts[i]! - starts[before]!;
    places.forEach((place, p) => {
      let best = Number.NEGATIVE_INFINITY;
      offered[before]!.forEach((other, o) => {
        const total = worth[k - 1]![o]! - cost(place.from - other.from, apart);
        if (total > best) {
          best = total;
          from[k]![p] = o;
        }
      });
      worth[k]![p]! += best;
    });
  });
  const chosen = new Array<Candidate | null>(offered.length).fill(null);
  const last = worth.at(-1);
  if (!last) return chosen;
  let at = last.indexOf(Math.max(...last));
  for (let k = known.length - 1; k >= 0; k--) {
    chosen[known[k]!] = offered[known[k]!]![at]!;
    at = from[k]![at]!;
  }
  return chosen;
}

/** @param now characters from one passage to the next, as they stand now; `before` the same as they stood */
function cost(now: number, before: number): number {
  const turned = now < 0 && before > 0 ? TURNED : 0;
  return turned + Math.min(MOST_APART, Math.log2(1 + Math.abs(now - before)) / 2);
}
