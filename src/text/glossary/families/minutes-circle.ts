import type { Family, FamilyToken } from './family.ts';
import { inEnglish } from './numerals.ts';
import { occurrences } from './occurrences.ts';
import { card, named } from './wording.ts';

const SHAPE =
  /[“"]?(?<![\d.])((?:\d{1,3}(?:\.\d)?|[一二两三四五六]?十[五]?|[一二两三四五六半])?) ?(分钟|小时|刻钟|公里)[”"]?(?:的)?[“"]?((?:(?![跑绕转走了的一二三四五六七八九十第])\p{Script=Han}){2,12}?圈)$/u;

// 123出行交通圈: one hour, two hours, three hours.
const HOURS = /(?<!\d)([1-9]{3})[”"]?((?:出行|快货|快递|物流|高铁|交通|生活|通勤)\p{Script=Han}{0,6}圈)$/u;

/** N分钟…圈: 15分钟便民生活圈, 一刻钟健身圈, 1小时通勤圈. */
export const minutesCircle: Family = {
  id: 'minutes-circle',
  *find(text) {
    for (const at of occurrences(text, '圈')) {
      const from = Math.max(0, at - 26);
      const window = text.slice(from, at + 1);
      const hit = SHAPE.exec(window);
      if (!hit) {
        const hours = HOURS.exec(window);
        if (hours) yield token(from + hours.index, at + 1, [...hours[1]!].join('–'), '小时', hours[2]!);
        continue;
      }
      const [whole, amount, unit, circle] = hit as unknown as [string, string, string, string];
      if (amount === '' || /^朋友圈$/.test(circle)) continue;
      // The opening quotation mark belongs to the token only where its partner stands inside.
      const lead = /^[“"]/.test(whole) && !/[”"]/.test(whole.slice(1)) ? 1 : 0;
      // A mark that opens inside is closed inside: 15分钟“医保服务圈”.
      const marks = whole.match(/[“”"]/g) ?? [];
      const open = lead === 0 && marks.length === 1 && /[”"]/.test(text.charAt(at + 1));
      yield token(from + hit.index + lead, open ? at + 2 : at + 1, amount, unit, circle);
    }
  },
};

function token(start: number, end: number, amount: string, unit: string, circle: string): FamilyToken {
  const span = unit === '刻钟' ? '15 minutes' : `${spoken(amount)} ${UNITS[unit]}`;
  return {
    start,
    end,
    fixed: { 分钟: 'fēn zhōng', 圈: 'quān' },
    card: context =>
      card(
        'N分钟…圈',
        `everything for ${named(circle.slice(0, -1), context)} within ${span} of home`,
        'A planning target: shops, clinics, parks or counters are placed so that residents reach them on foot (or by train, for circles of hours) in that time; each finished circle is counted.',
        `居民在${amount}${unit}内能到达所需的设施，是规划目标。`,
      ),
  };
}

const UNITS: Record<string, string> = { 分钟: 'minutes', 小时: 'hour(s)', 公里: 'kilometres' };

function spoken(amount: string): string {
  if (amount === '半') return 'half an';
  return /^[\d.–]+$/.test(amount) ? amount : inEnglish(amount);
}
