/*
 * The readings file
 * =================
 * What was learnt of polyphones, and what was looked up for words and characters that the lexicon lacks or reads
 * otherwise. One binary, searched where it lies; written by scripts/pinyin/train.ts. Numbers are little-endian.
 *
 * Header, HEADER_BYTES long:
 *   0  u32  magic, the letters "BZPY"
 *   4  u32  VERSION; another version is refused
 *   8  u32  length of the whole file in bytes
 *  12  u32  CRC-32 of everything after the header, checked at opening by default, not by a background that wakes
 *  16  u32  CRC-32 of the header with this field 0
 *  20  u32  number of sections, then for each in the order of SECTIONS: u32 offset (a multiple of 4), u32 byte length
 *
 *   syllables   UTF-8, separated by blanks, with tone marks; decoded when first asked for
 *   fold        u16 pairs: a traditional character, its simplified one
 *   heads       u16 characters (simplified) whose readings are weighed, ascending
 *   headAt      u16, one more than heads: where each one's classes begin
 *   classes     u16 syllable numbers; the first is the reading that the others are measured against
 *   own         i8 for each class: its score before any feature is seen, in UNIT × OWN_UNITS
 *   marks       u16 slots, a power of two: fingerprint of a feature for a class, 0 for an empty slot. A feature's slot is
 *               its hash, or the next free one after it.
 *   weights     i8 for each slot: the score that the feature adds to its class, in UNIT
 *   kindMarks   u16 slots, a power of two: fingerprint of a word, found likewise
 *   kinds       u8 for each: its part of speech (see kinds.ts)
 *   wordKeys    u32 hashes of words, ascending: words and phrases whose reading stands here and not in the lexicon
 *   wordAt      u16 for each: where its syllables begin in wordSyllables
 *   wordSyllables u16 syllable numbers
 *   rare        u32 code points, ascending, that the lexicon does not have
 *   rareSyllable u16 for each
 */

export const MAGIC = 0x59505a42;
export const VERSION = 1;

export const SECTIONS = [
  'syllables',
  'fold',
  'heads',
  'headAt',
  'classes',
  'own',
  'marks',
  'weights',
  'kindMarks',
  'kinds',
  'wordKeys',
  'wordAt',
  'wordSyllables',
  'rare',
  'rareSyllable',
] as const;
export type SectionName = (typeof SECTIONS)[number];

export const HEADER_BYTES = 24 + SECTIONS.length * 8;

/** One step of a weight, in nats: 127 steps then hold every weight that was learnt, and the rounding costs nothing. */
export const UNIT = 1 / 64;
/** A reading's own score may be larger than a feature's. */
export const OWN_UNITS = 4;

/** The slot at which a search begins, and the fingerprint looked for there. */
export const slotOf = (hash: number, mask: number) => hash & mask;
export const markOf = (hash: number) => hash >>> 16 || 1;

/** The hash of a feature for the class with a number from 1. */
export const classHash = (feature: number, number: number) =>
  Math.imul(feature ^ (number * 0x632be5ab), 0x85ebca6b) ^ (feature >>> 13);
