import type { Family } from './family.ts';
import { card, named } from './wording.ts';

const KINDS: Record<string, string> = {
  行动: 'campaign',
  工程: 'programme',
  计划: 'scheme',
  工作法: 'working method',
  模式: 'model',
  经验: 'model of experience',
  工作室: 'work room named after a person or aim',
  年: 'theme year',
  月: 'theme month',
  周: 'theme week',
};
const ENDS = Object.keys(KINDS).join('|');
const INSIDE = new RegExp(`^(\\p{Script=Han}{2,10})(${ENDS})$`, 'u');
// 百日攻坚: a hundred days of it.
const HUNDRED_DAYS =
  /^(百[日天])(攻坚|会战|大会战|大战|冲刺|整治|竞赛|提升|清零|治理|安全|行动|攻坚战|大提升|大整治|大清查|专项整治|攻坚行动)$/u;
const NAME = /^(?![一二两三四五六七八九十百千万双])\p{Script=Han}{3,8}$/u;
const THEME =
  /建设|攻坚|提升|突破|活动|宣传|质量|服务|环境|落实|项目|创新|改革|安全|作风|治理|整治|行动|惠民|推广|普法|法治|节能|诚信|阅读|促进|推进|振兴|更新|执行|效能|深化|增效|提质|跨越|冲刺|招引|人才|担当|学习|教育|管理|培训|合作|消费|健康|读书|招商|转型|产业/;

// “爱心敲门”行动: the kind behind the mark. A number or a date in the marks is another pattern's.
const BEHIND = /^[”"’」』](?:专项|系列|主题|志愿服务|惠民|便民|关爱)?(行动|工程|计划|工作法|工作室)/u;

/** A quoted name of a campaign, scheme, model or theme year: “春雨工程”, “作风建设年”. */
export const campaignName: Family = {
  id: 'campaign-name',
  *find(text, quotes) {
    for (const { start, end, text: inside } of quotes) {
      const days = HUNDRED_DAYS.test(inside);
      const hit = days ? null : INSIDE.exec(inside);
      const behind = !hit && NAME.test(inside) ? BEHIND.exec(text.slice(end, end + 10)) : null;
      if (!hit && !behind && !days) continue;
      const name = hit?.[1] ?? inside;
      const kind = hit?.[2] ?? behind?.[1] ?? '行动';
      if (kind.length === 1 && !THEME.test(name)) continue;
      if (/^[一二三四五六七八九十\d]+$/.test(name)) continue;
      yield {
        start,
        end,
        yields: [[start, end]],
        card: context =>
          card(
            `X${kind}`,
            `${KINDS[kind]} called ${named(name, context)}`,
            'A name given by the office that runs it; the article tells which office, for how long and for whom.',
            `一项${kind}的名称，由组织的单位取名。`,
          ),
      };
    }
  },
};
