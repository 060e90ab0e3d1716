import { toneOf } from './tone.ts';
import { zhuyinOf } from './zhuyin.ts';

/** How readings may be written: tone marks, tone numbers, Zhuyin. */
export const NOTATIONS = ['marks', 'numbers', 'zhuyin'] as const;
export type Notation = (typeof NOTATIONS)[number];

/**
 * A syllable's letters without its tone mark, and its tone.
 *
 * @param syllable with a tone mark: `lǜ`
 * @returns letters in NFC (`lü`); tones 1–4, 5 for the neutral tone
 */
export function toneOfSyllable(syllable: string): { letters: string; tone: number } {
  return {
    letters: syllable
      .normalize('NFD')
      .replace(/[\u0300\u0301\u0304\u030c]/g, '')
      .normalize('NFC'),
    tone: toneOf(syllable),
  };
}

/**
 * A reading in the notation that the reader chose.
 *
 * @param reading syllables with tone marks, separated by blanks
 * @returns the same syllables: `lǜ sè`, `lü4 se4`, `ㄌㄩˋ ㄙㄜˋ`; what is no Chinese syllable stays as it is
 */
export function written(reading: string, notation: Notation): string {
  if (notation === 'marks' || reading === '') return reading;
  return reading
    .split(' ')
    .map(syllable => {
      const { letters, tone } = toneOfSyllable(syllable);
      // A capital by itself is a letter (卡拉OK), one before others begins a name.
      if (!/^\p{L}\p{Ll}+$|^\p{Ll}$/u.test(letters)) return syllable;
      return notation === 'numbers' ? `${letters}${tone}` : (zhuyinOf(letters.toLowerCase(), tone) ?? syllable);
    })
    .join(' ');
}
