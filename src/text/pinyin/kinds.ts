/**
 * Parts of speech, as jieba's word list tags them (ICTCLAS tags), by number. 0 is a character without a tag; a word of
 * several characters without one is a noun to us, as most are, so that nouns need no place in the file.
 */
const TAGS =
  '? n nr ns nt nz nrt nrfg ng v vn vd vi vg vq a ad an ag d df dg p c u uj ul uv uz ud ug m mq q r rr rz rg t tg f s b i l j k h o y e x z zg g';
const NUMBERS = new Map(TAGS.split(' ').map((tag, i) => [tag, i]));

export const NOUN = 1;
/** Kinds from here on are no words: punctuation marks, each a kind of its own. */
export const MARKS = 100;
const DIGITS = 90;
const LATIN = 91;

/** The number of a tag; one that the list does not have counts as a noun. */
export function kindOfTag(tag: string): number {
  return NUMBERS.get(tag) ?? NOUN;
}

/**
 * What can be told of a word from its first UTF-16 unit: digits, Latin letters, marks.
 *
 * @returns -1 for a Chinese character.
 */
export function kindOfUnit(unit: number): number {
  if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)) return DIGITS;
  const low = unit | 0x20;
  if (low >= 0x61 && low <= 0x7a) return LATIN;
  if ((unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xd800 && unit <= 0xdfff) || unit === 0x3007) return -1;
  return MARKS + (unit % 100);
}
