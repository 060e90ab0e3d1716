import type { Family, FamilyToken } from './family.ts';
import { inEnglish, NUMERAL } from './numerals.ts';
import { beginnings, matchesAt } from './occurrences.ts';
import { card, named } from './wording.ts';

const N = `(?:${NUMERAL})`;
const QUOTED = new RegExp(`^(?:${N}\\p{Script=Han}{1,4}?){2,5}$`, 'u');
// 双百双千 counts by hundreds and thousands: the tier stands for the head.
const PIECE = new RegExp(`(${N})((?:(?!${N})\\p{Script=Han}){1,4}|[百千万]+(?=$|[百千万双]|${N}))`, 'gu');
// 十百千, 百千万工程: ten of these, a hundred of those.
const TIERS = /^(个?十?百千万?亿?)(?:工程|行动|计划)?$/;
// 三提三争 as it opens a campaign's name: the same numeral twice, and a word for the campaign behind.
const TWIN =
  /(?<![0-9第一二三四五六七八九十百千万])([二两三四五六七八九双])(?![天年月日个次代世])\p{Script=Han}\1\p{Script=Han}(?=[”"’」]?(?:主题|专题|大)?(?:活动|行动|工程|专项|工作|机制|大讨论|调研|模式|要求))/uy;
// Without quotation marks both heads must be things that plans are drawn with.
const DRAWN = '[纵横轴带区园核翼极圈廊链群城心屏主副片团网环板廊基湾港谷河岸江湖山]';
const COUNT = '[一二两三四五六七八九十多]';
const BARE = new RegExp(`(?<![0-9第一二三四五六七八九十百千万])(?:${COUNT}${DRAWN}){2,5}`, 'uy');
// Flats, meals, match results, victims, times: counted for their own sake.
const COUNTED = /[室厅卫房菜汤荤素男女死伤胜负平天年月日次回岁儿女口人点分胎生世餐季顿]/;

const TWINS = beginnings('二两三四五六七八九双');
const COUNTS = beginnings('一二两三四五六七八九十多');

/** NX NY: 六链五群, 三纵九横, 一区两园, 百县千镇. */
export const twoCounts: Family = {
  id: 'two-counts',
  *find(text, quotes) {
    for (const { start, end, text: inside } of quotes) {
      if (TIERS.test(inside)) yield token(start, end, inside);
      if (inside.length < 4 || inside.length > 20 || !QUOTED.test(inside)) continue;
      const pieces = [...inside.matchAll(PIECE)];
      if (pieces.length < 2 || pieces.map(p => p[0]).join('') !== inside) continue;
      if (/^(?:十年磨一剑|三人行|两眼一抹黑|十里八乡|三里五村|十月怀胎|两耳不闻)/.test(inside)) continue;
      // 一X一Y is a family of its own.
      if (pieces.every(p => p[1] === '一')) continue;
      // 三个一批 counts once; what follows is the thing.
      if (pieces.some(p => /^(?:[个项大类条张件]|第|年|天|岁)$/.test(p[2]!))) continue;
      if (pieces.every(p => COUNTED.test(p[2]!) && p[2]!.length === 1)) continue;
      yield token(start, end, inside);
    }
    for (const { 0: inside, index } of matchesAt(text, TWIN, TWINS)) yield token(index, index + inside.length, inside);
    for (const { 0: inside, index } of matchesAt(text, BARE, COUNTS)) {
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
      const tiers = TIERS.exec(inside)?.[1];
      const pieces = tiers
        ? [...tiers].map(numeral => [numeral, ''] as const)
        : [...inside.matchAll(PIECE)].map(p => [p[1]!, p[2]!] as const);
      const gloss = pieces
        .map(([numeral, head]) => `${inEnglish(numeral)} ${head === '' ? 'of one kind' : named(head, context)}`)
        .join(', ');
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
