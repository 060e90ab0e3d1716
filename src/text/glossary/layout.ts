/**
 * The compiled glossary, little-endian: a header of 32-bit words, then the sections one after another, each starting
 * on a multiple of four.
 *
 *   word 0  magic        word 1  version      word 2  length of the whole in bytes
 *   word 3  checksum of everything after the header
 *   word 4  checksum of the header with this word 0: every section's place is in it, so a good header keeps every view
 *           in bounds, and a background that wakes need not read the entries to trust it
 *   word 5… one word a section: its length in bytes
 *
 * The entries are nine tenths of the file and stand last: they may be read page by page (see ../pages.ts).
 */
export const MAGIC = 0x4c475a42; // "BZGL"
export const VERSION = 2;

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

/** The word of the first section's length. */
export const LENGTHS = 5;
export const HEADER_WORDS = LENGTHS + SECTIONS.length;

/** How many forms an entry may have: the width of the form's part in `values`. */
export const MAX_FORMS = 256;

/** FNV-1a over 32-bit words: catches a cut or altered file, not an attacker. */
export function checksum(words: Uint32Array): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) sum = Math.imul(sum ^ words[i]!, 0x01000193);
  return sum >>> 0;
}

/** The checksum that a header holds of itself. */
export function headerChecksum(header: Uint32Array): number {
  const copy = Uint32Array.from(header);
  copy[4] = 0;
  return checksum(copy);
}

/** The next multiple of four. */
export function aligned(bytes: number): number {
  return (bytes + 3) & ~3;
}
