/** What the typesetter's rules need to know of a single character. Widths are in em, the width of one Han character. */

/** Marks that may be squeezed to half an em, as newspapers do to save or fill a line. */
const SQUEEZED = '，。、；：？！“”‘’（）《》〈〉【】「」『』〔〕〖〗·﹕﹗﹐﹑﹔︰，．｡､';
/** May not begin a line (行首禁则, GB/T 15834 and CLREQ 3.1.3). */
const CLOSING = '，。、；：？！”’）》〉】」』〕〗·…﹕﹗﹐﹑﹔︰．,.;:?!)]}%％‰℃｡､';
/** May not end a line (行尾禁则). */
const OPENING = '“‘（《〈【「『〔〖([{';
const STOP = '。！？…﹗｡!?';
const CLOSER_AFTER_STOP = '”’』」）)》"\'';
/** Blanks, and the characters of no width that only copying leaves behind; the ranges U+0009–D and U+2000–200B besides. */
const BLANKS = ' \u00a0\u1680\u180e\u2028\u2029\u202f\u205f\u2060\u3000\ufeff';

const MAY_SQUEEZE = 1;
const IS_CLOSING = 2;
const IS_OPENING = 4;
const IS_BLANK = 8;
/** What each UTF-16 unit is, as bits: every character of every line is looked up several times. */
const CLASS = new Uint8Array(0x10000);
const mark = (units: string, bit: number): void => {
  for (let at = 0; at < units.length; at++) CLASS[units.charCodeAt(at)]! |= bit;
};
mark(SQUEEZED, MAY_SQUEEZE);
mark(CLOSING, IS_CLOSING);
mark(OPENING, IS_OPENING);
mark(BLANKS, IS_BLANK);
CLASS.fill(IS_BLANK, 0x9, 0xe);
CLASS.fill(IS_BLANK, 0x2000, 0x200c);

/** Each asks for a UTF-16 unit; NaN, past the end of a text, is none of them. */
export const isBlank = (unit: number): boolean => ((CLASS[unit] ?? 0) & IS_BLANK) !== 0;
export const maySqueeze = (unit: number): boolean => ((CLASS[unit] ?? 0) & MAY_SQUEEZE) !== 0;
export const isClosing = (unit: number): boolean => ((CLASS[unit] ?? 0) & IS_CLOSING) !== 0;
export const isOpening = (unit: number): boolean => ((CLASS[unit] ?? 0) & IS_OPENING) !== 0;

/** Whether the UTF-16 unit is a Han character of the basic plane or half of a pair (most pairs in print are Han). */
export function isHan(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xd800 && unit <= 0xdbff);
}

/** ASCII letters, digits and what binds them into one word or number that lines do not break: 46.16万, 5G-A, 12%. */
export function isWordPart(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    unit === 0x2e ||
    unit === 0x25 ||
    unit === 0x2b ||
    unit === 0x2d ||
    unit === 0x5f ||
    unit === 0x2f ||
    unit === 0x2c ||
    (unit >= 0xc0 && unit <= 0x24f) ||
    (unit >= 0x370 && unit <= 0x52f)
  );
}

/** Width in em of a UTF-16 unit that is no blank. The second half of a pair has none. */
export function widthOf(unit: number): number {
  if (unit < 0x2000) return unit >= 0x1100 && unit < 0x1200 ? 1 : 0.5;
  if (unit >= 0xdc00 && unit <= 0xdfff) return 0;
  if (unit === 0x200d || (unit >= 0xfe00 && unit <= 0xfe0f)) return 0;
  if (unit >= 0xff61 && unit <= 0xffdc) return 0.5;
  return 1;
}

/** How a line ends: what decides whether a sentence may end there. */
export type Ending = 'stop' | 'colon' | 'semicolon' | 'comma' | 'opening' | 'bracket' | 'word';

/** The ending of a text without trailing blanks. Quotes and brackets that close after a stop count as a stop. */
export function endingOf(text: string): Ending {
  let at = text.length - 1;
  while (at > 0 && CLOSER_AFTER_STOP.includes(text[at]!)) at--;
  const last = text[at] ?? '';
  if ((last && STOP.includes(last)) || (last === '.' && /[a-z)]\.$/i.test(text))) return 'stop';
  const outer = text.at(-1) ?? '';
  if (outer && '：:﹕︰'.includes(outer)) return 'colon';
  if ('；;﹔'.includes(outer)) return 'semicolon';
  if ('，、,﹐﹑､—'.includes(outer)) return 'comma';
  if (outer && OPENING.includes(outer)) return 'opening';
  if (at < text.length - 1) return /[。！？][（(][^（(]{1,30}[）)]$/.test(text.slice(-36)) ? 'stop' : 'bracket';
  return 'word';
}
