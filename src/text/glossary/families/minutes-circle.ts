import type { Family } from './family.ts';
import { inEnglish } from './numerals.ts';
import { card, named } from './wording.ts';

const SHAPE =
  /[“"]?(?<![\d.])((?:\d{1,3}(?:\.\d)?|[一二两三四五六]?十[五]?|[一二两三四五六半])?) ?(分钟|小时|刻钟|公里)[”"]?(?:的)?[“"]?((?:(?![跑绕转走了一二三四五六七八九十第])\p{Script=Han}){2,12}?圈)/gu;

/** N分钟…圈: 15分钟便民生活圈, 一刻钟健身圈, 1小时通勤圈. */
export const minutesCircle: Family = {
  id: 'minutes-circle',
  *find(text) {
    if (!text.includes('圈')) return;
    for (const hit of text.matchAll(SHAPE)) {
      const [whole, amount, unit, circle] = hit as unknown as [string, string, string, string];
      if (amount === '' || /^(?:朋友|都市|商)圈$/.test(circle)) continue;
      // The opening quotation mark belongs to the token only where its partner stands inside.
      const lead = /^[“"]/.test(whole) && !/[”"]/.test(whole.slice(1)) ? 1 : 0;
      const minutes = unit === '刻钟' ? '15 minutes' : `${spoken(amount)} ${UNITS[unit]}`;
      // A mark that opens inside is closed inside: 15分钟“医保服务圈”.
      const open = lead === 0 && /[“"]/.test(whole) && !/[”"]$/.test(whole) && (whole.match(/[“”"]/g) ?? []).length === 1;
      const end = hit.index + whole.length;
      yield {
        start: hit.index + lead,
        end: open && /[”"]/.test(text.charAt(end)) ? end + 1 : end,
        fixed: { 分钟: 'fēn zhōng', 圈: 'quān' },
        card(context) {
          const service = circle.slice(0, -1);
          return card(
            'N分钟…圈',
            `everything for ${named(service, context)} within ${minutes} of home`,
            'A planning target: shops, clinics, parks or counters are placed so that residents reach them on foot (or by train, for circles of hours) in that time; each finished circle is counted.',
            `居民在${amount}${unit}内能到达所需的设施，是规划目标。`,
          );
        },
      };
    }
  },
};

const UNITS: Record<string, string> = { 分钟: 'minutes', 小时: 'hour(s)', 公里: 'kilometres' };

function spoken(amount: string): string {
  if (amount === '半') return 'half an';
  return /^\d+$/.test(amount) ? amount : inEnglish(amount);
}
