/** Pinyin as it is compared: letters without tones, and the tone of every syllable. */
export interface Spelled {
  /** Lower case, ü as v, nothing between syllables. */
  letters: string;
  /** For every letter the number of its syllable, as a character code from 0; one longer than `letters`. */
  syllables: Uint8Array;
  /** The tones by syllable, 1–4; 0 for the neutral tone and for what has none. */
  tones: number[];
  /** The first letters of the syllables. */
  initials: string;
}

const MARKS: Record<string, number> = { '\u0304': 1, '\u0301': 2, '\u030c': 3, '\u0300': 4 };
/** The letter, and its tone mark where it has one; v for ü. */
const LETTER = /([a-z])(\u0308)?([\u0304\u0301\u030c\u0300])?(\u0308)?|([0-5])/g;

/** Spells a form's reading: tone marks, blanks between syllables. Digits and signs of the form have no letters. */
export function pinyinKey(pinyin: string): Spelled {
  const parts = decomposed(pinyin).split(/[\s'’·-]+/);
  let letters = '';
  let initials = '';
  const tones: number[] = [];
  const owner: number[] = [];
  for (const part of parts) {
    let tone = 0;
    const from = letters.length;
    for (const [, letter, umlaut, mark, late] of part.matchAll(LETTER)) {
      if (letter === undefined) continue;
      letters += umlaut || late ? 'v' : letter;
      owner.push(tones.length);
      if (mark) tone = MARKS[mark]!;
    }
    if (letters.length === from) continue;
    initials += letters.charAt(from);
    tones.push(tone);
  }
  return { letters, initials, tones, syllables: Uint8Array.from([...owner, tones.length]) };
}

const decomposed = (text: string) => text.toLowerCase().replace(/u:/g, 'ü').normalize('NFD');

/** A query that may be pinyin. */
export interface PinyinQuery {
  /** How many letters it has. */
  length: number;
  /** Where the query begins in a reading, at the beginning of a syllable; null where it does not. */
  in(spelled: Spelled): number | null;
  /** The query as first letters of syllables; null where it says tones or is too short for that. */
  initials: string | null;
}

/**
 * Reads a query as pinyin: `hezhang`, `he zhang`, `hé zhǎng`, `he2zhang3`, `lvse`, `lu:se`. Tones that are said must be
 * the reading's, others may be any. A blank, an apostrophe or a tone number ends a syllable.
 * @returns null where it holds other letters or signs.
 */
export function pinyinQuery(text: string): PinyinQuery | null {
  const plain = decomposed(text);
  if (!/^[a-z0-5\s'’\u0308\u0304\u0301\u030c\u0300-]+$/.test(plain) || !/[a-z]/.test(plain)) return null;
  let letters = '';
  /** The tone that a letter's syllable must have, by the letter's place. */
  const said: [at: number, tone: number][] = [];
  /** Places before which a syllable ends. */
  const ends: number[] = [];
  for (const piece of plain.split(/[\s'’-]+/)) {
    for (const [, letter, umlaut, mark, late, digit] of piece.matchAll(LETTER)) {
      if (letter !== undefined) {
        letters += umlaut || late ? 'v' : letter;
        if (mark) said.push([letters.length - 1, MARKS[mark]!]);
      } else if (letters !== '') {
        said.push([letters.length - 1, Number(digit) % 5]);
        ends.push(letters.length);
      }
    }
    ends.push(letters.length);
  }
  const inner = ends.filter(end => end > 0 && end < letters.length);
  const fits = ({ syllables, tones }: Spelled, at: number): boolean =>
    said.every(([i, tone]) => tones[syllables[at + i]!] === tone) &&
    inner.every(end => syllables[at + end] !== syllables[at + end - 1]);
  return {
    length: letters.length,
    initials: said.length === 0 && letters.length > 1 ? letters : null,
    in(spelled) {
      for (let at = spelled.letters.indexOf(letters); at >= 0; at = spelled.letters.indexOf(letters, at + 1)) {
        const opens = at === 0 || spelled.syllables[at] !== spelled.syllables[at - 1];
        if (opens && fits(spelled, at)) return at;
      }
      return null;
    },
  };
}
