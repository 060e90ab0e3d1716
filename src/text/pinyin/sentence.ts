import type { SentenceReader } from './read.ts';

const HAN = /\p{Script=Han}/u;

/**
 * A reader of whole sentences by pinyin-pro. The library builds its tables when it is first asked (about 50 ms), so it
 * is loaded here and not at the head of a module.
 */
export async function loadSentenceReader(): Promise<SentenceReader> {
  const { pinyin } = await import('pinyin-pro');
  return sentence => {
    const characters = [...sentence];
    const readings = pinyin(sentence, { type: 'array', toneType: 'symbol', toneSandhi: false, nonZh: 'spaced' });
    // The library counts code units for characters outside the Basic Plane in some versions; then read one by one.
    const aligned =
      readings.length === characters.length ? readings : characters.map(c => pinyin(c, { toneType: 'symbol' }));
    return characters.map((c, i) => (HAN.test(c) && aligned[i] !== c ? (aligned[i] ?? '') : ''));
  };
}
