import type { BlockAnalysis } from '../analyze.ts';
import { type Said, saidAlong } from './numbers.ts';
import { isHan } from './syllables.ts';

/** A number in a text with what is said with it, and how. */
export interface SaidNumber {
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
  /** In the order in which it is said; places from `start`. */
  said: Said[];
}

const DIGIT = /[0-9０-９]/;
/** Stands within a number that segmentation cuts: 10—15, 0532-88551234, 3∶1, 36.5℃. */
const WITHIN = /^(?:[-－–—~～]{1,2}|[:：∶/／×]|[+＋]|℃|°C?|㎡)$/;
const PART = /^[0-9０-９A-Za-z.．,，%％‰万亿]+$/;
/** A measure or a noun of this length belongs to what a reader says in one breath: 件, 热线, 高速. */
const MOST_MEASURE = 2;
/** Words that no measure is. */
const NO_MEASURE = /^(?:[的了在是和与及或至到为从被将对的获]|获胜|以[上下内来]|左右|开始|以及)/;
const HAN_ONLY = /^\p{Script=Han}+$/u;
/** Context that tells how digits are said, UTF-16 units. */
const AROUND = 8;

/**
 * The number at a word of a text: the word with the parts that segmentation cut off and the measure after it.
 *
 * @param index the word's number
 * @returns null where the word has no digit, or is nothing that is said as a number
 */
export function numberAt(
  text: string,
  { ends, readings }: Pick<BlockAnalysis, 'ends' | 'readings'>,
  index: number,
): SaidNumber | null {
  const startOf = (word: number) => ends[word - 1] ?? 0;
  const wordAt = (word: number) => (word < 0 || word >= ends.length ? '' : text.slice(startOf(word), ends[word]));
  if (!DIGIT.test(wordAt(index)) && !WITHIN.test(wordAt(index))) return null;
  let first = index;
  let last = index;
  while (WITHIN.test(wordAt(first)) || (WITHIN.test(wordAt(first - 1)) && PART.test(wordAt(first - 2)))) first--;
  while (WITHIN.test(wordAt(last + 1)) || (WITHIN.test(wordAt(last)) && DIGIT.test(wordAt(last + 1)))) last++;
  // A dash at the end of a number and before words is no part of it.
  while (last > index && /^(?:[-－–—~～]{1,2}|[:：∶/／×+＋])$/.test(wordAt(last))) last--;
  if (first < 0 || !DIGIT.test(text.slice(startOf(first), ends[last]))) return null;
  // 2024年12月31日: a date's parts are one date.
  while (/[年月]$/.test(wordAt(last)) && /^[0-9０-９]+[月日]/.test(wordAt(last + 1))) last++;
  while (/^[0-9０-９]+[月日]/.test(wordAt(first)) && /^[0-9０-９]+[年月]$/.test(wordAt(first - 1))) first--;
  const next = wordAt(last + 1);
  const measured = next.length <= MOST_MEASURE && HAN_ONLY.test(next) && !NO_MEASURE.test(next);
  if (measured && !/[年月日]$/.test(wordAt(last))) last++;
  const start = startOf(first);
  const end = ends[last]!;
  const said = saidAlong(text.slice(start, end), readingsOf(text, start, readings, ends, first, last), {
    before: text.slice(Math.max(0, start - AROUND), start),
    after: text.slice(end, end + AROUND),
  });
  return said?.length ? { start, end, said } : null;
}

/** The syllables of some words' Han, by place from the first word's start. */
function readingsOf(
  text: string,
  start: number,
  readings: readonly string[],
  ends: readonly number[],
  first: number,
  last: number,
): (string | null)[] {
  const out: (string | null)[] = [];
  for (let word = first; word <= last; word++) {
    const syllables = readings[word] ? readings[word]!.split(' ') : [];
    for (let at = ends[word - 1] ?? 0; at < ends[word]!; at++)
      out[at - start] = isHan(text.charCodeAt(at)) ? (syllables.shift() ?? null) : null;
  }
  return out;
}
