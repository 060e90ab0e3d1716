import type { Family, FamilyToken } from './family.ts';
import { card, named } from './wording.ts';

const PART = '[\\p{Script=Han}A-Za-z0-9·]{1,10}';
const QUOTED = new RegExp(`^(?:${PART}(?:[+＋×]${PART})+|${PART}[+＋×]|[+＋]${PART})$`, 'u');
// Without quotation marks the parts are short and something closes the phrase: 探索党支部+合作社+农户模式.
const BARE =
  /(?<=^|[，。；：、（\s]|推行|探索|采取|采用|实行|实施|构建|建立|打造|形成|通过|创新|开展|坚持|以)\p{Script=Han}{2,5}(?:[+＋]\p{Script=Han}{2,5})+?(?=$|[，。；：、）\s”]|模式|机制|体系|方式|工程|行动|平台|服务)/gmu;

/** X+Y, X+Y+Z and X+: 执法+管理, 党支部+合作社+农户, 互联网+. */
export const joined: Family = {
  id: 'joined',
  *find(text, quotes) {
    for (const { start, end, text: inside } of quotes) {
      if (!QUOTED.test(inside) || !/\p{Script=Han}/u.test(inside)) continue;
      yield token(start, end, inside);
    }
    if (!/[+＋]/.test(text)) return;
    for (const { 0: inside, index } of text.matchAll(BARE)) yield token(index, index + inside.length, inside);
  },
};

function token(start: number, end: number, inside: string): FamilyToken {
  return {
    start,
    end,
    card(context) {
      const parts = inside.split(/[+＋×]/).filter(part => part !== '');
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
