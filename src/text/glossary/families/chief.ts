import type { Family, FamilyToken } from './family.ts';
import { occurrences } from './occurrences.ts';
import { card, named } from './wording.ts';

const SHAPE =
  /[“"‘「]?(总?(?:网格|街巷|胡同|片区|山塘|塘坝|水库|单元|楼栋|院落|点位|驿站|灌区|湖库|河湖|湾滩|断面|河道|链群|双链|产业链|供应链|林草|山林|田园|海湾|岛屿|泵站|古树|路段|河段|专班|企业|项目|园区|\p{Script=Han}))长[”"’」]?(责任)?制(?!造|订|作|度|约|裁|服|止|定|冷|成|品|药|片)/gu;
const QUOTED = /^(\p{Script=Han}{2,4})长(?:责任)?制$/u;
const MARK = /^[“"‘「]/;
// Heads of families, schools and councils are offices of their own; 增长, 延长 … are words.
const NO_CHIEF =
  /^(?:家|校|首|院|市|省|县|区|乡|镇|部|处|科|局|厅|会|班|组|队|团|营|连|排|军|师|酋|族|议|增|延|成|生|伸|拉|加|特|专|擅|见|年|身|全|总|周|最|过|太|很|较|更|漫|冗|细|修|所|站|行|机|船|舰|台|社|州|店|馆|署|司|秘书|董事)$/;

/** X长制 and X长责任制: 河长制, 林长制, 链长制, 路长制. */
export const chief: Family = {
  id: 'chief',
  *find(text, quotes) {
    for (const { start, end, text: inside } of quotes) {
      const thing = QUOTED.exec(inside)?.[1];
      if (thing && !NO_CHIEF.test(thing.slice(-1)) && !NO_CHIEF.test(thing)) yield token(start, end, thing);
    }
    for (const at of occurrences(text, '长')) {
      const from = Math.max(0, at - 5);
      // A window may show its neighbours too: 林长制河长制.
      const hits = [...text.slice(from, at + 7).matchAll(SHAPE)];
      const hit = hits.find(({ 0: whole, index }) => from + index + whole.indexOf('长') === at);
      if (!hit) continue;
      const [whole, thing] = hit as unknown as [string, string];
      const start = from + hit.index;
      if (NO_CHIEF.test(thing.replace(/^总/, ''))) continue;
      // The opening mark belongs to the token only where its partner stands inside: “路长”制.
      const lead = MARK.test(whole) && !/长[”"’」]/.test(whole) ? 1 : 0;
      yield token(start + lead, start + whole.length, thing);
    }
  },
};

function token(start: number, end: number, thing: string): FamilyToken {
  return {
    start,
    end,
    fixed: { 长制: 'zhǎng zhì', 长责任制: 'zhǎng zé rèn zhì' },
    card: context =>
      card(
        'X长制',
        `an official answers by name for each ${named(thing, context)}`,
        'Modelled on the river heads (河长制): every stretch is given to a leader of the county, town or village; a board shows name and telephone, and the state of the thing counts in the yearly assessment.',
        `每个“${thing}”都明确由一名领导负责，出了问题找他。`,
      ),
  };
}
