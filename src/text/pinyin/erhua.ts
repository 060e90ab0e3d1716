/** 儿 that only colours the syllable before it, as dictionaries write it: huā r. */
export const isErhua = (syllable: string): boolean => syllable === 'r' || syllable === 'r5';

/**
 * 儿 set together with the syllable that it colours: huā r is spoken huār.
 *
 * @param syllables with tone marks, one a character; null where a character has none
 * @returns as many; the joined syllable stands at 儿 and speaks for both, the one before it is ''
 */
export function erhua(syllables: readonly (string | null)[]): (string | null)[] {
  const out = [...syllables];
  for (let i = 1; i < out.length; i++) {
    if (!out[i] || !isErhua(out[i]!) || !out[i - 1]) continue;
    out[i] = `${out[i - 1]}r`;
    out[i - 1] = '';
  }
  return out;
}
