import type { Reader } from './read.ts';
import { isHan } from './syllables.ts';

/** Gives one reading for each code point of a sentence, or '' where a character has none. */
export type SentenceReader = (sentence: string) => string[];

/**
 * A reader of sentences without a segmentation of their own, for single words (the free part of a coinage).
 *
 * @param cut gives the ends of a text's words
 */
export function sentenceReader(reader: Reader, cut: (text: string) => readonly number[]): SentenceReader {
  return sentence => {
    const ends = cut(sentence);
    const { readings } = reader.read(sentence, ends, { terms: [], persons: [] });
    const all: string[] = [];
    ends.forEach((end, i) => {
      const syllables = readings[i] ? readings[i].split(' ') : [];
      for (const character of sentence.slice(ends[i - 1] ?? 0, end))
        all.push(isHan(character.codePointAt(0)!) ? (syllables.shift() ?? '') : '');
    });
    return all;
  };
}
