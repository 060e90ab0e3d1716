import type { Lexicon } from '../lexicon/lexicon.ts';
import { readingsOf } from '../lexicon/lookup.ts';
import { walkWords } from '../lexicon/walk.ts';

/** What a search has to know of characters: small enough to be sent in a message (some 100 KB). */
export interface CharacterTable {
  /** Pairs of traditional and simplified character, one after the other. */
  folds: string;
  /** `jí|jī 即级…`: the readings that each of some simplified characters can have, a row for each set of readings. */
  readings: string[];
}

/** Said, and typed by learners, but in no dictionary: 一 and 不 before a fourth tone. */
const SPOKEN: Record<string, readonly string[]> = { 一: ['yí', 'yì'], 不: ['bú'] };
const HAN = /^[\u3007\u3400-\u4dbf\u4e00-\u9fff]+$/;

/**
 * Every reading that a character has by itself or in a word (重 is chóng in 重庆, 六 is lù in 六安). Which of them is
 * meant where it stands is not asked: a search that finds a little too much is better than one that misses what the
 * analysis misread, and nothing has to be kept for any text.
 *
 * @param fold the simplified unit of each UTF-16 unit
 */
export function characterTable(lexicon: Lexicon, fold: Uint16Array): CharacterTable {
  const known = new Map<string, Set<string>>();
  const add = (character: string, syllable: string) => {
    const of = known.get(character);
    if (of) of.add(syllable);
    else known.set(character, new Set([syllable]));
  };
  walkWords(
    lexicon,
    () => true,
    word => {
      if (!HAN.test(word)) return;
      for (const reading of readingsOf(lexicon, word)) {
        const syllables = reading.toLowerCase().split(' ');
        if (syllables.length !== word.length) continue;
        for (let i = 0; i < word.length; i++) add(String.fromCharCode(fold[word.charCodeAt(i)]!), syllables[i]!);
      }
    },
  );
  for (const [character, syllables] of Object.entries(SPOKEN)) for (const one of syllables) add(character, one);
  const rows = new Map<string, string>();
  for (const [character, syllables] of known) {
    const set = [...syllables].sort().join('|');
    rows.set(set, (rows.get(set) ?? '') + character);
  }
  let folds = '';
  for (let unit = 0x3400; unit < fold.length; unit++)
    if (HAN.test(String.fromCharCode(unit)) && fold[unit] !== unit) folds += String.fromCharCode(unit, fold[unit]!);
  return { folds, readings: [...rows].map(([set, characters]) => `${set} ${characters}`) };
}
