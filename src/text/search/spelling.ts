import type { Characters, Spelling } from './characters.ts';

/** A stretch of a text, UTF-16 offsets. */
export interface Place {
  start: number;
  end: number;
}

/** Where something stands in a folded text: the first place at or after an offset; null where there is none. */
export type Finder = (text: string, from: number) => Place | null;

const MARKS: Record<string, number> = { '\u0304': 1, '\u0301': 2, '\u030c': 3, '\u0300': 4 };
/** A letter with its diaeresis and tone mark, in either order, or a tone number. */
const LETTER = /([a-z])(\u0308)?([\u0304\u0301\u030c\u0300])?(\u0308)?|([0-5])/g;
const PINYIN = /^[a-z0-5\s'’\u0308\u0304\u0301\u030c\u0300-]+$/;
/** The places in a query are the bits of one number. */
const MOST_LETTERS = 30;

/** A query's letters, the tones said and the ends of syllables said. */
interface Spelled {
  letters: string;
  /** For each letter the tone that its syllable must have, 0 where none is said. */
  tones: number[];
  /** Bit i: a syllable ends before letter i. */
  ends: number;
}

/**
 * Finds what is read so: `jimo`, `ji mo`, `ji'mo`, `jímò`, `ji2mo4`, and while it is being typed `jim`. Every reading
 * that a character can have counts; a tone that is said must be one of its own, the neutral one is any.
 *
 * @param text a query as it is typed
 * @returns null where it cannot be pinyin
 */
export function spellingFinder(text: string, { sets, setOf }: Characters): Finder | null {
  const query = spelled(text);
  if (!query) return null;
  const { length } = query.letters;
  const done = 1 << length;
  // For each place in the query and each set of readings, the places that a character of the set leads to.
  const from = stepsOf(query, sets);
  if (!from) return null;
  const starts = from[0]!;
  // All units by number: one look at a small table tells nearly every character of a text that it is none.
  const opens = new Uint8Array(setOf.length);
  for (let unit = 0; unit < opens.length; unit++) opens[unit] = starts[setOf[unit]!] === 0 ? 0 : 1;
  return (folded, first) => {
    const { length: all } = folded;
    for (let at = first; at < all; at++) {
      const unit = folded.charCodeAt(at);
      if (opens[unit] === 0) continue;
      let places = starts[setOf[unit]!]!;
      for (let end = at + 1; ; end++) {
        if (places & done) return { start: at, end };
        const set = setOf[folded.charCodeAt(end)];
        if (!set) break;
        let next = 0;
        for (let bit = 1; bit < length; bit++) {
          if (places & (1 << bit)) next |= from[bit]![set]!;
        }
        if (next === 0) break;
        places = next;
      }
    }
    return null;
  };
}

/** The steps from each place that can be reached; null where none leads to the end (`gdp` is no pinyin). */
function stepsOf(query: Spelled, sets: readonly (readonly Spelling[])[]): (Int32Array | null)[] | null {
  const { length } = query.letters;
  let reached = 1;
  const from = Array.from({ length }, (_, at) => {
    if (!(reached & (1 << at))) return null;
    const steps = stepsFrom(query, at, sets);
    for (const step of steps) reached |= step;
    return steps;
  });
  return reached & (1 << length) ? from : null;
}

function spelled(text: string): Spelled | null {
  const plain = text.toLowerCase().replace(/u:/g, 'ü').normalize('NFD').trim();
  if (!PINYIN.test(plain)) return null;
  let letters = '';
  const tones: number[] = [];
  let ends = 0;
  for (const piece of plain.split(/[\s'’-]+/)) {
    for (const [, letter, umlaut, mark, late, digit] of piece.matchAll(LETTER)) {
      if (letters.length > MOST_LETTERS) return null;
      if (letter !== undefined) {
        letters += umlaut || late ? 'v' : letter;
        tones.push(mark ? MARKS[mark]! : 0);
      } else if (letters !== '') {
        tones[letters.length - 1] = Number(digit) % 5;
        ends |= 1 << letters.length;
      }
    }
    ends |= 1 << letters.length;
  }
  // One letter is the beginning of too many syllables to be worth a search.
  return letters.length > 1 && letters.length <= MOST_LETTERS ? { letters, tones, ends } : null;
}

/** For each set of readings, bit by bit, the places in the query after a character of it that stands at `at`. */
function stepsFrom(query: Spelled, at: number, sets: readonly (readonly Spelling[])[]): Int32Array {
  const rest = query.letters.slice(at);
  const steps = new Int32Array(sets.length);
  for (let set = 1; set < sets.length; set++)
    for (const { letters, tone } of sets[set]!) {
      // The last syllable may be half typed.
      const end = rest.startsWith(letters) ? at + letters.length : letters.startsWith(rest) ? query.letters.length : 0;
      if (end !== 0 && fits(query, at, end, tone)) steps[set]! |= 1 << end;
    }
  return steps;
}

function fits({ tones, ends }: Spelled, start: number, end: number, tone: number): boolean {
  for (let at = start; at < end; at++) {
    if (at > start && ends & (1 << at)) return false;
    if (tones[at] !== 0 && tones[at] !== tone && tone !== 5) return false;
  }
  return true;
}
