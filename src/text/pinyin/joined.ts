import { isErhua } from './erhua.ts';

const VOWEL = /^[aoeāáǎàōóǒòēéěèê]/i;
/** The characters that these are written with: 州 of 广州 and 江 of 浙江 belong to the name itself. */
const PLACE = /(?:自治区|自治州|自治县|[市县区省镇乡村旗盟])$/;

/**
 * A word's syllables joined as GB/T 16159-2012 writes them: an apostrophe before a syllable that begins with a, o or e
 * (Xī'ān), a hyphen in the middle of an idiom of four characters (fēngpíng-làngjìng), 儿 that only colours the syllable
 * before it as r (huār), names with a capital, and the kind of a place as a word of its own (Qīngdǎo Shì).
 *
 * @param reading syllables with tone marks, separated by blanks
 * @param kind 'name' and 'place' get a capital; 'idiom' of four syllables a hyphen
 * @param word its characters; needed for 'place' only
 */
export function joined(reading: string, kind: 'word' | 'name' | 'place' | 'idiom' = 'word', word = ''): string {
  const syllables = reading.split(' ').filter(Boolean);
  const tail = kind === 'place' ? (PLACE.exec(word)?.[0].length ?? 0) : 0;
  const cut = tail && syllables.length === word.length && syllables.length - tail > 0 ? syllables.length - tail : -1;
  let out = '';
  syllables.forEach((syllable, i) => {
    if (i === cut) out += ' ';
    else if (kind === 'idiom' && syllables.length === 4 && i === 2) out += '-';
    else if (i > 0 && VOWEL.test(syllable) && !isErhua(syllable)) out += "'";
    out += i === cut ? capital(syllable) : syllable;
  });
  return kind === 'name' || kind === 'place' ? capital(out) : out;
}

const capital = (syllable: string) => syllable.charAt(0).toUpperCase() + syllable.slice(1);
