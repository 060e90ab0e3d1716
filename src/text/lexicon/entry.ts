import { FACT, SHAPE } from './format.ts';
import type { Lexicon } from './lexicon.ts';

/** More than any word of CC-CEDICT leads to; in a damaged file a chain of variants may have no end. */
const MOST_ENTRIES = 200;

const decoder = new TextDecoder();

/** What the lexicon says of one reading of a word. */
export interface Entry {
  /** In simplified script. */
  headword: string;
  traditional: string;
  /** Readings with tone marks, syllables separated by blanks; further ones ("also pr.") follow the first. */
  pinyin: string[];
  senses: string[];
  /** UTF-16 offset in the text just after the characters that the entry explains. */
  end: number;
  /** Level in the HSK list that the lexicon was compiled with (see scripts/lexicon/hsk.ts), or null. */
  level: number | null;
  /** Frequency from 5 (most frequent) to 1, or null where the word was not counted. */
  band: number | null;
  place: boolean;
  surname: boolean;
  /** For an entry reached through "variant of" or "see": the head word (as matched) that led to it; else null. */
  via: string | null;
}

/** Reads one entry's record step by step; `at` is where the reader stands in `shapes`. */
class Shape {
  readonly flags: number;
  private at: number;

  constructor(
    private readonly lexicon: Lexicon,
    number: number,
  ) {
    this.at = lexicon.shape.at(number);
    this.flags = this.u8();
  }

  private u8(): number {
    return this.lexicon.shapes[this.at++] ?? 0;
  }

  private u16(): number {
    return this.u8() | (this.u8() << 8);
  }

  reading(): string {
    let reading = '';
    for (let left = this.u8(); left > 0; left--) {
      const syllable = this.lexicon.syllable(this.u16());
      reading = reading ? `${reading} ${syllable}` : syllable;
    }
    return reading;
  }

  readings(): string[] {
    const readings = [this.reading()];
    for (let left = this.u8(); left > 0; left--) readings.push(this.reading());
    return readings;
  }

  private form(): string {
    let form = '';
    for (let left = this.u8(); left > 0; left--) form += String.fromCharCode(this.u16());
    return form;
  }

  /** Both forms of the head word, simplified first; the readings must have been read before. */
  forms(matched: string, simplified: boolean): readonly [string, string] {
    if (this.flags & SHAPE.rewritten) return [this.form(), this.form()];
    if (!(this.flags & SHAPE.differs)) return [matched, matched];
    let form = '';
    let done = 0;
    for (let left = this.u8(); left > 0; left--) {
      const position = this.u8();
      const simple = this.u16();
      const full = this.u16();
      form += matched.slice(done, position) + String.fromCharCode(simplified ? full : simple);
      done = position + 1;
    }
    form += matched.slice(done);
    return simplified ? [matched, form] : [form, matched];
  }

  /** The entry that this one is a variant of and its simplified head word; the forms must have been read before. */
  target(): { number: number; headword: string } | null {
    if (!(this.flags & SHAPE.linked)) return null;
    return { number: this.u16() + this.u16() * 0x10000, headword: this.form() };
  }
}

/** The senses of an entry, as CC-CEDICT has them. */
export function sensesOf(lexicon: Lexicon, number: number): string[] {
  return decoder.decode(lexicon.senses.subarray(lexicon.sense.at(number), lexicon.sense.at(number + 1))).split('/');
}

/** The distinct readings of one entry, without touching its senses. */
export function entryReadings(lexicon: Lexicon, number: number): string[] {
  return new Shape(lexicon, number).readings();
}

/** Whether the entry is a name: its reading is written with a capital. */
export function isProper(lexicon: Lexicon, number: number): boolean {
  return ((lexicon.shapes[lexicon.shape.at(number)] ?? 0) & SHAPE.proper) !== 0;
}

/**
 * Decodes an entry and, after it, the one that it is a variant of.
 *
 * @param word Number of the word that was matched, for its frequency and level.
 * @param matched The matched characters.
 * @param simplified Whether `matched` is the entry's simplified form.
 * @param end UTF-16 offset in the text just after the match.
 * @param into Takes the decoded entries; an entry already there (by number, in `seen`) is left out.
 */
export function readEntry(
  lexicon: Lexicon,
  number: number,
  word: number,
  matched: string,
  simplified: boolean,
  end: number,
  into: Entry[],
  seen: number[],
  via: string | null = null,
): void {
  if (seen.includes(number) || seen.length === MOST_ENTRIES) return;
  const shape = new Shape(lexicon, number);
  const pinyin = shape.readings();
  const [headword, traditional] = shape.forms(matched, simplified);
  const target = shape.target();
  // 花 is also the simplified form of 蘤, "variant of 花": to a reader who sees 花 that says nothing.
  if (simplified && target && target.headword === matched && via === null) return;
  seen.push(number);
  const facts = lexicon.facts[word] ?? 0;
  into.push({
    headword,
    traditional,
    pinyin,
    senses: sensesOf(lexicon, number),
    end,
    level: (facts >> FACT.levelShift) & FACT.levelMask || null,
    band: facts & FACT.bandMask || null,
    place: (facts & FACT.place) !== 0,
    surname: (facts & FACT.surname) !== 0,
    via,
  });
  if (!target) return;
  const origin = lexicon.find(target.headword);
  readEntry(lexicon, target.number, origin, target.headword, true, end, into, seen, matched);
}
