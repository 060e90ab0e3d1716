import type { Family, FamilyToken } from './family.ts';
import { numeralValue } from './numerals.ts';
import { card } from './wording.ts';

// 十四五, not a piece of 二十四五岁 or of 十四五个.
const SHORT =
  /(?<![0-9一二三四五六七八九十百第])(十[一二三四五六]?)五(?![0-9一二三四六七八九十百千月日号个岁天分点名人户位度次元里米层楼块家周亩斤倍])(?:[”"]?(?:规划纲要|规划))?/gu;
// 八五规划, 七五时期: a short number counts plans only where the plan stands behind.
const NAMED =
  /(?<![0-9一二三四五六七八九十百第])([一二三四五六七八九])五(?:规划|计划|(?=[”"](?:规划|计划)|[”"]?(?:时期|期间)))/gu;
const QUOTED = /^([一二三四五六七八九])五$/;
const LONG = /第([一二三四五六七八九十]{1,3})个五年(?:规划|计划)?/gu;
const LAW = /[“"]?([一二三四五六七八九])五[”"]?普法/gu;

/** 十四五, 第十四个五年规划, 八五普法: the years are computed. */
export const fiveYear: Family = {
  id: 'five-year',
  *find(text, quotes) {
    if (!text.includes('五')) return;
    for (const hit of text.matchAll(SHORT)) {
      // 十五 alone is a number.
      if (hit[1] === '十' && !/^[”"’]?(?:规划|计划|时期|期间)/.test(text.slice(hit.index + 2, hit.index + 6))) continue;
      const end = hit.index + 1 + hit[1]!.length;
      yield* plan(hit.index, text.startsWith('规划', end) ? end + 2 : end, numeralValue(hit[1]!));
    }
    for (const { 0: whole, 1: n, index } of text.matchAll(NAMED)) {
      yield* plan(index, index + whole.length, numeralValue(n!));
    }
    for (const hit of text.matchAll(LONG)) yield* plan(hit.index, hit.index + hit[0].length, numeralValue(hit[1]!));
    for (const { start, end, text: inside } of quotes) {
      const hit = QUOTED.exec(inside);
      if (hit && !/^[”"’]普法/.test(text.slice(end, end + 3))) yield* plan(start, end, numeralValue(hit[1]!));
    }
    for (const hit of text.matchAll(LAW)) {
      const n = numeralValue(hit[1]!)!;
      // The opening mark belongs to the token where its partner stands inside: “九五”普法.
      const lead = /^[“"]/.test(hit[0]) && !/五[”"]/.test(hit[0]) ? 1 : 0;
      yield lawCampaign(hit.index + lead, hit.index + hit[0].length, n);
    }
  },
};

function* plan(start: number, end: number, n: number | null): Iterable<FamilyToken> {
  if (n === null || n < 1 || n > 20) return;
  // The third plan began in 1966, after three years of "adjustment".
  const from = n <= 2 ? 1953 + 5 * (n - 1) : 1966 + 5 * (n - 3);
  const years = `${from}–${from + 4}`;
  yield {
    start,
    end,
    card: () =>
      card(
        '第N个五年',
        `the ${ordinal(n)} Five-Year Plan, ${years}`,
        'The state plan for five years; provinces, cities and counties each write their own for the same years, and “during” it means those years.',
        `第${n}个五年规划时期，即${years}年。`,
      ),
  };
}

function lawCampaign(start: number, end: number, n: number): FamilyToken {
  const from = 1986 + 5 * (n - 1);
  const years = `${from}–${from + 4}`;
  return {
    start,
    end,
    card: () =>
      card(
        'N五普法',
        `the ${ordinal(n)} five-year campaign of legal education, ${years}`,
        'Since 1986 the justice bureaux teach the public the laws in periods of five years: lectures, murals, a constitution day.',
        `第${n}个五年法治宣传教育，${years}年。`,
      ),
  };
}

function ordinal(n: number): string {
  const tail = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${tail}`;
}
