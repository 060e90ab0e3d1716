/** Chinese numerals that open a set: not 一, which mostly means "one and the same". */
export const SET_NUMERAL = '[二两三四五六七八九十双]|十[一二三四五六七八九]|[1-9]\\d?';
/** Every numeral that can count a head. */
export const NUMERAL = '[一二两三四五六七八九十百千万双多]|十[一二三四五六七八九]|[1-9]\\d?';

const VALUES: Record<string, number> = {
  一: 1,
  二: 2,
  两: 2,
  双: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  百: 100,
  千: 1000,
  万: 10000,
};

/** The value of a short numeral (三, 十二, 15); null for 多, N and anything else. */
export function numeralValue(numeral: string): number | null {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  const ten = numeral.indexOf('十');
  if (numeral.length > 1 && ten >= 0) {
    const tens = ten === 0 ? 1 : numeralValue(numeral.slice(0, ten));
    const ones = ten === numeral.length - 1 ? 0 : numeralValue(numeral.slice(ten + 1));
    return tens === null || ones === null ? null : tens * 10 + ones;
  }
  return VALUES[numeral] ?? null;
}

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** In English: words up to twelve, then digits; 多 and N are "many". */
export function inEnglish(numeral: string): string {
  const value = numeralValue(numeral);
  if (value === null) return 'many';
  return WORDS[value] ?? String(value);
}
