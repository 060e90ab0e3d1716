import { pinyinKey } from '../glossary/spelled.ts';
import { toneOf } from '../pinyin/tone.ts';
import type { CharacterTable } from './table.ts';

/** A syllable as it is compared. */
export interface Spelling {
  /** Lower case, ü as v. */
  letters: string;
  /** 1–4; 5 for the neutral tone. */
  tone: number;
}

/** What is known of characters, made ready for searches. */
export interface Characters {
  /** Sets of readings. The first is empty: that of what has no reading. */
  sets: readonly (readonly Spelling[])[];
  /** The letters of every syllable. */
  syllables: ReadonlySet<string>;
  /** For each UTF-16 unit the number of its set. */
  setOf: Uint16Array;
  /** The first letters of what each unit, of either script, can be read as: bit 0 for a. */
  begins: Uint32Array;
  /** A text as it is compared, unit for unit; offsets stay what they are. */
  fold(text: string): string;
}

/** Opens a table of characters. A damaged one gives fewer readings, never a throw. */
export function openCharacters({ folds, readings }: CharacterTable): Characters {
  const sets: Spelling[][] = [[]];
  const setOf = new Uint16Array(0x10000);
  const known = new Map<string, Spelling>();
  const spelling = (syllable: string) => {
    const made = known.get(syllable) ?? { letters: pinyinKey(syllable).letters, tone: toneOf(syllable) };
    known.set(syllable, made);
    return made;
  };
  for (const row of readings) {
    const [syllables = '', characters = ''] = row.split(' ');
    const set = syllables.split('|').map(spelling);
    for (let i = 0; i < characters.length; i++) setOf[characters.charCodeAt(i)] = sets.length;
    sets.push(set.filter(({ letters }) => letters !== ''));
  }
  const initials = Uint32Array.from(sets, set =>
    set.reduce((bits, { letters }) => bits | (1 << (letters.charCodeAt(0) - 97)), 0),
  );
  const table = foldTable(folds);
  const begins = new Uint32Array(0x10000);
  for (let unit = 0; unit < begins.length; unit++) begins[unit] = initials[setOf[table[unit]!]!]!;
  const syllables = new Set([...known.values()].map(({ letters }) => letters));
  return { sets, syllables, setOf, begins, fold: text => folded(table, text) };
}

/** A blank and what is compared as one. */
const BLANK = 0x20;

/**
 * Traditional to simplified; wide letters, digits and signs to plain ones; capitals to small letters, accents off
 * (so a note that says Jímò is found as jimo); any blank or line feed to a blank.
 */
function foldTable(pairs: string): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
  for (let i = 0; i + 1 < pairs.length; i += 2) table[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = unit - 0xfee0;
  for (const unit of [0x09, 0x0a, 0x0d, 0xa0, 0x3000]) table[unit] = BLANK;
  // Latin with accents, Greek and Cyrillic; one unit stays one unit.
  for (let unit = 0x41; unit < 0x530; unit++) table[unit] = plain(unit);
  for (let unit = 0x1e00; unit < 0x1f00; unit++) table[unit] = plain(unit);
  for (let unit = 0xff21; unit <= 0xff3a; unit++) table[unit] = unit - 0xfee0 + 32;
  return table;
}

function plain(unit: number): number {
  const first = String.fromCharCode(unit).normalize('NFD').charAt(0).toLowerCase();
  return first.length === 1 ? first.charCodeAt(0) : unit;
}

/** Units that String.fromCharCode takes at once: engines bound the number of arguments. */
const PIECE = 8_192;

function folded(table: Uint16Array, text: string): string {
  let same = 0;
  while (same < text.length && table[text.charCodeAt(same)] === text.charCodeAt(same)) same++;
  // Most articles are simplified and hold a line feed or a wide sign somewhere: what comes before it is not copied.
  if (same === text.length) return text;
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = table[text.charCodeAt(i)]!;
  let out = '';
  for (let i = 0; i < units.length; i += PIECE)
    out += String.fromCharCode.apply(null, units.subarray(i, i + PIECE) as unknown as number[]);
  return out;
}
