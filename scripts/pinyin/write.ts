import { Bytes, raw } from '../../src/text/lexicon/bytes.ts';
import { crc32 } from '../../src/text/lexicon/checksum.ts';
import {
  HEADER_BYTES,
  MAGIC,
  markOf,
  OWN_UNITS,
  SECTIONS,
  type SectionName,
  slotOf,
  UNIT,
  VERSION,
} from '../../src/text/pinyin/format.ts';

/** A polyphone: its readings, the first the one that others are measured against, and each one's score by itself. */
export interface HeadRecord {
  character: string;
  classes: string[];
  own: number[];
}

/** What a readings file is made of. */
export interface Records {
  /** Traditional units with their simplified ones. */
  fold: readonly (readonly [number, number])[];
  heads: readonly HeadRecord[];
  /** Scores in nats by hash of feature and class; those that round to nothing are left out. */
  weights: ReadonlyMap<number, number>;
  /** Part of speech by hash of word. */
  kinds: ReadonlyMap<number, number>;
  /** Syllables by hash of word. */
  words: ReadonlyMap<number, readonly string[]>;
  /** Reading by code point. */
  rare: ReadonlyMap<number, string>;
}

const clamp = (value: number) => Math.max(-127, Math.min(127, Math.round(value)));

/** Writes a readings file (see format.ts). The same records give the same bytes. */
export function writeModel(records: Records): Uint8Array {
  const numbers = new Map<string, number>();
  const number = (one: string) => {
    if (!numbers.has(one)) numbers.set(one, numbers.size);
    return numbers.get(one)!;
  };
  const heads = [...records.heads].sort((a, b) => a.character.charCodeAt(0) - b.character.charCodeAt(0));
  const headAt = [0];
  for (const { classes } of heads) headAt.push(headAt.at(-1)! + classes.length);
  const learnt = new Map<number, number>();
  for (const [hash, weight] of records.weights) {
    const rounded = clamp(weight / UNIT);
    if (rounded !== 0) learnt.set(hash, rounded);
  }
  const weights = table(learnt);
  const kinds = table(records.kinds);
  const words = [...records.words].sort(([a], [b]) => (a >>> 0) - (b >>> 0));
  const wordAt: number[] = [];
  const wordSyllables: number[] = [];
  for (const [, syllables] of words) {
    wordAt.push(wordSyllables.length);
    wordSyllables.push(...syllables.map(number));
  }
  if (wordSyllables.length > 0xffff) throw new RangeError('Too many syllables of words for 16 bits.');
  const rare = [...records.rare].sort(([a], [b]) => a - b);
  const classes = heads.flatMap(head => head.classes.map(number));
  const rareSyllable = rare.map(([, one]) => number(one));
  const sections: Record<SectionName, Uint8Array> = {
    syllables: new TextEncoder().encode([...numbers.keys()].join(' ')),
    fold: raw(Uint16Array.from(records.fold.flat())),
    heads: raw(Uint16Array.from(heads, ({ character }) => character.charCodeAt(0))),
    headAt: raw(Uint16Array.from(headAt)),
    classes: raw(Uint16Array.from(classes)),
    own: new Uint8Array(
      Int8Array.from(heads.flatMap(({ own }) => own.map(score => clamp(score / UNIT / OWN_UNITS)))).buffer,
    ),
    marks: raw(weights.marks),
    weights: new Uint8Array(Int8Array.from(weights.values).buffer),
    kindMarks: raw(kinds.marks),
    kinds: Uint8Array.from(kinds.values),
    wordKeys: raw(Uint32Array.from(words, ([hash]) => hash >>> 0)),
    wordAt: raw(Uint16Array.from(wordAt)),
    wordSyllables: raw(Uint16Array.from(wordSyllables)),
    rare: raw(Uint32Array.from(rare, ([codePoint]) => codePoint)),
    rareSyllable: raw(Uint16Array.from(rareSyllable)),
  };
  return assemble(sections);
}

/** An open table of fingerprints, at most three quarters full (see format.ts). */
function table(entries: ReadonlyMap<number, number>): { marks: Uint16Array; values: number[] } {
  let size = 16;
  while (size * 0.75 < entries.size) size *= 2;
  const marks = new Uint16Array(size);
  const values = new Array<number>(size).fill(0);
  for (const [hash, value] of [...entries].sort(([a], [b]) => a - b)) {
    let slot = slotOf(hash, size - 1);
    while (marks[slot] !== 0) slot = (slot + 1) & (size - 1);
    marks[slot] = markOf(hash);
    values[slot] = value;
  }
  return { marks, values };
}

function assemble(sections: Record<SectionName, Uint8Array>): Uint8Array {
  const body = new Bytes();
  const places: number[] = [];
  for (const name of SECTIONS) {
    places.push(HEADER_BYTES + body.length, sections[name].length);
    body.all(sections[name]);
    body.all(new Uint8Array(-sections[name].length & 3));
  }
  const rest = body.bytes();
  const bytes = new Uint8Array(HEADER_BYTES + rest.length);
  bytes.set(rest, HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  [MAGIC, VERSION, bytes.length, crc32(rest), 0, SECTIONS.length, ...places].forEach((value, i) => {
    view.setUint32(i * 4, value, true);
  });
  view.setUint32(16, crc32(bytes.subarray(0, HEADER_BYTES)), true);
  return bytes;
}
