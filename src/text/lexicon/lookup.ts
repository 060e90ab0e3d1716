import { type Entry, entryReadings, isProper, readEntry } from './entry.ts';
import { unpackFacts, type WordFacts } from './facts.ts';
import type { Lexicon } from './lexicon.ts';

/** The longest head word has 29 UTF-16 units; words that match at one place are prefixes of each other, so few. */
const MOST_MATCHES = 32;
/** The head word with the most entries has 20; in a damaged file the count may be anything. */
const MOST_ENTRIES = 64;

/**
 * The entries for the text that starts at an offset, those of the longest matching word first. Simplified and
 * traditional head words both match; a variant's entry is followed by the entry of the word it is a variant of.
 *
 * @param offset UTF-16 offset; one outside the text, or inside a surrogate pair, has no entries.
 */
export function lookup(lexicon: Lexicon, text: string, offset: number): Entry[] {
  const entries: Entry[] = [];
  if (!(offset >= 0 && offset < text.length)) return entries;
  const words: number[] = [];
  const ends: number[] = [];
  let node = 0;
  for (let at = offset; words.length < MOST_MATCHES; at++) {
    node = lexicon.step(node, text.charCodeAt(at));
    if (node === 0) break;
    const word = lexicon.wordAt(node);
    if (word < 0) continue;
    words.push(word);
    ends.push(at + 1);
  }
  const seen: number[] = [];
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i]!;
    const end = ends[i]!;
    const form = text.slice(offset, end);
    eachEntry(lexicon, word, (number, simplified) =>
      readEntry(lexicon, number, { word, form, simplified, end, via: null }, entries, seen),
    );
  }
  return entries;
}

/** Calls with the number of each entry of a word, and whether the word is its simplified form. */
function eachEntry(lexicon: Lexicon, word: number, take: (number: number, simplified: boolean) => void): void {
  const own = lexicon.own.at(word);
  const lastOwn = Math.min(lexicon.own.at(word + 1), own + MOST_ENTRIES);
  for (let number = own; number < lastOwn; number++) take(number, true);
  const other = lexicon.other.at(word);
  const lastOther = Math.min(lexicon.other.at(word + 1), other + MOST_ENTRIES);
  for (let i = other; i < lastOther; i++) take(lexicon.otherList[i]!, false);
}

/**
 * The distinct readings of a word in either script, tone-marked, syllables separated by blanks; those of names
 * (written with a capital) last. Senses are not decoded, so this is cheap enough for every word of an article.
 *
 * @returns An empty array for a word that the dictionary does not have.
 */
export function readingsOf(lexicon: Lexicon, word: string): string[] {
  const id = lexicon.find(word);
  if (id < 0) return [];
  const common = new Set<string>();
  const proper = new Set<string>();
  eachEntry(lexicon, id, number => {
    const into = isProper(lexicon, number) ? proper : common;
    for (const reading of entryReadings(lexicon, number)) into.add(reading);
  });
  return [...common, ...proper];
}

/** Level, frequency and kind of a word in either script, or null where the lexicon does not have it. */
export function factsOf(lexicon: Lexicon, word: string): WordFacts | null {
  const id = lexicon.find(word);
  return id < 0 ? null : unpackFacts(lexicon.facts[id]!);
}
