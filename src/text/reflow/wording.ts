import { beginsAsCaption, endsInCredit, isCredit, isItem, isNumbered, isSlogan, tailOf } from './marks.ts';
import { openingOf } from './openers.ts';
import type { Printed } from './printed.ts';
import { type Single, singlesOf } from './singles.ts';

/** What the words of a line say of it, whatever its width. Read once for each line. */
export interface Wording {
  single: Single | null;
  /** Ends by naming who took a picture (the name may begin on the line before); or is nothing but that. */
  credit: boolean;
  onlyCredit: boolean;
  /** Begins as captions do. */
  caption: boolean;
  /** Ends with a by-line after the last stop. */
  tail: boolean;
  /** 1 if it begins as paragraphs do, -1 if as sentences within a paragraph do, else 0. */
  opening: number;
  numbered: boolean;
  /** Begins as items of a list do: 1. ② ● */
  item: boolean;
  slogan: boolean;
  /** Marks within the line, which titles seldom have, and a blank between two halves, which they often have. */
  stops: number;
  commas: number;
  halves: boolean;
  /** Asks or exclaims at its end, as titles may. */
  calls: boolean;
}

const NO_TITLE = 80;

/** Reads the lines. */
export function wordingsOf(printed: Printed[]): Wording[] {
  const singles = singlesOf(printed);
  return printed.map((line, at) => {
    const { text } = line;
    const single = singles[at]!;
    const above = printed[at - 1]?.text.slice(-20) ?? '';
    const within = text.slice(0, Math.min(text.length - 1, NO_TITLE));
    const mayCredit = /[摄攝图圖片发道)）】]$/.test(text);
    return {
      single,
      credit: mayCredit && (endsInCredit(above + text) || endsInCredit(`${above} ${text}`)),
      onlyCredit: mayCredit && isCredit(text),
      caption: beginsAsCaption(text),
      tail: single === null && /[）)]$/.test(text) && tailOf(above + text) >= 0,
      opening: openingOf(text),
      numbered: isNumbered(text),
      item: isItem(text),
      slogan: isSlogan(text),
      stops: within.match(/[。；](?![”’」』])|[a-z)][.;] /g)?.length ?? 0,
      commas: within.match(/，|, /g)?.length ?? 0,
      halves: /[\u3400-\u9fff”》][ \u3000]+[“《\u3400-\u9fff]/.test(within),
      calls: /[！？!?﹗…]$/.test(text),
    };
  });
}
