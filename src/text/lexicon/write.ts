import { Bytes, jumps, raw } from './bytes.ts';
import { crc32 } from './checksum.ts';
import {
  FACT,
  HEADER_BYTES,
  MAGIC,
  NAME_BYTES,
  NEVER,
  NO_COST,
  SECTIONS,
  type SectionName,
  SHAPE,
  VERSION,
} from './format.ts';
import { writeTrie } from './write-trie.ts';

/** One dictionary entry to be written. */
export interface EntryRecord {
  simplified: string;
  traditional: string;
  /** Syllables with tone marks; the first reading is the entry's own. */
  readings: string[][];
  senses: string[];
  proper: boolean;
  /** Index, among the records given, of the entry that this one is a variant of. */
  target: number | null;
}

/** What is known of a word form, simplified or traditional. */
export interface WordRecord {
  /** See format.ts; NO_COST for a word that segmentation shall not choose. */
  cost: number;
  band: number;
  level: number;
  place: boolean;
  surname: boolean;
}

/** What a character costs at each place of a person's name, in tenths of a nat; 255 is never. */
export interface NameCosts {
  surname: number;
  first: number;
  second: number;
  sound: number;
}

type Sections = Record<SectionName, Uint8Array>;

const units = (form: string) => [form.length, ...Array.from({ length: form.length }, (_, i) => form.charCodeAt(i))];

/** The numbers of an entry's shape (see format.ts). */
function shapeOf(entry: EntryRecord, syllable: (s: string) => number, target: number, aim: string): number[] {
  const { simplified, traditional, readings } = entry;
  const rewritten = simplified.length !== traditional.length;
  const differing = rewritten ? [] : [...Array(simplified.length).keys()].filter(i => simplified[i] !== traditional[i]);
  const count = readings[0]!.length;
  const further = readings.length - 1;
  if (count > SHAPE.count || differing.length > SHAPE.count || further > SHAPE.further)
    throw new RangeError(`The entry of ${simplified} has more than its head can count.`);
  if (readings.some(reading => reading.length !== count))
    throw new RangeError(`The readings of ${simplified} differ in length.`);
  const head =
    count |
    (differing.length << SHAPE.differingShift) |
    (further << SHAPE.furtherShift) |
    (rewritten ? SHAPE.rewritten : 0) |
    (target >= 0 ? SHAPE.linked : 0) |
    (entry.proper ? SHAPE.proper : 0);
  return [
    head,
    ...readings.flat().map(syllable),
    ...differing.flatMap(i => [i, simplified.charCodeAt(i), traditional.charCodeAt(i)]),
    ...(rewritten ? [...units(simplified), ...units(traditional)] : []),
    ...(target >= 0 ? [target & 0xffff, target >>> 16, ...units(aim)] : []),
  ];
}

/**
 * Writes a lexicon file (see format.ts). The same records give the same bytes.
 *
 * @param entries Entries; those of one simplified head word keep their order among themselves.
 * @param words What is known of word forms; every head word of an entry is a word even where it is not listed here.
 * @param names Costs by character, for those that can stand in a name.
 * @throws RangeError where a record is too long for its fields.
 */
export function writeLexicon(
  entries: readonly EntryRecord[],
  words: ReadonlyMap<string, WordRecord>,
  names: ReadonlyMap<string, NameCosts> = new Map(),
): Uint8Array {
  const sections = {} as Sections;
  const forms = new Set(words.keys());
  for (const entry of entries) forms.add(entry.simplified).add(entry.traditional);
  const byNumber = writeTrie(forms, sections);
  const numberOf = new Map(byNumber.map((word, i) => [word, i]));

  const order = entries.map((_, i) => i);
  order.sort((a, b) => numberOf.get(entries[a]!.simplified)! - numberOf.get(entries[b]!.simplified)! || a - b);
  const placeOf = new Map(order.map((index, place) => [index, place]));

  const owned = new Array<number>(byNumber.length).fill(0);
  const others = byNumber.map((): number[] => []);
  order.forEach((index, place) => {
    const { simplified, traditional } = entries[index]!;
    owned[numberOf.get(simplified)!]!++;
    if (traditional !== simplified) others[numberOf.get(traditional)!]!.push(place);
  });
  const starts = (counts: readonly number[]) => {
    const all = [0];
    for (const count of counts) all.push(all[all.length - 1]! + count);
    return jumps(all);
  };
  const own = starts(owned);
  const other = starts(others.map(list => list.length));

  const syllables = new Map<string, number>();
  for (const entry of entries)
    for (const one of entry.readings.flat()) if (!syllables.has(one)) syllables.set(one, syllables.size);
  const shapes: number[] = [];
  const senses = new Bytes();
  const shapeAt: number[] = [];
  const senseAt: number[] = [];
  const encoder = new TextEncoder();
  for (const index of order) {
    const entry = entries[index]!;
    shapeAt.push(shapes.length);
    senseAt.push(senses.length);
    const aim = entry.target === null ? undefined : entries[entry.target];
    const target = entry.target === null ? -1 : placeOf.get(entry.target)!;
    shapes.push(...shapeOf(entry, one => syllables.get(one)!, target, aim?.simplified ?? ''));
    senses.all(encoder.encode(entry.senses.join('/')));
  }
  shapeAt.push(shapes.length);
  senseAt.push(senses.length);
  const shape = jumps(shapeAt);
  const sense = jumps(senseAt);

  const facts = byNumber.map(word => {
    const known = words.get(word);
    if (!known) return 0;
    const names = (known.place ? FACT.place : 0) | (known.surname ? FACT.surname : 0);
    return known.band | (known.level << FACT.levelShift) | names;
  });
  Object.assign(sections, {
    cost: raw(Uint16Array.from(byNumber, word => words.get(word)?.cost ?? NO_COST)),
    facts: raw(Uint16Array.from(facts)),
    names: writeNames(names, sections.root),
    ownBase: own.base,
    ownStep: own.step,
    otherBase: other.base,
    otherStep: other.step,
    otherList: raw(Uint32Array.from(others.flat())),
    shapeBase: shape.base,
    shapeStep: shape.step,
    shapes: raw(Uint16Array.from(shapes)),
    senseBase: sense.base,
    senseStep: sense.step,
    senses: senses.bytes(),
    syllables: encoder.encode([...syllables.keys()].join(' ')),
  });
  return assemble(sections);
}

/** Four costs for the node of each character that a word begins with, by node. */
function writeNames(names: ReadonlyMap<string, NameCosts>, root: Uint8Array): Uint8Array {
  const nodes = new Uint16Array(root.buffer, root.byteOffset, root.length >> 1);
  const bytes = new Uint8Array((nodes.reduce((most, node) => Math.max(most, node), 0) + 1) * NAME_BYTES).fill(NEVER);
  for (const [char, { surname, first, second, sound }] of names) {
    const node = nodes[char.charCodeAt(0)] ?? 0;
    if (node > 0) bytes.set([surname, first, second, sound], node * NAME_BYTES);
  }
  return bytes;
}

function assemble(sections: Sections): Uint8Array {
  const places: [number, number][] = [];
  let length = HEADER_BYTES;
  for (const name of SECTIONS) {
    places.push([length, sections[name].length]);
    length += (sections[name].length + 3) & ~3;
  }
  const bytes = new Uint8Array(length);
  SECTIONS.forEach((name, i) => {
    bytes.set(sections[name], places[i]![0]);
  });
  const view = new DataView(bytes.buffer);
  const header = [MAGIC, VERSION, length, crc32(bytes.subarray(HEADER_BYTES)), 0, SECTIONS.length, ...places.flat()];
  header.forEach((value, i) => {
    view.setUint32(i * 4, value, true);
  });
  view.setUint32(16, crc32(bytes.subarray(0, HEADER_BYTES)), true);
  return bytes;
}
