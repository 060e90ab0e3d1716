import { toneMarks } from './marks.ts';
import { toneOfSyllable } from './views.ts';

const withTone = (syllable: string, tone: number) =>
  toneMarks(`${toneOfSyllable(syllable).letters}${tone}`.replace(/ü/g, 'v'));

/** 一 counts and keeps its tone after these (第一, 十一) and before digits, and so do years. */
const COUNTING = /[第〇零一二三四五六七八九十百千万亿年月]/;

/**
 * A word's reading as it is spoken: 一 and 不 before other tones, and two third tones in a row. Pinyin is mostly printed
 * without this (GB/T 16159, 4.6), so it is a view of the dictionary's tones and never stored.
 *
 * @param word its characters
 * @param reading its syllables in dictionary tones, one for each Han
 * @param next the syllable that follows at once, '' at a pause
 * @returns syllables as they are spoken; a reading that does not answer to the characters comes back as it is
 */
export function spoken(word: string, reading: string, next = ''): string {
  const characters = [...word].filter(character => /\p{Script=Han}/u.test(character));
  const syllables = reading.split(' ');
  if (syllables.length !== characters.length) return reading;
  const toneAt = (i: number) => {
    const syllable = i < syllables.length ? syllables[i]! : next;
    return syllable ? toneOfSyllable(syllable).tone : 0;
  };
  const tones = syllables.map((_, i) => toneAt(i));
  const out = [...syllables];
  characters.forEach((character, i) => {
    const after = toneAt(i + 1);
    // 个 is neutral but counts by the fourth tone that it comes from: yí ge.
    const falling = after === 4 || (after === 5 && characters[i + 1] === '个');
    if (character === '不' && tones[i] === 4 && after === 4) out[i] = withTone(syllables[i]!, 2);
    if (character !== '一' || tones[i] !== 1 || after === 0) return;
    if (COUNTING.test(characters[i - 1] ?? '') || /[〇零一二三四五六七八九年月]/.test(characters[i + 1] ?? '')) return;
    if (falling) out[i] = withTone(syllables[i]!, 2);
    else if (after >= 1 && after <= 3) out[i] = withTone(syllables[i]!, 4);
  });
  for (let i = 0; i < out.length; i++) if (tones[i] === 3 && toneAt(i + 1) === 3) out[i] = withTone(syllables[i]!, 2);
  return out.join(' ');
}
