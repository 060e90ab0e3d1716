import type { Family } from './family.ts';
import { membersNear } from './members.ts';
import { numeralValue } from './numerals.ts';
import { card, here } from './wording.ts';

// 1+1=2, 1+1>2 and 1+1大于2 are sums; 18+ and 4.5+3 are no sets.
const FORMULA =
  /(?<![\d.+＋A-Za-z%]|新闻)(?:\d{1,4}|[NnXx一二三四五六七八九十])(?:[+＋](?:\d{1,4}|[NnXx]|[一二三四五六七八九十]))+(?![\d.%A-Za-z+＋=＝>＞<]|大于|等于|个百分点)/g;

/** N+N(+N): 10+1, 15+7, 1+4+N. */
export const numberPlusNumber: Family = {
  id: 'number-plus-number',
  *find(text) {
    for (const { 0: token, index: start } of text.matchAll(FORMULA)) {
      const end = start + token.length;
      const parts = token.split(/[+＋]/);
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
