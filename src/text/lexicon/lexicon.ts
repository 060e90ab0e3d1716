import { Pages } from '../pages.ts';
import { crc32 } from './checksum.ts';
import { LexiconError } from './error.ts';
import { HEADER_BYTES, JUMP_BITS, MAGIC, SECTIONS, type SectionName, VERSION } from './format.ts';

/** Ascending numbers, stored as a base for every few and a small step for each (see format.ts). */
export class Jumps {
  constructor(
    private readonly base: Uint32Array,
    private readonly step: Uint16Array,
  ) {}

  /** The i-th number. */
  at(i: number): number {
    return this.base[i >> JUMP_BITS]! + this.step[i]!;
  }
}

/** The views of an opened lexicon file. Nothing here is built; every array lies in the file's own bytes. */
export class Lexicon {
  readonly root: Uint16Array;
  readonly unit: Uint16Array;
  readonly childBase: Uint32Array;
  readonly childStep: Uint16Array;
  readonly final: Uint32Array;
  readonly rank: Uint32Array;
  readonly cost: Uint16Array;
  readonly facts: Uint16Array;
  readonly names: Uint8Array;
  readonly own: Jumps;
  readonly other: Jumps;
  readonly otherList: Uint32Array;
  readonly shape: Jumps;
  readonly shapes: Uint16Array;
  readonly sense: Jumps;
  readonly senses: Pages;
  /** Decoded on first use, as segmentation alone never needs them. */
  private decoded: string[] | null = null;
  private readonly syllableBytes: Uint8Array;

  /** @throws LexiconError as `openLexicon` says. */
  constructor(private readonly bytes: Uint8Array) {
    const place = readHeader(bytes);
    const u8 = (name: SectionName) => new Uint8Array(bytes.buffer, bytes.byteOffset + place(name)[0], place(name)[1]);
    const u16 = (name: SectionName) =>
      new Uint16Array(bytes.buffer, bytes.byteOffset + place(name)[0], place(name)[1] >> 1);
    const u32 = (name: SectionName) =>
      new Uint32Array(bytes.buffer, bytes.byteOffset + place(name)[0], place(name)[1] >> 2);
    this.root = u16('root');
    this.unit = u16('unit');
    this.childBase = u32('childBase');
    this.childStep = u16('childStep');
    this.final = u32('final');
    this.rank = u32('rank');
    this.cost = u16('cost');
    this.facts = u16('facts');
    this.names = u8('names');
    this.own = new Jumps(u32('ownBase'), u16('ownStep'));
    this.other = new Jumps(u32('otherBase'), u16('otherStep'));
    this.otherList = u32('otherList');
    this.shape = new Jumps(u32('shapeBase'), u16('shapeStep'));
    this.shapes = u16('shapes');
    this.sense = new Jumps(u32('senseBase'), u16('senseStep'));
    this.senses = new Pages(bytes, place('senses')[0], place('senses')[1]);
    this.syllableBytes = u8('syllables');
  }

  /**
   * The node that `unit` leads to.
   *
   * @param node Where one stands; 0 is the root.
   * @param unit A UTF-16 unit; NaN (past the end of a text) leads nowhere.
   * @returns The node, or 0 where no word goes on so.
   */
  step(node: number, unit: number): number {
    if (node === 0) return this.root[unit] ?? 0;
    const { childBase, childStep, unit: units } = this;
    let low = childBase[node >> JUMP_BITS]! + childStep[node]!;
    let high = childBase[(node + 1) >> JUMP_BITS]! + childStep[node + 1]! - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = units[middle]!;
      if (found === unit) return middle;
      if (found < unit) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }

  /** The number of the word that ends at a node, or -1 where none does. */
  wordAt(node: number): number {
    const bits = this.final[node >> 5]!;
    const bit = 1 << (node & 31);
    if (!(bits & bit)) return -1;
    let below = bits & (bit - 1);
    below -= (below >>> 1) & 0x55555555;
    below = (below & 0x33333333) + ((below >>> 2) & 0x33333333);
    return this.rank[node >> 5]! + ((((below + (below >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24);
  }

  /** The number of a word, or -1 where the lexicon does not have it. */
  find(word: string): number {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      node = this.step(node, word.charCodeAt(i));
      if (node === 0) return -1;
    }
    return node === 0 ? -1 : this.wordAt(node);
  }

  /** The distinct syllables, with tone marks, by number. */
  syllables(): readonly string[] {
    this.decoded ??= new TextDecoder().decode(this.syllableBytes).split(' ');
    return this.decoded;
  }

  /**
   * Reads the whole file once (about 25 ms) and compares its checksum. Opening does not do this: the store verifies an
   * extension's files, and damage within the sections can give a wrong answer but no crash and no endless loop.
   *
   * @throws LexiconError where a byte differs from what was written.
   */
  verify(): void {
    const header = new DataView(this.bytes.buffer, this.bytes.byteOffset, HEADER_BYTES);
    if (crc32(this.bytes.subarray(HEADER_BYTES)) !== header.getUint32(12, true))
      throw new LexiconError('The lexicon is damaged: its checksum does not fit.');
  }
}

/** Checks the header; returns the place (offset, byte length) of each section. */
function readHeader(bytes: Uint8Array): (name: SectionName) => readonly [number, number] {
  if (bytes.byteOffset % 4) throw new LexiconError('A lexicon must begin at a multiple of four bytes.');
  if (bytes.length < HEADER_BYTES) throw new LexiconError('The lexicon is cut short: it has no whole header.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  if (view.getUint32(0, true) !== MAGIC) throw new LexiconError('This is no lexicon.');
  const version = view.getUint32(4, true);
  if (version !== VERSION) throw new LexiconError(`The lexicon has version ${version}, this program reads ${VERSION}.`);
  const length = view.getUint32(8, true);
  if (length !== bytes.length)
    throw new LexiconError(`The lexicon is cut short or has grown: ${bytes.length} of ${length} bytes.`);
  // A copy by constructor: the slice of a Node Buffer would be a view, and the next line would damage the file.
  const header = new Uint8Array(bytes.subarray(0, HEADER_BYTES));
  header.fill(0, 16, 20);
  if (crc32(header) !== view.getUint32(16, true)) throw new LexiconError('The lexicon is damaged in its header.');
  return name => {
    const at = 24 + SECTIONS.indexOf(name) * 8;
    return [view.getUint32(at, true), view.getUint32(at + 4, true)];
  };
}

/**
 * Opens a compiled lexicon. Nothing is copied or built: the bytes must stay as they are while it is in use.
 *
 * @param bytes The whole file, beginning at a multiple of four bytes in its buffer.
 * @throws LexiconError where the file is cut short, foreign, of another version, or has a damaged header.
 */
export function openLexicon(bytes: Uint8Array): Lexicon {
  return new Lexicon(bytes);
}
