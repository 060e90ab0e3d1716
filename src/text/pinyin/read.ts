import type { TermMatch } from '../glossary/match.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { readingsOf } from '../lexicon/lookup.ts';
import { contextOf } from './context.ts';
import { type Context, hashOf, PAD } from './features.ts';
import type { Model } from './model.ts';
import type { ChosenReading } from './ownReadings.ts';
import { isSurname, surnameReading } from './surnames.ts';
import { MOST_CLASSES, weigh } from './weigh.ts';

/** Gives one reading for each code point of a sentence, or '' where a character has none. */
export type SentenceReader = (sentence: string) => string[];

/** A word whose reading is not certain. */
export interface Doubt {
  /** Its number among the block's words. */
  word: number;
  /** Its other readings, the likelier first, written as its reading is. */
  others: string[];
}

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

/** What is known of a word's readings, wherever it stands. */
interface Known {
  /** Its reading where it has one only; else null. */
  fixed: string | null;
  /** The readings of a word of several characters, the dictionary's order. */
  options: string[][];
  /** For a single character that is weighed: its place in the model, else -1. */
  head: number;
}

/** Words kept as known; beyond it the store is emptied: an article has a few hundred, the whole dictionary 170,000. */
const MOST_KNOWN = 20_000;

/** The likeliest reading is shown as doubtful below this probability; others are offered from OFFERED on. */
const CERTAIN = 0.8;
const OFFERED = 0.1;
/** The dictionary's first reading of a word with several is the usual one: its start before the others, in nats. */
const FIRST = 0.5;

const NONE: string[] = [];
const HAN = /\p{Script=Han}/u;
const isHan = (unit: number) => (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);

/** Reads words in their context, in dictionary tones (no sandhi): the lexicon first, the model for what it leaves open. */
export class Reader {
  private readonly known = new Map<string, Known>();
  private readonly scores = new Float64Array(MOST_CLASSES);

  constructor(
    private readonly lexicon: Lexicon,
    private readonly model: Model,
  ) {}

  /** The simplified unit of each UTF-16 unit. */
  get fold(): Uint16Array {
    return this.model.fold;
  }

  /**
   * How each word of a text is read.
   *
   * In this order: what the reader chose; a term's own reading, checked by hand; a surname at the head of a name; the one reading that word or
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
      const known = this.knownOf(word === '著' && traditional ? '着' : word);
      if (known.fixed !== null) {
        readings[i] = known.fixed;
        continue;
      }
      context ??= contextOf(text, ends, this.model.fold, hash => this.model.kind(hash));
      readings[i] = this.weighed(word, known, context, i, doubts);
    }
    return { readings, doubts, chosen };
  }

  private surname(word: string): string | undefined {
    const proper = readingsOf(this.lexicon, word).find(reading => reading !== reading.toLowerCase());
    return surnameReading(word) ?? proper?.toLowerCase();
  }

  private knownOf(word: string): Known {
    const kept = this.known.get(word);
    if (kept) return kept;
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    const known = this.find(word);
    this.known.set(word, known);
    return known;
  }

  private find(word: string): Known {
    const { lexicon, model } = this;
    const characters = [...word];
    const han = characters.map(character => HAN.test(character));
    const folded = Uint16Array.from(word, (_, i) => model.fold[word.charCodeAt(i)]!);
    const own = model.word(hashOf(folded, 0, folded.length), characters.length);
    const joined = (syllables: readonly string[]) => syllables.filter((_, i) => han[i]).join(' ');
    if (own) return { fixed: joined(own), options: [], head: -1 };
    const options = [...new Set(readingsOf(lexicon, word).map(reading => reading.toLowerCase()))]
      .map(reading => reading.split(' '))
      .filter(syllables => syllables.length === characters.length);
    if (characters.length > 1) {
      const fixed = options.length === 1 ? joined(options[0]!) : null;
      return { fixed, options, head: -1 };
    }
    const head = word.length === 1 ? model.head(folded[0]!) : -1;
    if (head < 0) {
      const fixed = options[0]?.[0] ?? (model.rareReading(word.codePointAt(0)!) || this.plain(word));
      return { fixed, options: [], head };
    }
    return { fixed: null, options, head };
  }

  /** The reading of a compatibility character or a radical sign: that of the ideograph it stands for. */
  private plain(character: string): string {
    const plain = character.normalize('NFKC');
    if (plain === character || [...plain].length > 1) return '';
    const { fixed, options, head } = this.find(plain);
    const first = head < 0 ? 0 : this.model.classes[this.model.headAt[head]!]!;
    return fixed ?? (head < 0 ? (options[0]?.[0] ?? '') : (this.model.syllables()[first] ?? ''));
  }

  /** The reading that fits best, of a word with several or with none of its own. */
  private weighed(word: string, known: Known, context: Context, index: number, doubts: Doubt[]): string {
    const from = context.starts[index]!;
    const phrase = this.phrase(word, context, index);
    if (phrase) return phrase;
    if (known.head >= 0) {
      const { best, others } = this.character(known, word, context, from, index);
      if (others.length > 0) doubts.push({ word: index, others });
      return best;
    }
    if (known.options.length > 1) return this.option(word, known.options, context, index, doubts);
    return this.byCharacter(word, context, index);
  }

  /** A single character by its context. In traditional text only what the character itself can be read counts. */
  private character(known: Known, character: string, context: Context, at: number, index: number) {
    const { model, scores } = this;
    const syllables = model.syllables();
    const first = model.headAt[known.head]!;
    const count = model.headAt[known.head + 1]! - first;
    const traditional = model.fold[character.charCodeAt(0)] !== character.charCodeAt(0);
    const allowed = (k: number) =>
      !traditional || known.options.some(option => option[0] === syllables[model.classes[first + k]!]);
    weigh(model, known.head, context, at, index, scores);
    let best = -1;
    for (let k = 0; k < count; k++) if (allowed(k) && (best < 0 || scores[k]! > scores[best]!)) best = k;
    if (best < 0) return { best: known.options[0]?.[0] ?? '', others: [] };
    let sum = 0;
    for (let k = 0; k < count; k++) if (allowed(k)) sum += Math.exp(scores[k]! - scores[best]!);
    if (sum <= 1 / CERTAIN) return { best: syllables[model.classes[first + best]!]!, others: NONE };
    const others: [number, string][] = [];
    for (let k = 0; k < count; k++)
      if (k !== best && allowed(k) && Math.exp(scores[k]! - scores[best]!) / sum >= OFFERED)
        others.push([scores[k]!, syllables[model.classes[first + k]!]!]);
    others.sort((a, b) => b[0] - a[0]);
    return { best: syllables[model.classes[first + best]!]!, others: others.map(([, syllable]) => syllable) };
  }

  /** The best of a word's own readings. */
  private option(word: string, options: string[][], context: Context, index: number, doubts: Doubt[]): string {
    const { model, scores } = this;
    const totals = options.map((_, i) => (i === 0 ? FIRST : 0));
    const syllables = model.syllables();
    let unit = 0;
    const characters = [...word];
    characters.forEach((character, place) => {
      const at = context.starts[index]! + unit;
      unit += character.length;
      if (character.length > 1 || options.every(option => option[place] === options[0]![place])) return;
      const head = model.head(model.fold[character.charCodeAt(0)]!);
      if (head < 0) return;
      weigh(model, head, context, at, index, scores);
      const first = model.headAt[head]!;
      const count = model.headAt[head + 1]! - first;
      options.forEach((option, i) => {
        let score = -4;
        for (let k = 0; k < count; k++)
          if (syllables[model.classes[first + k]!] === option[place]) score = Math.max(score, scores[k]!);
        totals[i]! += score;
      });
    });
    const order = totals.map((_, i) => i).sort((a, b) => totals[b]! - totals[a]! || a - b);
    const written = (i: number) => options[i]!.filter((_, place) => HAN.test(characters[place]!)).join(' ');
    const others = order.slice(1).filter(i => totals[order[0]!]! - totals[i]! < Math.log(CERTAIN / (1 - CERTAIN)));
    if (others.length > 0) doubts.push({ word: index, others: others.map(written) });
    return written(order[0]!);
  }

  /** A word that the lexicon does not have: names, numbers. */
  private byCharacter(word: string, context: Context, index: number): string {
    const read: string[] = [];
    let at = context.starts[index]!;
    for (const character of word) {
      if (HAN.test(character)) {
        const known = this.knownOf(character);
        const syllable = known.fixed ?? this.character(known, character, context, at, index).best;
        if (!syllable) return '';
        read.push(syllable);
      }
      at += character.length;
    }
    return read.join(' ');
  }

  /** The reading of a word as part of a phrase that the file has: words side by side, this one among them. */
  private phrase(word: string, context: Context, index: number): string {
    const { starts, count, codes } = context;
    for (let words = 3; words > 1; words--)
      for (let first = Math.max(0, index - words + 1); first <= index && first + words <= count; first++) {
        const from = starts[first]!;
        const to = starts[first + words]!;
        if (to - from > 6) continue;
        const syllables = this.model.word(hashOf(codes, from + PAD, to + PAD), to - from);
        if (!syllables) continue;
        const place = starts[index]! - from;
        return syllables.slice(place, place + word.length).join(' ');
      }
    return '';
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

/**
 * A reader of sentences without a segmentation of their own, for single words (the free part of a coinage).
 *
 * @param cut gives the ends of a text's words
 */
export function sentenceReader(reader: Reader, cut: (text: string) => readonly number[]): SentenceReader {
  return sentence => {
    const ends = cut(sentence);
    const { readings } = reader.read(sentence, ends, { terms: [], persons: [] });
    const all: string[] = [];
    ends.forEach((end, i) => {
      const syllables = readings[i] ? readings[i].split(' ') : [];
      for (const character of sentence.slice(ends[i - 1] ?? 0, end))
        all.push(HAN.test(character) ? (syllables.shift() ?? '') : '');
    });
    return all;
  };
}

/** Readings by offset from the terms whose syllables answer to their characters. */
function termReadings(text: string, terms: readonly TermMatch[]) {
  const syllables = new Map<number, string>();
  for (const { start, end, pinyin } of terms) {
    const parts = pinyin.split(' ');
    const characters = [...text.slice(start, end)];
    if (!characters.every(c => HAN.test(c)) || parts.length !== characters.length) continue;
    let at = start;
    characters.forEach((c, i) => {
      syllables.set(at, parts[i]!);
      at += c.length;
    });
  }
  return {
    read(start: number, end: number): string {
      if (!syllables.has(start)) return '';
      const found: string[] = [];
      for (let i = start; i < end; ) {
        const syllable = syllables.get(i);
        if (!syllable) return '';
        found.push(syllable);
        i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
      }
      return found.join(' ');
    },
  };
}
