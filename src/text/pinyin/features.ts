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

/**
 * The features of the character at `at`, which stands in word `word`.
 *
 * @param out takes the features; at least MOST_FEATURES long
 * @returns how many there are
 */
export function features(context: Context, at: number, word: number, out: Int32Array, sorts?: Uint8Array): number {
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
  const put = (kind: number, x: number) => {
    if (sorts) sorts[n] = kind;
    out[n++] = mix(seed + kind, x);
  };
  const put2 = (kind: number, x: number, y: number) => put(kind, mix(Math.imul(x, 0x85ebca6b), y));
  const put3 = (kind: number, x: number, y: number, z: number) => put(kind, mix(mix(Math.imul(x, 0x85ebca6b), y), z));
  // What lies beyond the text's ends says nothing: a phrase, a headline and a paragraph end in different places.
  if (a1) put(1, a1);
  if (b1) put(2, b1);
  if (a2) put(3, a2);
  if (b2) put(4, b2);
  if (a3) put(5, a3);
  if (b3) put(6, b3);
  if (a2) put2(7, a1, a2);
  if (b2) put2(8, b1, b2);
  if (a1 && b1) put2(9, a1, b1);
  if (a3) put3(10, a1, a2, a3);
  if (b3) put3(11, b1, b2, b3);
  if (a2 && b1) put3(12, a2, a1, b1);
  if (a1 && b2) put3(13, a1, b1, b2);
  const from = starts[word]!;
  const to = starts[word + 1]!;
  const length = to - from;
  const place = at - from;
  const left = word > 0 ? hashes[word - 1]! : 1;
  const left2 = word > 1 ? hashes[word - 2]! : 1;
  const right = word + 1 < count ? hashes[word + 1]! : 2;
  const right2 = word + 2 < count ? hashes[word + 2]! : 2;
  const own = hashes[word]!;
  put2(14, Math.min(length, 4), Math.min(place, 3));
  put2(15, left, length);
  put2(16, right, length);
  put2(17, left2, length);
  put2(18, right2, length);
  put3(19, left, right, length);
  if (length > 1) put2(20, own, place);
  const kl = word > 0 ? kinds[word - 1]! : 250;
  const kl2 = word > 1 ? kinds[word - 2]! : 250;
  const kr = word + 1 < count ? kinds[word + 1]! : 250;
  const kr2 = word + 2 < count ? kinds[word + 2]! : 250;
  put2(21, kl, length);
  put2(22, kr, length);
  put3(23, kl, kr, length);
  put3(24, kr, kr2, length);
  put3(25, kl, kl2, length);
  put3(26, left, kr, length);
  put3(27, kl, right, length);
  // The clause's parts of speech, on either side: 为 before a noun and a verb is wèi, before a noun alone wéi.
  for (let k = word + 1, d = 1; k < count && d <= 8; k++, d++) {
    const kind = kinds[k]!;
    put2(31, kind, d === 1 ? 1 : d <= 3 ? 2 : 3);
    if (kind >= MARKS) break;
  }
  for (let k = word - 1, d = 1; k >= 0 && d <= 8; k--, d++) {
    const kind = kinds[k]!;
    put2(32, kind, d === 1 ? 1 : d <= 3 ? 2 : 3);
    if (kind >= MARKS) break;
  }
  // Characters near by, wherever they stand: what it is about.
  const end = starts[count]! + PAD;
  for (let d = 4; d <= 8; d++) {
    if (p - d >= PAD) put(30, codes[p - d]!);
    if (p + d < end) put(30, codes[p + d]!);
  }
  return n;
}
