/*
 * The lexicon file
 * ================
 * One binary, searched where it lies. Opening makes typed-array views of its sections and reads a header of a few
 * hundred bytes; no word is parsed, no index built. Numbers are little-endian, as on every machine that runs a browser.
 *
 * Header, HEADER_BYTES long:
 *   0  u32  magic, the letters "BZLX"
 *   4  u32  VERSION; another version is refused, files are compiled with the program that reads them
 *   8  u32  length of the whole file in bytes        → a file cut short is noticed at opening
 *  12  u32  CRC-32 of everything after the header    → checked by verify() only: it means reading every byte (~25 ms)
 *  16  u32  CRC-32 of the header with this field 0   → checked at opening: costs microseconds, and as every section's
 *                                                      place is in the header, a good header keeps every view in bounds
 *  20  u32  number of sections, then for each in the order of SECTIONS: u32 offset (a multiple of 4), u32 byte length
 *
 * The words stand in a trie in level order: node 0 is the root, a node's children are neighbours and sorted by UTF-16
 * unit, and all children of node n stand before those of n+1. So a node needs but its unit and its first child, and
 * the children of n end where those of n+1 begin.
 *   root       u16[65536]  node of each one-unit prefix, 0 where no word begins so
 *   unit       u16[nodes]  the UTF-16 unit that leads into the node
 *   child      jumps       first child of each node (one more than there are nodes)
 *   final      u32 bits    bit n: a word ends at node n
 *   rank       u32         for each 32 nodes, how many words end before them; a word's number is its rank among all
 *
 * "jumps" are ascending numbers in two arrays, value = base[i >> JUMP_BITS] + step[i]: half the size of plain u32, and
 * small numbers that deflate well. They stand as two sections, xBase (u32) and xStep (u16).
 *
 * Each word has
 *   cost       u16         −ln(probability) × COST_SCALE in the unigram model, NO_COST where the word is no
 *                          candidate for segmentation (it is still found by look-up)
 *   facts      u16         bits 0–2 frequency band (0 none, 5 the most frequent), 3–6 HSK level (0 none),
 *                          7–9 what it names (see FACT)
 *   own        jumps       first of the entries whose simplified head word it is; they are neighbours
 *   other      jumps       first place in otherList of the entries it heads in traditional script only
 *   otherList  u32         entry numbers
 *
 * Each character that a word begins with has
 *   names      u8[4] for each node from 0 to the last child of the root: −ln of the character's share among surnames,
 *                          first and second characters of given names, and characters of transcribed foreign names, in
 *                          tenths; 255 is never
 *
 * Each entry has
 *   shape      jumps       place in shapes (u16) of its numbers: a head (see SHAPE) with the counts of what follows, the
 *                          syllables of its reading, those of further readings (each as many), then for each character
 *                          in which the traditional form differs its position and the simplified and traditional unit;
 *                          or, if REWRITTEN, both forms; then, if LINKED, the number of the entry it is a variant of
 *                          (low half, high half) and that entry's simplified form. A form is its length and its units.
 *   sense      jumps       place in senses: UTF-8, senses separated by "/"
 *
 * The senses are half of the file and stand last: a background that wakes reads what stands before them, and of them
 * only the pages that hold what is asked for (see Pages in pages.ts).
 *
 * and syllables (UTF-8, separated by blanks, with tone marks) holds the distinct syllables by number. `text` fields are
 * decoded when an entry is asked for, never before.
 */

export const MAGIC = 0x584c5a42;
export const VERSION = 2;

/** Section names in file order. */
export const SECTIONS = [
  'root',
  'unit',
  'childBase',
  'childStep',
  'final',
  'rank',
  'cost',
  'facts',
  'names',
  'ownBase',
  'ownStep',
  'otherBase',
  'otherStep',
  'otherList',
  'shapeBase',
  'shapeStep',
  'shapes',
  'senseBase',
  'senseStep',
  'syllables',
  'senses',
] as const;
export type SectionName = (typeof SECTIONS)[number];

export const HEADER_BYTES = 24 + SECTIONS.length * 8;

/** 16 numbers share one base: the longest 16 neighbouring entries then stay far below the 65,536 that a step can hold. */
export const JUMP_BITS = 4;

export const COST_SCALE = 2000;
export const NO_COST = 0xffff;

export const FACT = { bandMask: 7, levelShift: 3, levelMask: 15, place: 1 << 7, surname: 1 << 8 } as const;

/** The head of a shape: 5 bits syllables, 5 bits differing characters, 3 bits further readings, three flags. */
export const SHAPE = {
  count: 31,
  differingShift: 5,
  furtherShift: 10,
  further: 7,
  rewritten: 1 << 13,
  linked: 1 << 14,
  proper: 1 << 15,
} as const;

/** Bytes a character has in `names`, and what "never" is there. */
export const NAME_BYTES = 4;
export const NEVER = 255;
