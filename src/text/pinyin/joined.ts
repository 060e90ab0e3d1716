const VOWEL = /^[aoeāáǎàōóǒòēéěèê]/i;

/**
 * A word's syllables joined as GB/T 16159-2012 writes them: an apostrophe before a syllable that begins with a, o or e
 * (Xī'ān), a hyphen in the middle of an idiom of four characters (fēngpíng-làngjìng), names with a capital.
 *
 * @param reading syllables with tone marks, separated by blanks
 * @param kind 'name' gets a capital; 'idiom' of four syllables a hyphen
 */
export function joined(reading: string, kind: 'word' | 'name' | 'idiom' = 'word'): string {
  const syllables = reading.split(' ').filter(Boolean);
  let out = '';
  syllables.forEach((syllable, i) => {
    if (kind === 'idiom' && syllables.length === 4 && i === 2) out += '-';
    else if (i > 0 && VOWEL.test(syllable)) out += "'";
    // 儿 that only colours the syllable before it is written as r: huār.
    out += syllable;
  });
  return kind === 'name' ? out.charAt(0).toUpperCase() + out.slice(1) : out;
}
