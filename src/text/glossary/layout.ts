/**
 * The compiled glossary, little-endian: a header of 32-bit words, then the sections one after another, each starting
 * on a multiple of four.
 *
 *   word 0  magic        word 1  version      word 2  length of the whole in bytes
 *   word 3  checksum of everything after the header
 *   word 4… one word a section: its length in bytes
 */
export const MAGIC = 0x4c475a42; // "BZGL"
export const VERSION = 1;

/** The sections, in their order. */
export const SECTIONS = [
  /** Trie, breadth first: the character that leads to the node. Uint16. */
  'chars',
  /** Where the node's children begin; they end where the next node's begin. Uint32, one more than nodes. */
  'children',
  /** 0: no form ends here; otherwise (entry << 8 | form) + 1. Uint32. */
  'values',
  /** Pairs of traditional and simplified character. Uint16. */
  'folds',
  /** Words of the ordinary dictionary that have the shape of a family token. UTF-8, one a line. */
  'ordinary',
  /** Where each entry's JSON begins in `entries`. Uint32, one more than entries. */
  'offsets',
  /** The entries, UTF-8 JSON, one after another. */
  'entries',
] as const;
export type Section = (typeof SECTIONS)[number];

export const HEADER_WORDS = 4 + SECTIONS.length;

/** How many forms an entry may have: the width of the form's part in `values`. */
export const MAX_FORMS = 256;

/** FNV-1a over 32-bit words: catches a cut or altered file, not an attacker. */
export function checksum(words: Uint32Array): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) sum = Math.imul(sum ^ words[i]!, 0x01000193);
  return sum >>> 0;
}

/** The next multiple of four. */
export function aligned(bytes: number): number {
  return (bytes + 3) & ~3;
}
