import type { Family, FamilyToken } from './family.ts';
import { card, named } from './wording.ts';

const PART = '[\\p{Script=Han}A-Za-z0-9·、（）()%‘’-]{1,14}';
const QUOTED = new RegExp(`^(?:${PART}(?: ?[+＋×] ?${PART})+|${PART} ?[+＋×]|[+＋]${PART})$`, 'u');
// Without quotation marks only the inner parts have clear bounds. The first begins behind the verb or the mark that
// announces the model, the last ends before the noun that closes it: 探索支部+协会+农户模式.
const BARE =
  /(\p{Script=Han}{2,9}|[A-Za-z0-9]{2,5})((?: ?[+＋] ?(?:\p{Script=Han}{2,8}|[A-Za-z0-9]{2,5}))*?) ?[+＋] ?(?:([A-Za-z]{2,5})|(\p{Script=Han}{2,6}?)(?=$|[，。；：、）)\s”"》]|模式|机制|体系|方式|工程|行动|平台|服务|业态|格局|经营|管理|产业|项目|的|等|为|相结合|融合|联动|一体|三|双|新|多|全|综合|发展|综合体|治理|办法|形式|协同|组合))/mu;
const LEAD =
  /^.*(?:推行|推广|探索|采取|采用|实行|实施|构建|建立|建成|打造|形成|通过|创新|开展|坚持|依托|按照|运用|利用|借助|推动|推进|组建|搭建|完善|健全|优化|深化|突出|实现|提供|发展|培育|选择|落实|引入|围绕|聚焦|成为|进行|以|用|将|把|的|由|为|是|与|和|有|在|了)(?=\p{Script=Han}{2})/u;

/** X+Y, X+Y+Z and X+: 执法+管理, 党支部+合作社+农户, 互联网+. */
export const joined: Family = {
  id: 'joined',
  *find(text, quotes) {
    for (const { start, end, text: inside } of quotes) {
      if (!QUOTED.test(inside) || !/\p{Script=Han}/u.test(inside)) continue;
      yield token(start, end, inside);
    }
    // The pattern is dear where there is no plus sign: it is tried right before each.
    for (let plus = text.indexOf('+'); plus >= 0; ) {
      const from = Math.max(0, plus - 10);
      const hit = BARE.exec(text.slice(from, plus + 60));
      if (hit && from + hit.index < plus) {
        const { 0: whole, 1: first, index } = hit;
        const lead = LEAD.exec(first!)?.[0].length ?? 0;
        const inside = whole.slice(lead);
        const end = from + index + whole.length;
        if (/\p{Script=Han}/u.test(inside)) yield token(end - inside.length, end, inside);
        plus = text.indexOf('+', Math.max(end, plus + 1));
      } else plus = text.indexOf('+', plus + 1);
    }
  },
};

function token(start: number, end: number, inside: string): FamilyToken {
  return {
    start,
    end,
    card(context) {
      const parts = inside.split(/ ?[+＋×] ?/).filter(part => part !== '');
      const open = /[+＋×]$/.test(inside);
      const names = parts.map(part => named(part, context));
      const gloss = open
        ? `${names.join(' + ')} plus: brought into other trades and tasks`
        : `${names.join(' combined with ')}: worked as one`;
      return card(
        open ? 'X+' : 'X+Y',
        gloss,
        open
          ? 'The plus sign is left open: X is to be joined with whatever else the plan names.'
          : 'The plus sign announces a model: the partners or methods on both sides are to work together, usually under one lead.',
        open ? '“X+”：把X用到其他行业或工作中去。' : '把几方面结合起来，作为一种做法或模式。',
        open ? [] : parts,
      );
    },
  };
}
