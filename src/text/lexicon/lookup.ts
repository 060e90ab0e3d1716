import { type Entry, entryReadings, isProper, readEntry } from './entry.ts';
import type { Lexicon } from './lexicon.ts';

/** The longest head word has 29 UTF-16 units; words that match at one place are prefixes of each other, so few. */
const MOST_MATCHES = 32;

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
    const end = ends[i]!;
    readWord(lexicon, words[i]!, text.slice(offset, end), end, entries, seen);
  }
  return entries;
}

function readWord(lexicon: Lexicon, word: number, matched: string, end: number, into: Entry[], seen: number[]): void {
  const lastOwn = lexicon.own.at(word + 1);
  for (let number = lexicon.own.at(word); number < lastOwn; number++)
    readEntry(lexicon, number, word, matched, true, end, into, seen);
  const lastOther = lexicon.other.at(word + 1);
  for (let i = lexicon.other.at(word); i < lastOther; i++)
    readEntry(lexicon, lexicon.otherList[i]!, word, matched, false, end, into, seen);
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
  const add = (number: number) => {
    const into = isProper(lexicon, number) ? proper : common;
    for (const reading of entryReadings(lexicon, number)) into.add(reading);
  };
  for (let number = lexicon.own.at(id); number < lexicon.own.at(id + 1); number++) add(number);
  for (let i = lexicon.other.at(id); i < lexicon.other.at(id + 1); i++) add(lexicon.otherList[i]!);
  return [...common, ...proper];
}
