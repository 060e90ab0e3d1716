import type { TermMatch } from '../glossary/match.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { readingsOf } from '../lexicon/lookup.ts';

/** Gives one reading for each code point of a sentence, or '' where a character has none. */
export type SentenceReader = (sentence: string) => string[];

const HAN = /\p{Script=Han}/u;

/**
 * How each word of a text is read, in dictionary tones (no sandhi).
 *
 * A surname at the head of a name is read as surnames are (任 rén, 单 shàn). A term's own reading holds for the words inside it, for it was checked by hand. Else a word that the lexicon reads
 * in one way only is read so; what it leaves open, or does not have, is read from the whole sentence.
 *
 * @param text one block
 * @param ends the ends of its words, UTF-16
 * @param known its terms, and the names of persons in it, each in text order
 * @returns one reading a word: syllables separated by blanks, '' where the word has no Han
 */
export function readWords(
  text: string,
  ends: readonly number[],
  { terms, persons }: { terms: readonly TermMatch[]; persons: readonly { start: number }[] },
  lexicon: Lexicon,
  readSentence: SentenceReader,
): string[] {
  const fixed = termReadings(text, terms);
  const names = new Set(persons.map(({ start }) => start));
  let sentence: (string | undefined)[] | null = null;
  /** Sentence readings by UTF-16 offset; asked for once a block, for most blocks have an open word. */
  const fromSentence = (start: number, end: number): string => {
    sentence ??= byOffset(text, readSentence(text));
    const syllables: string[] = [];
    for (let i = start; i < end; i++) {
      const syllable = sentence[i];
      if (syllable) syllables.push(syllable);
    }
    return syllables.join(' ');
  };
  let start = 0;
  return ends.map(end => {
    const word = text.slice(start, end);
    const from = start;
    start = end;
    if (!HAN.test(word)) return '';
    const own = fixed.read(from, end);
    if (own) return own;
    const all = readingsOf(lexicon, word);
    if (names.has(from)) {
      const surname = all.find(reading => reading !== reading.toLowerCase());
      if (surname) return surname.toLowerCase();
    }
    const known = all.filter(reading => reading.split(' ').length === [...word].length);
    if (known.length === 1) return known[0]!.toLowerCase();
    const guess = fromSentence(from, end);
    if (known.length > 1)
      return known.find(reading => reading.toLowerCase() === guess) ? guess : known[0]!.toLowerCase();
    return guess;
  });
}

/** Readings by offset from the terms whose syllables answer to their characters. */
function termReadings(text: string, terms: readonly TermMatch[]) {
  const syllables: (string | undefined)[] = [];
  for (const { start, end, pinyin } of terms) {
    const parts = pinyin.split(' ');
    const characters = [...text.slice(start, end)];
    if (!characters.every(c => HAN.test(c)) || parts.length !== characters.length) continue;
    let at = start;
    characters.forEach((c, i) => {
      syllables[at] = parts[i];
      at += c.length;
    });
  }
  return {
    read(start: number, end: number): string {
      const found: string[] = [];
      for (let i = start; i < end; ) {
        const syllable = syllables[i];
        if (!syllable) return '';
        found.push(syllable);
        i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
      }
      return found.join(' ');
    },
  };
}

function byOffset(text: string, readings: readonly string[]): (string | undefined)[] {
  const at: (string | undefined)[] = [];
  let offset = 0;
  let i = 0;
  for (const c of text) {
    at[offset] = readings[i++] || undefined;
    offset += c.length;
  }
  return at;
}
