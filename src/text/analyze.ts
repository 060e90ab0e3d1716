import type { Glossary, GlossaryEntry, GlossaryOptions, TermMatch } from './glossary/glossary.ts';
import type { Entry } from './lexicon/entry.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { lookup } from './lexicon/lookup.ts';
import { parse } from './lexicon/segment.ts';
import { printedSense } from './lexicon/sense.ts';
import type { Doubt, Reader, SentenceReader } from './pinyin/read.ts';

/** A block's words and terms. Offsets are UTF-16, in the block's own text. */
export interface BlockAnalysis {
  /** The ends of the words, ascending; joined, the words give the text back. */
  ends: number[];
  /** For each word its reading, syllables separated by blanks; '' where it has none (digits, Latin, punctuation). */
  readings: string[];
  terms: TermMatch[];
  /** The words whose reading is not certain, in text order; left out where there are none. */
  doubts?: Doubt[];
}

/** What the term card shows, apart from what belongs to one token. */
export type TermCard = GlossaryEntry;

/** What the word card shows of one entry. */
export type WordEntry = Omit<Entry, 'end'>;

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
 */
export function analyze({ lexicon, glossary, reader }: Sources, text: string): BlockAnalysis {
  const terms = glossary.match(text);
  const { ends, found } = parse(lexicon, text);
  const persons = found.filter(({ kind }) => kind === 'person');
  const { readings, doubts } = reader.read(text, ends, { terms, persons });
  return doubts.length > 0 ? { ends, readings, terms, doubts } : { ends, readings, terms };
}

/** The entries of a word as a whole, and where it has none those of its longest beginning. */
export function explain(lexicon: Lexicon, word: string): WordEntry[] {
  const entries = lookup(lexicon, word, 0);
  const longest = entries[0]?.end ?? 0;
  return entries
    .filter(({ end }) => end === longest)
    .map(({ end: _, ...entry }) => ({ ...entry, senses: entry.senses.map(printedSense) }));
}

/** What the glossary asks of the other rooms, for the free part of a coinage (the 票根 of 票根经济). */
export function glossaryOptions(lexicon: Lexicon, readSentence: SentenceReader): GlossaryOptions {
  return {
    readings: word => readSentence(word).join(' '),
    meaning: word => explain(lexicon, word)[0]?.senses[0] ?? '',
  };
}
