import { createRequire } from 'node:module';

/** Path of jieba's word list with counts and tags (MIT). */
export const JIEBA_FILE = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');

/**
 * Reads jieba's word list: a word, its count in the corpus, its part of speech, separated by blanks.
 *
 * @returns Counts by word.
 */
export function parseJieba(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [word, count] = line.split(' ');
    if (word && count) counts.set(word, Number(count));
  }
  return counts;
}
