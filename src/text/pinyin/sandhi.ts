import type { BlockAnalysis } from '../analyze.ts';
import { toneMarks } from './marks.ts';
import { isHan } from './syllables.ts';
import { toneOf } from './tone.ts';
import { toneOfSyllable } from './views.ts';

const withTone = (syllable: string, tone: number) =>
  toneMarks(`${toneOfSyllable(syllable).letters}${tone}`.replace(/ü/g, 'v'));

/** Words that follow each other without a pause: their characters one by one. */
interface Stretch {
  characters: string[];
  /** As the dictionary has them; what is spoken is made of these. */
  syllables: string[];
  /** For each character where its word begins and ends among them. */
  from: number[];
  to: number[];
}

/** 一 counts and keeps its tone after these (第一, 十一, 二〇二一), and before digits. */
const COUNTS_AFTER = /[第初〇零一二两三四五六七八九十百千万亿]/;
const COUNTS_BEFORE = /[〇零一二三四五六七八九]/;
/** 一 is "the first" here and not "one": it keeps its tone. */
const FIRST = /^一(?:月|年级|等(?:奖|功|品)|级|流|线|号|楼|审|环|季度|把手|中全会|期(?:工程|项目))/;
/** Words of three third tones whose last two belong together, 小老虎: the others are 展览馆. */
const ONE_TWO =
  /^(?:小|老|纸老|母老|米老|党小|冷处|水处|有影|吐苦|打哑|打响|洒狗|淌口|解小|点鬼|耍笔|脑梗|脑水|古雅|女导)/;

/** The tone of 一 and 不 by what follows; null where it stays. Lǚ Shūxiāng, 现代汉语八百词, under 一 and 不. */
function byNext({ characters, syllables, from, to }: Stretch, i: number): number | null {
  const tone = toneOf(syllables[i]!);
  const between = to[i]! - from[i]! === 3 && i === from[i]! + 1 && characters[i - 1] === characters[i + 1];
  const next = i + 1 < syllables.length ? toneOf(syllables[i + 1]!) : 0;
  if (characters[i] === '不') return tone !== 4 ? null : between ? 5 : next === 4 ? 2 : null;
  if (characters[i] !== '一' || tone !== 1 || next === 0) return null;
  if (between) return 5;
  const after = characters[i + 1]!;
  if (COUNTS_AFTER.test(characters[i - 1] ?? '') || COUNTS_BEFORE.test(after)) return null;
  if (FIRST.test(characters.slice(i, i + 5).join(''))) return null;
  // 个 is neutral but counts by the fourth tone that it comes from: yí ge.
  if (next === 4 || (next === 5 && after === '个')) return 2;
  return next <= 3 ? 4 : null;
}

/** Whether a third tone rises before the third tone that is spoken after it. */
function rises({ syllables, from, to, characters }: Stretch, i: number, spoken: readonly string[]): boolean {
  const end = to[i]!;
  if (i + 1 >= end) {
    // Over a word's end where the two make one foot; between longer words speakers differ.
    if (i + 1 >= syllables.length || toneOf(spoken[i + 1]!) !== 3) return false;
    return end - from[i]! === 1 || to[i + 1]! - end === 1;
  }
  const third = (at: number) => at >= from[i]! && at < end && toneOf(syllables[at]!) === 3;
  if (!third(i + 1)) return false;
  const length = end - from[i]!;
  if (length === 3 && i === from[i] && third(i + 2)) return !ONE_TWO.test(characters.slice(i, end).join(''));
  // 岂有此理 is spoken in two halves.
  if (length === 4 && i === from[i]! + 1 && third(i - 1) && third(i + 2)) return false;
  return true;
}

function spokenStretch(stretch: Stretch): string[] {
  const { characters, syllables } = stretch;
  const out = [...syllables];
  // From the end: whether a third tone rises depends on what is spoken after it.
  for (let i = syllables.length - 1; i >= 0; i--) {
    const single = characters[i] === '一' || characters[i] === '不' ? byNext(stretch, i) : null;
    if (single !== null) out[i] = withTone(syllables[i]!, single);
    else if (toneOf(syllables[i]!) === 3 && rises(stretch, i, out)) out[i] = withTone(syllables[i]!, 2);
  }
  return out;
}

const empty = (): Stretch => ({ characters: [], syllables: [], from: [], to: [] });

function add(stretch: Stretch, characters: readonly string[], syllables: readonly string[]): void {
  const from = stretch.characters.length;
  characters.forEach((character, i) => {
    stretch.characters.push(character);
    stretch.syllables.push(syllables[i]!);
    stretch.from.push(from);
    stretch.to.push(from + characters.length);
  });
}

/**
 * The readings of a text's words as they are spoken: 一 and 不 before other tones, and third tones in a row, within words
 * and from word to word as far as there is no pause. Pinyin is mostly printed without this (GB/T 16159, 4.6), so it is a
 * view of the dictionary's tones and never stored.
 *
 * @returns as many as there are words; one whose syllables do not answer to its characters stays as it is
 */
export function spokenReadings(text: string, { ends, readings }: Pick<BlockAnalysis, 'ends' | 'readings'>): string[] {
  const out = [...readings];
  let stretch = empty();
  let words: number[] = [];
  const finish = () => {
    if (words.length) {
      const spoken = spokenStretch(stretch);
      let at = 0;
      for (const word of words) {
        const length = stretch.to[at]! - at;
        out[word] = spoken.slice(at, at + length).join(' ');
        at += length;
      }
    }
    stretch = empty();
    words = [];
  };
  let start = 0;
  ends.forEach((end, word) => {
    const characters = [...text.slice(start, end)];
    const syllables = readings[word] ? readings[word]!.split(' ') : [];
    start = end;
    const whole = characters.length === syllables.length && characters.every(one => isHan(one.codePointAt(0)!));
    if (!whole) {
      finish();
      return;
    }
    add(stretch, characters, syllables);
    words.push(word);
  });
  finish();
  return out;
}

/**
 * A word's reading as it is spoken.
 *
 * @param word its characters
 * @param reading its syllables in dictionary tones, one for each Han
 * @param next the syllable that follows at once, '' at a pause
 * @returns syllables as they are spoken; a reading that does not answer to the characters comes back as it is
 */
export function spoken(word: string, reading: string, next = ''): string {
  const characters = [...word].filter(character => isHan(character.codePointAt(0)!));
  const syllables = reading.split(' ');
  if (syllables.length !== characters.length) return reading;
  const stretch = empty();
  add(stretch, characters, syllables);
  if (next) add(stretch, [''], [next]);
  return spokenStretch(stretch).slice(0, characters.length).join(' ');
}
