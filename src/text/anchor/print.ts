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
  const hashes = [...hashesOf(fold(source).text)].sort((a, b) => a - b).slice(0, KEPT);
  return hashes.map(hash => DIGITS[hash >> 12]! + DIGITS[(hash >> 6) & 63]! + DIGITS[hash & 63]!).join('');
}

/** Share of a print's grams that a stretch of folded text holds; 0 for a print that is none. */
export function agreement(print: string, folded: string): number {
  const held = hashesOf(folded);
  let grams = 0;
  let met = 0;
  for (let i = 0; i + WIDTH <= print.length; i += WIDTH) {
    let hash = 0;
    for (let k = 0; k < WIDTH; k++) hash = (hash << 6) | DIGITS.indexOf(print[i + k]!);
    grams++;
    if (held.has(hash)) met++;
  }
  return grams ? met / grams : 0;
}

function hashesOf(folded: string): Set<number> {
  const hashes = new Set<number>();
  for (let i = 0; i + LENGTH <= folded.length; i++) {
    let hash = 0x811c9dc5;
    for (let k = 0; k < LENGTH; k++) hash = Math.imul(hash ^ folded.charCodeAt(i + k), 0x01000193);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x2c1b3c6d);
    hashes.add((hash ^ (hash >>> 14)) >>> 14);
  }
  return hashes;
}
