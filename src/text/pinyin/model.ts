import { crc32 } from '../lexicon/checksum.ts';
import { HEADER_BYTES, MAGIC, markOf, SECTIONS, type SectionName, slotOf, VERSION } from './format.ts';

/** The bytes are no readings file that this version can read: cut short, foreign, damaged, or of another version. */
export class ReadingsError extends Error {
  override name = 'ReadingsError';
}

/** Forty times as many places as the file has words. */
const MAY_BE = 0x10000;

/** The views of an opened readings file (see format.ts). Apart from `fold` nothing is built. */
export class Model {
  /** The simplified character of each UTF-16 unit; digits are all 0, Latin letters all A. */
  readonly fold: Uint16Array;
  readonly heads: Uint16Array;
  readonly headAt: Uint16Array;
  readonly classes: Uint16Array;
  readonly own: Int8Array;
  readonly marks: Uint16Array;
  readonly weights: Int8Array;
  readonly kindMarks: Uint16Array;
  readonly kinds: Uint8Array;
  readonly wordKeys: Uint32Array;
  readonly wordAt: Uint16Array;
  readonly wordSyllables: Uint16Array;
  readonly rare: Uint32Array;
  readonly rareSyllable: Uint16Array;
  private decoded: string[] | null = null;
  /** By the low bits of a hash whether any word has them: nearly all that are asked for are no words of the file. */
  private readonly mayBeWord = new Uint8Array(MAY_BE);
  private readonly syllableBytes: Uint8Array;

  /** @throws ReadingsError as `openModel` says. */
  constructor(bytes: Uint8Array, checked: boolean) {
    const place = readHeader(bytes, checked);
    const u8 = (name: SectionName) => new Uint8Array(bytes.buffer, bytes.byteOffset + place(name)[0], place(name)[1]);
    const i8 = (name: SectionName) => new Int8Array(bytes.buffer, bytes.byteOffset + place(name)[0], place(name)[1]);
    const u16 = (name: SectionName) =>
      new Uint16Array(bytes.buffer, bytes.byteOffset + place(name)[0], place(name)[1] >> 1);
    const u32 = (name: SectionName) =>
      new Uint32Array(bytes.buffer, bytes.byteOffset + place(name)[0], place(name)[1] >> 2);
    this.syllableBytes = u8('syllables');
    this.fold = foldTable(u16('fold'));
    this.heads = u16('heads');
    this.headAt = u16('headAt');
    this.classes = u16('classes');
    this.own = i8('own');
    this.marks = u16('marks');
    this.weights = i8('weights');
    this.kindMarks = u16('kindMarks');
    this.kinds = u8('kinds');
    this.wordKeys = u32('wordKeys');
    this.wordAt = u16('wordAt');
    this.wordSyllables = u16('wordSyllables');
    this.rare = u32('rare');
    this.rareSyllable = u16('rareSyllable');
    for (const key of this.wordKeys) this.mayBeWord[key & (MAY_BE - 1)] = 1;
  }

  /** The distinct syllables, with tone marks, by number. */
  syllables(): readonly string[] {
    this.decoded ??= new TextDecoder().decode(this.syllableBytes).split(' ');
    return this.decoded;
  }

  /** The place of a (simplified) character among `heads`, or -1. */
  head(unit: number): number {
    return find(this.heads, unit);
  }

  /** The weight of a feature for a class (see `classHash`), 0 where none was learnt. */
  weight(hash: number): number {
    const { marks } = this;
    const mask = marks.length - 1;
    const mark = markOf(hash);
    for (let slot = slotOf(hash, mask); marks[slot] !== 0; slot = (slot + 1) & mask)
      if (marks[slot] === mark) return this.weights[slot]!;
    return 0;
  }

  /** The part of speech of a word by its hash, or -1 where the file does not have it. */
  kind(hash: number): number {
    const { kindMarks } = this;
    const mask = kindMarks.length - 1;
    const mark = markOf(hash);
    for (let slot = slotOf(hash, mask); kindMarks[slot] !== 0; slot = (slot + 1) & mask)
      if (kindMarks[slot] === mark) return this.kinds[slot]!;
    return -1;
  }

  /** The syllables that the file gives for a word of some characters, by its hash; null where it gives none. */
  word(hash: number, characters: number): string[] | null {
    if (this.mayBeWord[hash & (MAY_BE - 1)] === 0) return null;
    const at = find(this.wordKeys, hash >>> 0);
    if (at < 0) return null;
    const from = this.wordAt[at]!;
    const syllables = this.syllables();
    return Array.from(this.wordSyllables.subarray(from, from + characters), number => syllables[number] ?? '');
  }

  /** The reading of a character that the lexicon does not have, or ''. */
  rareReading(codePoint: number): string {
    const at = find(this.rare, codePoint);
    return at < 0 ? '' : (this.syllables()[this.rareSyllable[at]!] ?? '');
  }
}

/** The place of a number in an ascending list, or -1. */
function find(list: Uint16Array | Uint32Array, value: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = list[middle]!;
    if (found === value) return middle;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** A table of all units from the pairs that differ: 128 KB and a fraction of a millisecond. */
export function foldTable(pairs: ArrayLike<number>): Uint16Array {
  const fold = new Uint16Array(0x10000);
  for (let unit = 0; unit < fold.length; unit++) fold[unit] = unit;
  for (let i = 0; i + 1 < pairs.length; i += 2) fold[pairs[i]!] = pairs[i + 1]!;
  for (let digit = 0; digit < 10; digit++) fold[0x30 + digit] = fold[0xff10 + digit] = 0x30;
  for (let letter = 0; letter < 26; letter++) fold[0x41 + letter] = fold[0x61 + letter] = 0x41;
  return fold;
}

/** Checks header and, if `checked`, body; returns the place (offset, byte length) of each section. */
function readHeader(bytes: Uint8Array, checked: boolean): (name: SectionName) => readonly [number, number] {
  if (bytes.byteOffset % 4) throw new ReadingsError('A readings file must begin at a multiple of four bytes.');
  if (bytes.length < HEADER_BYTES) throw new ReadingsError('The readings file is cut short: it has no whole header.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  if (view.getUint32(0, true) !== MAGIC) throw new ReadingsError('This is no readings file.');
  const version = view.getUint32(4, true);
  if (version !== VERSION)
    throw new ReadingsError(`The readings file has version ${version}, this program reads ${VERSION}.`);
  const length = view.getUint32(8, true);
  if (length !== bytes.length)
    throw new ReadingsError(`The readings file is cut short or has grown: ${bytes.length} of ${length} bytes.`);
  const header = new Uint8Array(bytes.subarray(0, HEADER_BYTES));
  header.fill(0, 16, 20);
  if (crc32(header) !== view.getUint32(16, true))
    throw new ReadingsError('The readings file is damaged in its header.');
  if (checked && crc32(bytes.subarray(HEADER_BYTES)) !== view.getUint32(12, true))
    throw new ReadingsError('The readings file is damaged: its checksum does not fit.');
  return name => {
    const at = 24 + SECTIONS.indexOf(name) * 8;
    return [view.getUint32(at, true), view.getUint32(at + 4, true)];
  };
}

/**
 * Opens a readings file. Nothing is copied or parsed: the bytes must stay as they are while it is in use.
 *
 * @param bytes The whole file, beginning at a multiple of four bytes in its buffer.
 * @param checked Whether every byte is compared with the checksum (about 8 ms); without, only the header is: damage in
 *   the numbers then gives wrong readings, but every view stays in bounds.
 * @throws ReadingsError where the file is cut short, foreign, of another version, or damaged.
 */
export function openModel(bytes: Uint8Array, checked = true): Model {
  return new Model(bytes, checked);
}
