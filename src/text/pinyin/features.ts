import { MARKS } from './kinds.ts';

/*
 * What a reading may depend on, as numbers: characters around a polyphone, the words beside it, and where it stands in
 * its own word. Trainer and reader share this file, so that what was learnt is what is asked.
 */

/** A block prepared for features: folded characters and words. */
export interface Context {
  /** Folded UTF-16 units (simplified script, one digit for all, one letter for all), with PAD units at both ends. */
  codes: Uint16Array;
  /** For each word, where it starts; one more for the end. UTF-16, without the padding. */
  starts: Int32Array;
  /** How many words there are. */
  count: number;
  /** For each word its hash. */
  hashes: Int32Array;
  /** For each word its class (part of speech), 0 unknown. */
  kinds: Uint8Array;
}

/** Units before and after the text in `codes`. */
export const PAD = 4;

/** Mixes a number into a hash. */
export function mix(hash: number, value: number): number {
  const h = Math.imul(hash ^ value, 0x9e3779b1);
  return h ^ (h >>> 15);
}

/** Hash of a stretch of units. */
export function hashOf(codes: Uint16Array, from: number, to: number): number {
  let h = to - from;
  for (let i = from; i < to; i++) h = mix(h, codes[i]!);
  return h;
}

/** No place has more features. */
export const MOST_FEATURES = 80;

const SORTS = new Uint8Array(MOST_FEATURES);
const two = (x: number, y: number) => mix(Math.imul(x, 0x85ebca6b), y);
const three = (x: number, y: number, z: number) => mix(mix(Math.imul(x, 0x85ebca6b), y), z);

/**
 * The features of the character at `at`, which stands in word `word`.
 *
 * @param out takes the features; at least MOST_FEATURES long
 * @returns how many there are
 */
export function features(
  context: Context,
  at: number,
  word: number,
  out: Int32Array,
  sorts: Uint8Array = SORTS,
): number {
  const { codes, starts, hashes, kinds, count } = context;
  const p = at + PAD;
  const c = codes[p]!;
  const a1 = codes[p - 1]!;
  const a2 = codes[p - 2]!;
  const a3 = codes[p - 3]!;
  const b1 = codes[p + 1]!;
  const b2 = codes[p + 2]!;
  const b3 = codes[p + 3]!;
  let n = 0;
  const seed = mix(mix(0x51ed270b, c), c << 7);
  // What lies beyond the text's ends says nothing: a phrase, a headline and a paragraph end in different places.
  if (a1) {
    sorts[n] = 1;
    out[n++] = mix(seed + 1, a1);
  }
  if (b1) {
    sorts[n] = 2;
    out[n++] = mix(seed + 2, b1);
  }
  if (a2) {
    sorts[n] = 3;
    out[n++] = mix(seed + 3, a2);
  }
  if (b2) {
    sorts[n] = 4;
    out[n++] = mix(seed + 4, b2);
  }
  if (a3) {
    sorts[n] = 5;
    out[n++] = mix(seed + 5, a3);
  }
  if (b3) {
    sorts[n] = 6;
    out[n++] = mix(seed + 6, b3);
  }
  if (a2) {
    sorts[n] = 7;
    out[n++] = mix(seed + 7, two(a1, a2));
  }
  if (b2) {
    sorts[n] = 8;
    out[n++] = mix(seed + 8, two(b1, b2));
  }
  if (a1 && b1) {
    sorts[n] = 9;
    out[n++] = mix(seed + 9, two(a1, b1));
  }
  if (a3) {
    sorts[n] = 10;
    out[n++] = mix(seed + 10, three(a1, a2, a3));
  }
  if (b3) {
    sorts[n] = 11;
    out[n++] = mix(seed + 11, three(b1, b2, b3));
  }
  if (a2 && b1) {
    sorts[n] = 12;
    out[n++] = mix(seed + 12, three(a2, a1, b1));
  }
  if (a1 && b2) {
    sorts[n] = 13;
    out[n++] = mix(seed + 13, three(a1, b1, b2));
  }
  const from = starts[word]!;
  const to = starts[word + 1]!;
  const length = to - from;
  const place = at - from;
  const left = word > 0 ? hashes[word - 1]! : 1;
  const left2 = word > 1 ? hashes[word - 2]! : 1;
  const right = word + 1 < count ? hashes[word + 1]! : 2;
  const right2 = word + 2 < count ? hashes[word + 2]! : 2;
  const own = hashes[word]!;
  sorts[n] = 14;
  out[n++] = mix(seed + 14, two(Math.min(length, 4), Math.min(place, 3)));
  sorts[n] = 15;
  out[n++] = mix(seed + 15, two(left, length));
  sorts[n] = 16;
  out[n++] = mix(seed + 16, two(right, length));
  sorts[n] = 17;
  out[n++] = mix(seed + 17, two(left2, length));
  sorts[n] = 18;
  out[n++] = mix(seed + 18, two(right2, length));
  sorts[n] = 19;
  out[n++] = mix(seed + 19, three(left, right, length));
  if (length > 1) {
    sorts[n] = 20;
    out[n++] = mix(seed + 20, two(own, place));
  }
  const kl = word > 0 ? kinds[word - 1]! : 250;
  const kl2 = word > 1 ? kinds[word - 2]! : 250;
  const kr = word + 1 < count ? kinds[word + 1]! : 250;
  const kr2 = word + 2 < count ? kinds[word + 2]! : 250;
  sorts[n] = 21;
  out[n++] = mix(seed + 21, two(kl, length));
  sorts[n] = 22;
  out[n++] = mix(seed + 22, two(kr, length));
  sorts[n] = 23;
  out[n++] = mix(seed + 23, three(kl, kr, length));
  sorts[n] = 24;
  out[n++] = mix(seed + 24, three(kr, kr2, length));
  sorts[n] = 25;
  out[n++] = mix(seed + 25, three(kl, kl2, length));
  sorts[n] = 26;
  out[n++] = mix(seed + 26, three(left, kr, length));
  sorts[n] = 27;
  out[n++] = mix(seed + 27, three(kl, right, length));
  // The clause's parts of speech, on either side: 为 before a noun and a verb is wèi, before a noun alone wéi.
  for (let k = word + 1, d = 1; k < count && d <= 8; k++, d++) {
    const kind = kinds[k]!;
    sorts[n] = 31;
    out[n++] = mix(seed + 31, two(kind, d === 1 ? 1 : d <= 3 ? 2 : 3));
    if (kind >= MARKS) break;
  }
  for (let k = word - 1, d = 1; k >= 0 && d <= 8; k--, d++) {
    const kind = kinds[k]!;
    sorts[n] = 32;
    out[n++] = mix(seed + 32, two(kind, d === 1 ? 1 : d <= 3 ? 2 : 3));
    if (kind >= MARKS) break;
  }
  // Characters near by, wherever they stand: what it is about.
  const end = starts[count]! + PAD;
  for (let d = 4; d <= 8; d++) {
    if (p - d >= PAD) {
      sorts[n] = 30;
      out[n++] = mix(seed + 30, codes[p - d]!);
    }
    if (p + d < end) {
      sorts[n] = 30;
      out[n++] = mix(seed + 30, codes[p + d]!);
    }
  }
  return n;
}
