/** How much of a short text's wording comes back in a longer one: idf-weighted pairs of neighbouring characters. */

const WORDING = /[\p{L}\p{N}]+/gu;

/** Pairs of neighbouring letters or digits of a text, each as one number. */
export function bigramsOf(text: string): Set<number> {
  const pairs = new Set<number>();
  for (const [word] of text.matchAll(WORDING)) {
    for (let at = 0; at + 1 < word.length; at++) pairs.add(word.charCodeAt(at) * 0x10000 + word.charCodeAt(at + 1));
  }
  return pairs;
}

/** In how many of the texts each pair stands. */
export function frequenciesOf(texts: Set<number>[]): Map<number, number> {
  const frequencies = new Map<number, number>();
  for (const pairs of texts) for (const pair of pairs) frequencies.set(pair, (frequencies.get(pair) ?? 0) + 1);
  return frequencies;
}

/**
 * Share of a text's pairs, weighted by their rarity, that stand in another text: 0 to 1.
 *
 * @param texts how many texts the frequencies were counted over
 */
export function overlap(
  pairs: Set<number>,
  other: Set<number>,
  frequencies: Map<number, number>,
  texts: number,
): number {
  let shared = 0;
  let all = 0;
  for (const pair of pairs) {
    // A pair that stands in every text of the page tells nothing of which one is meant.
    const weight = Math.log((texts + 0.5) / ((frequencies.get(pair) ?? 0) + 0.1)) + 0.05;
    all += Math.min(weight, 3);
    if (other.has(pair)) shared += weight;
  }
  return all > 0 ? shared / all : 0;
}
