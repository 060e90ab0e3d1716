/** What a UTF-16 unit is to segmentation. */
export const KIND = { other: 0, han: 1, digit: 2, latin: 3, blank: 4, rule: 5, numeral: 6 } as const;

const NUMERALS = '〇零一二两三四五六七八九十百千万亿';

/**
 * The kind of a UTF-16 unit. Full-width digits and letters count like the plain ones; a Chinese numeral is a Han
 * character that can stand in a written-out number.
 */
export function kindOf(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return NUMERALS.includes(String.fromCharCode(code)) ? KIND.numeral : KIND.han;
  if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) return KIND.digit;
  const low = code | 0x20;
  if (low >= 0x61 && low <= 0x7a && code < 0x80) return KIND.latin;
  if ((code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)) return KIND.latin;
  if (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) return KIND.latin;
  if (code === 0x3007) return KIND.numeral;
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x3000) return KIND.blank;
  if (code === 0x2014 || code === 0x2026 || code === 0x2500) return KIND.rule;
  return code >= 0x3400 && code < 0x4e00 ? KIND.han : KIND.other;
}
