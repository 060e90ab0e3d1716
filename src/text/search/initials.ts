import type { Lexicon } from '../lexicon/lexicon.ts';
import { walkWords } from '../lexicon/walk.ts';
import type { Characters } from './characters.ts';
import type { Finder } from './spelling.ts';

/** Longest query that is taken for initials. */
export const MOST_INITIALS = 8;
/** Words given for one query; two letters have a few hundred. */
const MOST_WORDS = 5_000;

/** A query as first letters of syllables, or null: `jm` for 即墨. */
export function initialsOf(text: string): string | null {
  const letters = text.trim().toLowerCase();
  return /^[a-z]{2,8}$/.test(letters) ? letters : null;
}

/**
 * The words of the lexicon that a run of initials can stand for, in whole or in part (qdjm is 青岛 and 即墨), in
 * simplified script. Two letters fit a character pair in any sentence by chance; with the words at hand they do not.
 *
 * @param initials as `initialsOf` gives them
 */
export function wordsOfInitials(lexicon: Lexicon, characters: Characters, initials: string): string[] {
  const words = new Set<string>();
  const bits = bitsOf(initials);
  for (let start = 0; start + 2 <= initials.length; start++) {
    walkWords(
      lexicon,
      (unit, depth) => (characters.begins[unit]! & (bits[start + depth] ?? 0)) !== 0,
      word => {
        if (word.length > 1 && words.size < MOST_WORDS) words.add(characters.fold(word));
      },
    );
  }
  return [...words];
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
