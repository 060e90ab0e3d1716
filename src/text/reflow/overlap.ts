/** How much of a short text's wording comes back in a longer one: idf-weighted pairs of neighbouring characters. */

/** Pairs of neighbouring letters or digits of a text, each as one number of 32 bits (a larger one would be an object). */
export function bigramsOf(text: string): Set<number> {
  const pairs = new Set<number>();
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const now = isWording(unit) ? unit : 0;
    if (before && now) pairs.add((before << 16) | now);
    before = now;
  }
  return pairs;
}

/** Han, kana, Latin and Greek letters and digits, also in full width: what wording is made of. */
function isWording(unit: number): boolean {
  return (
    (unit >= 0x3041 && unit <= 0x9fff) ||
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0xc0 && unit <= 0x3ff) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xff10 && unit <= 0xff5a)
  );
}

/** Up to so many texts it is quicker to ask each for a pair than to count all pairs of all beforehand. */
const FEW = 8;

/** Tells in how many of the texts a pair stands. */
export function frequenciesOf(texts: Set<number>[]): (pair: number) => number {
  if (texts.length <= FEW) {
    return pair => {
      let count = 0;
      for (const pairs of texts) if (pairs.has(pair)) count++;
      return count;
    };
  }
  const frequencies = new Map<number, number>();
  for (const pairs of texts) for (const pair of pairs) frequencies.set(pair, (frequencies.get(pair) ?? 0) + 1);
  return pair => frequencies.get(pair) ?? 0;
}

/**
 * Share of a text's pairs, weighted by their rarity, that stand in another text: 0 to 1.
 *
 * @param texts how many texts the frequencies were counted over
 */
export function overlap(
  pairs: Set<number>,
  other: Set<number>,
  frequencyOf: (pair: number) => number,
  texts: number,
): number {
  let shared = 0;
  let all = 0;
  for (const pair of pairs) {
    // A pair that stands in every text of the page tells nothing of which one is meant.
    const weight = Math.log((texts + 0.5) / (frequencyOf(pair) + 0.1)) + 0.05;
    all += Math.min(weight, 3);
    if (other.has(pair)) shared += weight;
  }
  return all > 0 ? shared / all : 0;
}
