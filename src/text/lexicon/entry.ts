import { unpackFacts, type WordFacts } from './facts.ts';
import { SHAPE } from './format.ts';
import type { Lexicon } from './lexicon.ts';

/** More than any word of CC-CEDICT leads to; in a damaged file a chain of variants may have no end. */
const MOST_ENTRIES = 200;

const decoder = new TextDecoder();

/** What the lexicon says of one reading of a word. */
export interface Entry extends WordFacts {
  /** In simplified script. */
  headword: string;
  traditional: string;
  /** Readings with tone marks, syllables separated by blanks; further ones ("also pr.") follow the first. */
  pinyin: string[];
  senses: string[];
  /** UTF-16 offset in the text just after the characters that the entry explains. */
  end: number;
  /** For an entry reached through "variant of" or "see": the head word (as matched) that led to it; else null. */
  via: string | null;
}

/** A reading from the numbers of its syllables. */
function reading(lexicon: Lexicon, at: number, count: number): string {
  const syllables = lexicon.syllables();
  let joined = syllables[lexicon.shapes[at]!] ?? '';
  for (let i = 1; i < count; i++) joined += ` ${syllables[lexicon.shapes[at + i]!]}`;
  return joined;
}

/** The readings of one entry, without touching its senses. */
export function entryReadings(lexicon: Lexicon, number: number): string[] {
  const at = lexicon.shape.at(number);
  const head = lexicon.shapes[at]!;
  const count = head & SHAPE.count;
  const readings = [reading(lexicon, at + 1, count)];
  const further = (head >> SHAPE.furtherShift) & SHAPE.further;
  for (let i = 1; i <= further; i++) readings.push(reading(lexicon, at + 1 + i * count, count));
  return readings;
}

/** A form that stands as its length and its units. */
function formAt(lexicon: Lexicon, at: number): string {
  return String.fromCharCode(...lexicon.shapes.subarray(at + 1, at + 1 + (lexicon.shapes[at]! & 0xff)));
}

/** The other script's form of a matched word, from the characters in which it differs. */
function otherForm(lexicon: Lexicon, at: number, count: number, matched: string, simplified: boolean): string {
  const { shapes } = lexicon;
  let form = '';
  let done = 0;
  for (let last = at + 3 * count; at < last; at += 3) {
    const position = shapes[at]!;
    form += matched.slice(done, position) + String.fromCharCode(shapes[at + (simplified ? 2 : 1)]!);
    done = position + 1;
  }
  return form + matched.slice(done);
}

/** The senses of an entry, as CC-CEDICT has them; none where their page of the file has still to be read. */
export function sensesOf(lexicon: Lexicon, number: number): string[] {
  const bytes = lexicon.senses.read(lexicon.sense.at(number), lexicon.sense.at(number + 1));
  return bytes ? decoder.decode(bytes).split('/') : [];
}

/** Whether the entry is a name: its reading is written with a capital. */
export function isProper(lexicon: Lexicon, number: number): boolean {
  return (lexicon.shapes[lexicon.shape.at(number)]! & SHAPE.proper) !== 0;
}

/** How an entry was reached. */
export interface Match {
  /** Number of the matched word, for its facts. */
  word: number;
  /** The matched characters. */
  form: string;
  /** Whether they are the entry's simplified form. */
  simplified: boolean;
  /** UTF-16 offset in the text just after them. */
  end: number;
  /** See Entry. */
  via: string | null;
}

/**
 * Decodes an entry and, after it, the one that it is a variant of.
 *
 * @param into Takes the decoded entries; one whose number is in `seen` is left out.
 */
export function readEntry(lexicon: Lexicon, number: number, match: Match, into: Entry[], seen: number[]): void {
  if (seen.includes(number) || seen.length === MOST_ENTRIES) return;
  const { shapes } = lexicon;
  const { form, simplified, end, via } = match;
  let at = lexicon.shape.at(number);
  const head = shapes[at]!;
  at += 1 + (head & SHAPE.count) * (1 + ((head >> SHAPE.furtherShift) & SHAPE.further));
  let headword = form;
  let traditional = form;
  const differing = (head >> SHAPE.differingShift) & SHAPE.count;
  if (differing) {
    const other = otherForm(lexicon, at, differing, form, simplified);
    if (simplified) traditional = other;
    else headword = other;
    at += 3 * differing;
  } else if (head & SHAPE.rewritten) {
    headword = formAt(lexicon, at);
    traditional = formAt(lexicon, at + 1 + headword.length);
    at += 2 + headword.length + traditional.length;
  }
  const target = head & SHAPE.linked ? shapes[at]! + shapes[at + 1]! * 0x10000 : -1;
  const origin = target < 0 ? '' : formAt(lexicon, at + 2);
  // 花 is also the simplified form of 蘤, "variant of 花": to a reader who sees 花 that says nothing.
  if (simplified && origin === form && via === null) return;
  seen.push(number);
  const { level, band, place, surname } = unpackFacts(lexicon.facts[match.word] ?? 0);
  const pinyin = entryReadings(lexicon, number);
  const senses = sensesOf(lexicon, number);
  into.push({ headword, traditional, pinyin, senses, end, level, band, place, surname, via });
  if (target < 0) return;
  readEntry(
    lexicon,
    target,
    { word: lexicon.find(origin), form: origin, simplified: true, end, via: form },
    into,
    seen,
  );
}
