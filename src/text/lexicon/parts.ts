import type { Lexicon } from './lexicon.ts';
import { parse } from './segment.ts';

/**
 * The words that a word is made of, by the cheapest path that does not go over it in one step: 新闻发布会 is 新闻 and
 * 发布会, each with an entry of its own.
 *
 * @param word a word of at most a few dozen characters
 * @returns words of two characters or more, in order; empty where it has no such part
 */
export function partsOf(lexicon: Lexicon, word: string): string[] {
  if (word.length < 3 || word.length > LONGEST) return [];
  let best: string[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let cut = 1; cut < word.length; cut++) {
    const head = parse(lexicon, word.slice(0, cut));
    const tail = parse(lexicon, word.slice(cut));
    if (head.cost + tail.cost >= least) continue;
    least = head.cost + tail.cost;
    best = [...wordsOf(word.slice(0, cut), head.ends), ...wordsOf(word.slice(cut), tail.ends)];
  }
  return best.filter(part => part.length > 1 && lexicon.find(part) >= 0);
}

/** The longest head words are proverbs of 20 characters and more; beyond lies what is no word. */
const LONGEST = 32;

const wordsOf = (text: string, ends: readonly number[]) => ends.map((end, i) => text.slice(i ? ends[i - 1] : 0, end));
