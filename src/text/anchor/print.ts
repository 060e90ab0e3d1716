import { fold } from './fold.ts';

/** Grams of four characters: rare enough that a few of them tell one stretch of text from another. */
const LENGTH = 4;
/** Grams kept of a stretch. */
const KEPT = 24;
/** Characters of a print that one gram takes: 18 bits. */
const WIDTH = 3;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * A fingerprint of a stretch of text: its grams with the lowest hashes (bottom-k sampling, Broder 1997). An edit
 * changes few of them, and a copy that lacks sentences lacks their share.
 *
 * @returns at most 72 characters
 */
export function printOf(source: string): string {
  const hashes = [...new Set(hashesOf(fold(source).text).sort())].slice(0, KEPT);
  return hashes.map(hash => DIGITS[hash >> 12]! + DIGITS[(hash >> 6) & 63]! + DIGITS[hash & 63]!).join('');
}

/** A text's hashes, by which prints are compared with stretches of it. */
export class Surroundings {
  private readonly hashes: Uint32Array;

  /** @param folded the whole text */
  constructor(folded: string) {
    this.hashes = hashesOf(folded);
  }

  /** Share of a print's grams that [from, to) holds; 0 for a print that is none. */
  agreement(print: string, from: number, to: number): number {
    const wanted = new Set<number>();
    let highest = 0;
    for (let i = 0; i + WIDTH <= print.length; i += WIDTH) {
      let hash = 0;
      for (let k = 0; k < WIDTH; k++) hash = (hash << 6) | DIGITS.indexOf(print[i + k]!);
      wanted.add(hash);
      highest = Math.max(highest, hash);
    }
    const grams = wanted.size;
    const end = Math.min(to, this.hashes.length);
    for (let i = Math.max(0, from); i < end && wanted.size; i++) {
      // A print is of the lowest hashes: nearly all others are passed over here.
      const hash = this.hashes[i]!;
      if (hash <= highest) wanted.delete(hash);
    }
    return grams ? 1 - wanted.size / grams : 0;
  }
}

function hashesOf(folded: string): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, folded.length - LENGTH + 1));
  for (let i = 0; i < hashes.length; i++) {
    let hash = 0x811c9dc5;
    for (let k = 0; k < LENGTH; k++) hash = Math.imul(hash ^ folded.charCodeAt(i + k), 0x01000193);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x2c1b3c6d);
    hashes[i] = (hash ^ (hash >>> 14)) >>> 14;
  }
  return hashes;
}
