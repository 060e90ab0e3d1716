import { createRequire } from 'node:module';

/** Path of jieba's word list with counts and tags (MIT). */
export const JIEBA_FILE = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');

/** A word of jieba's list. */
export interface CountedWord {
  /** How often the word was seen in jieba's corpus. */
  count: number;
  /** Part of speech in ICTCLAS tags: nr person, nrt transcribed name, ns place, i idiom. */
  tag: string;
}

/** Reads jieba's word list: a word, its count in the corpus, its part of speech, separated by blanks. */
export function parseJieba(text: string): Map<string, CountedWord> {
  const words = new Map<string, CountedWord>();
  for (const line of text.split('\n')) {
    const [word, count, tag] = line.split(' ');
    if (word && count && tag) words.set(word, { count: Number(count), tag });
  }
  return words;
}
