import type { Family } from './family.ts';
import { membersNear } from './members.ts';
import { numeralValue } from './numerals.ts';
import { card, here } from './wording.ts';

// 1+1=2, 1+1>2 and 1+1大于2 are sums, 90+3分钟 is injury time; 18+ and 4.5+3 are no sets.
const FORMULA =
  /(?<![\d.+＋A-Za-z%]|新闻)(?:\d{1,5}|[NnXx一二三四五六七八九十])(?: ?[+＋] ?(?:\d{1,4}|[NnXxMm]|[一二三四五六七八九十]))+(?![\d.%A-Za-z+＋]| ?[=＝>＞<≠≈]|大于|等于|得\d|的和|数据|个百分点|分钟|′)/g;
// A lesson in sums says so in the same sentence.
const SUM = /算术|口算|心算|加法|算式|数学题|算一算|算出|等于几|得数|计算题/;
// 30+10 is what a player scored.
const SCORED = /(?:砍下|轰下|拿下|交出|贡献|得到|砍得)$/;
const SENTENCE_END = /[。！？\n]/;

/** N+N(+N): 10+1, 15+7, 1+4+N. */
export const numberPlusNumber: Family = {
  id: 'number-plus-number',
  *find(text) {
    for (const { 0: token, index: start } of text.matchAll(FORMULA)) {
      const end = start + token.length;
      const parts = token.split(/ ?[+＋] ?/);
      if (isSum(text, start, end) || SCORED.test(text.slice(Math.max(0, start - 2), start))) continue;
      if (!parts.some(part => /\d|[NnXx]/.test(part)) && !/[“"]/.test(text.charAt(start - 1))) continue;
      yield {
        start,
        end,
        card(context) {
          const values = parts.map(numeralValue);
          const sum = values.every(v => v !== null) ? values.reduce((a, b) => a! + b!, 0)! : null;
          const members = membersNear(context, start, end, sum, '') || [];
          const shorter = members.length > 0 ? members : membersNear(context, start, end, parts.length, '');
          const open = parts.some(part => /[NnXx]/.test(part)) ? '; N stands for an open number' : '';
          return card(
            'N+N',
            `set formula: groups of ${parts.join(' and ')} items${open}${here(shorter)}`,
            'The place or office that uses it decides what is counted: mostly one leading plan, then so many parts. Another place may use the same numbers for other things.',
            '用数字概括的工作框架，每个数字代表几项内容，由当地自己定。',
            shorter,
          );
        },
      };
    }
  },
};

function isSum(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < 30 && !SENTENCE_END.test(text.charAt(from - 1))) from--;
  const rest = text.slice(end, end + 30);
  const stop = rest.search(SENTENCE_END);
  return SUM.test(text.slice(from, start) + (stop < 0 ? rest : rest.slice(0, stop)));
}
