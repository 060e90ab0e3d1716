const DIGITS = '〇一二三四五六七八九';

/** The value of one Chinese digit (〇–九, 零, 两), or -1. */
function digit(char: string): number {
  if (char === '零') return 0;
  if (char === '两' || char === '兩') return 2;
  return char ? DIGITS.indexOf(char) : -1;
}

/** What a Chinese multiplier multiplies by, or 0 where the character is none. */
export function multiplier(char: string): number {
  switch (char) {
    case '十':
      return 10;
    case '百':
      return 100;
    case '千':
      return 1000;
    case '万':
    case '萬':
      return 1e4;
    case '亿':
    case '億':
      return 1e8;
    default:
      return 0;
  }
}

/** Whether a character may stand in a number written in Chinese characters. */
export function isNumeral(char: string): boolean {
  return digit(char) >= 0 || multiplier(char) > 0;
}

/**
 * The value of a number written in Chinese: positional (二〇二四) or with multipliers (三百二十万, 一亿零五百).
 *
 * @returns null where the characters are no such number (五千万十).
 */
export function chineseValue(text: string): number | null {
  if (!text) return null;
  const chars = [...text];
  if (chars.every(char => digit(char) >= 0)) return chars.reduce((value, char) => value * 10 + digit(char), 0);
  let total = 0; // what stands before 亿 or 万, already multiplied
  let section = 0; // up to 9,999
  let ones = -1;
  let least = Number.POSITIVE_INFINITY; // the smallest multiplier of the section so far
  for (const char of chars) {
    const times = multiplier(char);
    if (times === 0) {
      const value = digit(char);
      if (value < 0 || ones > 0) return null;
      ones = value;
    } else if (times < 1e4) {
      if (times >= least || (ones < 0 && times > 10)) return null;
      section += Math.max(ones, times === 10 && ones <= 0 ? 1 : ones) * times;
      least = times;
      ones = -1;
    } else {
      section += Math.max(ones, 0);
      if (section === 0 && total === 0) return null;
      total = times === 1e8 ? (total + section) * times : total + section * times;
      section = 0;
      least = Number.POSITIVE_INFINITY;
      ones = -1;
    }
  }
  return total + section + Math.max(ones, 0);
}

/** The value of a number in plain or full-width digits, with decimal point and separators; null where it is none. */
export function arabicValue(text: string): number | null {
  const plain = text
    .replace(/[０-９]/g, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[．·]/g, '.')
    .replace(/[,，]/g, '');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
