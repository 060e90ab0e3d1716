import type { Category } from './glossary/entry.ts';
import type { Glossary, GlossaryEntry, GlossaryOptions, TermMatch } from './glossary/glossary.ts';
import type { Own } from './glossary/own.ts';
import type { Entry } from './lexicon/entry.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { lookup } from './lexicon/lookup.ts';
import { partsOf } from './lexicon/parts.ts';
import { parse } from './lexicon/segment.ts';
import { printedSense } from './lexicon/sense.ts';
import { type Whole, wholesIn } from './lexicon/wholes.ts';
import type { Doubt } from './pinyin/choose.ts';
import type { ChosenReading } from './pinyin/ownReadings.ts';
import type { Reader } from './pinyin/read.ts';
import type { SentenceReader } from './pinyin/sentence.ts';

/** A block's words and terms. Offsets are UTF-16, in the block's own text. */
export interface BlockAnalysis {
  /** The ends of the words, ascending; joined, the words give the text back. */
  ends: number[];
  /** For each word its reading, syllables separated by blanks; '' where it has none (digits, Latin, punctuation). */
  readings: string[];
  terms: TermMatch[];
  /** Figures, persons and public bodies, ascending. */
  wholes: Whole[];
  /** The words whose reading is not certain, in text order; left out where there are none. */
  doubts?: Doubt[];
  /** The words that are read as the reader chose, in text order; left out where there are none. */
  chosen?: ChosenReading[];
}

/** What the term card shows, apart from what belongs to one token. */
export type TermCard = Omit<GlossaryEntry, 'category'> & { category: Category | 'own' };

/** What the word card shows of one entry. */
export type WordEntry = Omit<Entry, 'end'>;

/** What a word card needs of one word: its entries, and the words that it is made of. */
export interface WordCard {
  entries: WordEntry[];
  parts: string[];
}

/** What an analysis draws on. */
export interface Sources {
  lexicon: Lexicon;
  glossary: Glossary;
  /** Reads words in their context. */
  reader: Reader;
}

/**
 * The one door to the text room: what words a text has, how each is read here, and which terms stand in it.
 *
 * @param text one block; line breaks within it count as blanks
 * @param own what the reader knows better
 */
export function analyze({ lexicon, glossary, reader }: Sources, text: string, own?: Own): BlockAnalysis {
  const terms = own ? own.match(text, whole => glossary.match(whole)) : glossary.match(text);
  const segmentation = parse(lexicon, text, own?.words.spansIn(text));
  const { ends, found } = segmentation;
  const persons = found.filter(({ kind }) => kind === 'person');
  const { readings, doubts, chosen } = reader.read(text, ends, {
    terms,
    persons,
    own: own?.readings.inText(text, ends),
  });
  const wholes = wholesIn(lexicon, text, segmentation);
  return { ends, readings, terms, wholes, ...(doubts.length > 0 && { doubts }), ...(chosen.length > 0 && { chosen }) };
}

/** The entries of a word as a whole, and where it has none those of its longest beginning. */
export function explain(lexicon: Lexicon, word: string): WordEntry[] {
  const entries = lookup(lexicon, word, 0);
  const longest = entries[0]?.end ?? 0;
  return entries
    .filter(({ end }) => end === longest)
    .map(({ end: _, ...entry }) => ({ ...entry, senses: entry.senses.map(printedSense) }));
}

/** What the cards of some words need: their own entries, and those of the words they are made of. */
export function wordCards(lexicon: Lexicon, words: Iterable<string>): Map<string, WordCard> {
  const cards = new Map<string, WordCard>();
  const pending = [...words];
  for (let word = pending.pop(); word !== undefined; word = pending.pop()) {
    if (cards.has(word)) continue;
    const parts = partsOf(lexicon, word);
    cards.set(word, { entries: lexicon.find(word) >= 0 ? explain(lexicon, word) : [], parts });
    pending.push(...parts);
  }
  return cards;
}

/** What the glossary asks of the other rooms, for the free part of a coinage (the 票根 of 票根经济). */
export function glossaryOptions(lexicon: Lexicon, readSentence: SentenceReader): GlossaryOptions {
  return {
    readings: word => readSentence(word).join(' '),
    meaning: word => explain(lexicon, word)[0]?.senses[0] ?? '',
  };
}
