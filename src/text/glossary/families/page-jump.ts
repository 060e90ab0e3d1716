import type { Family } from './family.ts';
import { numeralValue } from './numerals.ts';
import { card } from './wording.ts';

const PAGE = '(?:第?(?:[A-Z]?-?\\d{1,2}|[一二三四五六七八九十]{1,3}))';
const SHAPE = new RegExp(
  `(下转|下接|上接|紧接|紧转|续接|详见|相关报道见|见今日|(?:转|接|见)(?=第?[A-Z\\d一二三四五六七八九十]))(${PAGE}(?:[、，~—－-]${PAGE})*)版`,
  'g',
);

const BRACKET = /[（(][^（）()\n]*$/;

/** （下转二版）, （上接A1版）, 详见3版: where an article goes on. */
export const pageJump: Family = {
  id: 'page-jump',
  *find(text) {
    if (!text.includes('版')) return;
    for (const hit of text.matchAll(SHAPE)) {
      const [whole, verb, page] = hit as unknown as [string, string, string];
      // A single character says so only in brackets: （转第6版）, （报道见4版）.
      if (verb.length === 1 && !BRACKET.test(text.slice(Math.max(0, hit.index - 12), hit.index))) continue;
      const number = page.replace(/第/g, '').replace(/[一二三四五六七八九十]+/g, n => String(numeralValue(n) ?? n));
      const gloss = /转|^下/.test(verb)
        ? `continued on page ${number}`
        : /接/.test(verb)
          ? `continued from page ${number}`
          : `see page ${number}`;
      yield {
        start: hit.index,
        end: hit.index + whole.length,
        fixed: { 下转: 'xià zhuǎn', 上接: 'shàng jiē', 版: 'bǎn' },
        card: () =>
          card(
            '下转/上接N版',
            gloss,
            'Printed where a newspaper breaks an article off. Pages (版) are counted through the issue; a letter marks the section.',
            '报纸用语，说明文章在第几版接着看。',
          ),
      };
    }
  },
};
