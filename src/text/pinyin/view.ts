import type { BlockAnalysis } from '../analyze.ts';
import { erhua } from './erhua.ts';
import { spoken, spokenReadings } from './sandhi.ts';
import { isHan } from './syllables.ts';
import { type Notation, written } from './views.ts';

/** How the reader wants readings: in which letters, and in whose tones. */
export interface View {
  notation: Notation;
  /** As spoken (一 and 不, third tones, 儿 in one syllable), not as the dictionary has them. */
  spoken: boolean;
}

/** A word's reading for the page: one syllable for each of its characters, as the reader wants it. */
export type WordSyllables = (string | null)[];

/**
 * What stands over the characters of a text's words.
 *
 * @returns for each word one entry for each of its code points: null where the character has no reading, '' where the
 * next syllable speaks for it too (花儿 huār); null for a word without a reading
 */
export function shownSyllables(
  text: string,
  analysis: Pick<BlockAnalysis, 'ends' | 'readings'>,
  view: View,
): (WordSyllables | null)[] {
  const readings = view.spoken ? spokenReadings(text, analysis) : analysis.readings;
  let start = 0;
  return analysis.ends.map((end, i) => {
    const characters = [...text.slice(start, end)];
    start = end;
    const syllables = overCharacters(characters, readings[i] ?? '');
    if (!syllables) return null;
    // Zhuyin keeps ㄦ beside 儿, as it is printed.
    const merged = view.spoken && view.notation !== 'zhuyin' ? erhua(syllables) : syllables;
    return merged.map(syllable => (syllable ? written(syllable, view.notation) : syllable));
  });
}

/** Gives a word's syllables to its Han, one each; null where they do not answer to them. */
function overCharacters(characters: readonly string[], reading: string): WordSyllables | null {
  if (!reading) return null;
  const syllables = reading.split(' ');
  let next = 0;
  const out = characters.map(one => (isHan(one.codePointAt(0)!) ? (syllables[next++] ?? null) : null));
  return next === syllables.length ? out : null;
}

/**
 * A reading by itself as the reader wants it, for a card.
 *
 * @param reading syllables in dictionary tones, separated by blanks; tones that are spoken already stay
 * @param word its characters, for what is spoken; without them tones stay as they are
 */
export function shownReading(reading: string, view: View, word = ''): string {
  if (!view.spoken) return written(reading, view.notation);
  const said = word ? spoken(word, reading) : reading;
  if (view.notation === 'zhuyin') return written(said, 'zhuyin');
  return written(erhua(said.split(' ')).filter(Boolean).join(' '), view.notation);
}
