import type { Family, FamilyToken } from './family.ts';
import { inEnglish, NUMERAL } from './numerals.ts';
import { card, named } from './wording.ts';

const N = `(?:${NUMERAL})`;
const QUOTED = new RegExp(`^(?:${N}\\p{Script=Han}{1,3}?){2,5}$`, 'u');
const PIECE = new RegExp(`(${N})((?:(?!${N})\\p{Script=Han}){1,4})`, 'gu');
// Without quotation marks both heads must be things that plans are drawn with.
const DRAWN = '[纵横轴带区园核翼极圈廊链群城心屏主副片团网环板廊基廊湾港谷]';
const COUNT = '[一二两三四五六七八九十多]';
const BARE = new RegExp(`(?<![0-9第一二三四五六七八九十百千万])(?:${COUNT}${DRAWN}){2,5}`, 'gu');
// Flats, meals, match results, victims, times: counted for their own sake.
const COUNTED = /[室厅卫房菜汤荤素男女死伤胜负平天年月日次回岁儿女口人点分胎]/;

/** NX NY: 六链五群, 三纵九横, 一区两园, 百县千镇. */
export const twoCounts: Family = {
  id: 'two-counts',
  *find(text, quotes) {
    for (const { start, end, text: inside } of quotes) {
      if (inside.length < 4 || inside.length > 20 || !QUOTED.test(inside)) continue;
      const pieces = [...inside.matchAll(PIECE)];
      if (pieces.length < 2 || pieces.map(p => p[0]).join('') !== inside) continue;
      if (/^(?:十年磨一剑|三人行|两眼一抹黑|十里八乡|三里五村|十月怀胎|两耳不闻)/.test(inside)) continue;
      // 一X一Y is a family of its own.
      if (pieces.every(p => p[1] === '一')) continue;
      if (pieces.every(p => COUNTED.test(p[2]!) && p[2]!.length === 1)) continue;
      yield token(start, end, inside);
    }
    for (const { 0: inside, index } of text.matchAll(BARE)) {
      if (/^(?:一.)+$/.test(inside)) continue;
      yield token(index, index + inside.length, inside);
    }
  },
};

function token(start: number, end: number, inside: string): FamilyToken {
  return {
    start,
    end,
    card(context) {
      const pieces = [...inside.matchAll(PIECE)].map(p => [p[1]!, p[2]!] as const);
      const gloss = pieces.map(([numeral, head]) => `${inEnglish(numeral)} ${named(head, context)}`).join(', ');
      return card(
        'NX NY',
        `plan in numbers: ${gloss}`,
        'A layout or scheme summed up by its counted parts (axes, belts, zones, chains, villages). Which ones they are is set in the plan that the article reports.',
        '用“几个什么、几个什么”概括的布局或工作安排，具体指什么看规划。',
        pieces.map(([numeral, head]) => numeral + head),
      );
    },
  };
}
