import type { Lexicon } from '../lexicon/lexicon.ts';
import { walkWords } from '../lexicon/walk.ts';
import type { Characters } from './characters.ts';
import type { Finder } from './spelling.ts';

/** A run of letters that may be initials; longer ones are read as words and pinyin alone. */
export const INITIALS = /^[a-z]{2,8}$/;
/** Words taken from one place of a query; two letters have a few hundred. */
const MOST_WORDS = 5_000;

/** A query as first letters of syllables, or null: `jm` for 即墨. */
export function initialsOf(text: string): string | null {
  const letters = text.trim().toLowerCase();
  return INITIALS.test(letters) ? letters : null;
}

/**
 * The words of the lexicon that a run of initials can stand for, in whole or in part (qdjm is 青岛 and 即墨), in
 * simplified script. Two letters fit a character pair in any sentence by chance; with the words at hand they do not.
 *
 * @param initials as `initialsOf` gives them
 * @returns nothing where words cannot make up the whole run
 */
export function wordsOfInitials(lexicon: Lexicon, { begins, fold }: Characters, initials: string): string[] {
  const bits = bitsOf(initials);
  /** For each place the words that begin there. */
  const from = bits.map((_, start) => {
    const words: string[] = [];
    if (start + 2 > bits.length) return words;
    walkWords(
      lexicon,
      (unit, depth) => (begins[unit]! & (bits[start + depth] ?? 0)) !== 0,
      word => {
        if (word.length > 1 && words.length < MOST_WORDS) words.push(fold(word));
      },
    );
    return words;
  });
  // From the end: the places from which words lead to it, and the words that do.
  const leads = new Set([bits.length]);
  const used = new Set<string>();
  for (let start = bits.length - 2; start >= 0; start--)
    for (const word of from[start]!)
      if (leads.has(start + word.length)) {
        leads.add(start);
        used.add(word);
      }
  return leads.has(0) ? [...used] : [];
}

/** The bit of each letter, as in `Characters.begins`. */
const bitsOf = (letters: string) => Array.from(letters, letter => 1 << (letter.charCodeAt(0) - 97));

/**
 * Finds words by their initials.
 *
 * @param words what counts as a word, folded
 */
export function initialsFinder(letters: string, words: ReadonlySet<string>, { begins }: Characters): Finder {
  const bits = bitsOf(letters);
  const [first = 0] = bits;
  return (text, from) => {
    for (let at = from; at + bits.length <= text.length; at++) {
      if (!(begins[text.charCodeAt(at)]! & first)) continue;
      let i = 1;
      while (i < bits.length && begins[text.charCodeAt(at + i)]! & bits[i]!) i++;
      if (i === bits.length && isWords(text.slice(at, at + i), words)) return { start: at, end: at + i };
    }
    return null;
  };
}

/** Whether a text is one word or several, each of two characters or more. */
function isWords(text: string, words: ReadonlySet<string>): boolean {
  if (words.has(text)) return true;
  for (let cut = 2; cut + 2 <= text.length; cut++)
    if (words.has(text.slice(0, cut)) && isWords(text.slice(cut), words)) return true;
  return false;
}
