import type { TermMatch } from '../glossary/match.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { readingsOf } from '../lexicon/lookup.ts';
import { Chooser, type Doubt } from './choose.ts';
import { contextOf } from './context.ts';
import type { Context } from './features.ts';
import { KnownWords } from './known.ts';
import type { Model } from './model.ts';
import type { ChosenReading } from './ownReadings.ts';
import { isSurname, surnameReading } from './surnames.ts';
import { termReadings } from './termReadings.ts';

/** How the words of a block are read. */
export interface WordReadings {
  /** For each word its syllables, separated by blanks; '' where the word has no Han or no known reading. */
  readings: string[];
  doubts: Doubt[];
  /** Words that are read as the reader chose. */
  chosen: ChosenReading[];
}

/** What stands in a block besides its words. */
export interface Marked {
  terms: readonly TermMatch[];
  /** Names of persons, in text order. */
  persons: readonly { start: number }[];
  /** By word what the reader wants it read as; see OwnReadings. */
  own?: ReadonlyMap<number, { reading: string; form: string }> | undefined;
}

const HAN = /\p{Script=Han}/u;
const isHan = (unit: number) => (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);

/** Reads words in their context, in dictionary tones (no sandhi): the lexicon first, the model for what it leaves open. */
export class Reader {
  private readonly known: KnownWords;
  private readonly chooser: Chooser;

  constructor(
    private readonly lexicon: Lexicon,
    private readonly model: Model,
  ) {
    this.known = new KnownWords(lexicon, model);
    this.chooser = new Chooser(model, this.known);
  }

  /** The simplified unit of each UTF-16 unit. */
  get fold(): Uint16Array {
    return this.model.fold;
  }

  /**
   * How each word of a text is read.
   *
   * In this order: what the reader chose; a term's own reading, checked by hand; a surname at the head of a name; the
   * one reading that word or
   * phrase has; for what is left open, the reading that fits the place best.
   *
   * @param text one block
   * @param ends the ends of its words, UTF-16
   */
  read(text: string, ends: readonly number[], { terms, persons, own: mine }: Marked): WordReadings {
    const readings = new Array<string>(ends.length);
    const doubts: Doubt[] = [];
    const chosen: ChosenReading[] = [];
    const fixed = terms.length > 0 ? termReadings(text, terms) : null;
    let person = 0;
    let traditional: boolean | null = null;
    let context: Context | null = null;
    let start = 0;
    for (let i = 0; i < ends.length; i++) {
      const end = ends[i]!;
      const from = start;
      start = end;
      const unit = text.charCodeAt(from);
      const word = text.slice(from, end);
      if (!isHan(unit) && !HAN.test(word)) {
        readings[i] = '';
        continue;
      }
      const own = fixed?.read(from, end);
      const wanted = mine?.get(i);
      // A character by itself gives way to a term that was checked as a whole.
      if (wanted && (!own || wanted.form.length > 1)) {
        readings[i] = wanted.reading;
        chosen.push({ word: i, form: wanted.form });
        continue;
      }
      if (own) {
        readings[i] = own;
        continue;
      }
      while (person < persons.length && persons[person]!.start < from) person++;
      if (persons[person]?.start === from || (end === from + 1 && isSurname(this.lexicon, text, ends, i))) {
        const surname = this.surname(word);
        if (surname) {
          readings[i] = surname;
          continue;
        }
      }
      // 著 is the traditional form of 着 as well as a character of its own; only the script of the text tells.
      if (word === '著') traditional ??= isTraditional(text, this.model.fold);
      const known = this.known.of(word === '著' && traditional ? '着' : word);
      if (known.fixed !== null) {
        readings[i] = known.fixed;
        continue;
      }
      context ??= contextOf(text, ends, this.model.fold, hash => this.model.kind(hash));
      readings[i] = this.chooser.weighed(word, known, context, i, doubts);
    }
    return { readings, doubts, chosen };
  }

  private surname(word: string): string | undefined {
    const proper = readingsOf(this.lexicon, word).find(reading => reading !== reading.toLowerCase());
    return surnameReading(word) ?? proper?.toLowerCase();
  }
}

/** Whether a text has characters that only traditional script has. */
function isTraditional(text: string, fold: Uint16Array): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x4e00 && unit <= 0x9fff && unit !== 0x8457 && fold[unit] !== unit) return true;
  }
  return false;
}
