import { chineseValue } from './numerals.ts';

/** What a unit found by its form is. */
export type UnitKind = 'number' | 'numbered' | 'date' | 'percent' | 'latin' | 'blank' | 'rule';

/** A stretch that no dictionary lists because there are endlessly many of its kind: 46.16万, 2024年, PM2.5. */
export interface FormUnit {
  /** UTF-16 offset just after it. */
  end: number;
  kind: UnitKind;
}

/*
 * The forms follow the Peking University specification for word segmentation (1999): a number with its multipliers is
 * one word, the measure word after it another; year, month, day, hour and minute are one word each with their number;
 * percentages, fractions and ordinals are one word. Plain and full-width digits count alike.
 */
const D = '[0-9０-９]';
const NUMBER = `${D}{1,3}(?:[,，]${D}{3})+(?!${D})(?:[.．]${D}+)?|${D}+(?:[.．·]${D}+)?`;
const C = '[〇零一二两三四五六七八九]';
/** No number in words is longer; without a bound a text of nothing but 一 would be read from each of its offsets. */
const CHINESE = '[〇零一二两三四五六七八九十百千万亿]{1,24}';
const YEAR = `[12１２]${D}{3}`;
const HOUR = `(?:[01０１]?${D}|[2２][0-4０-４])`;

const ARABIC_FORMS: readonly [UnitKind, RegExp][] = [
  ['date', new RegExp(`${YEAR}年[代底初末]?`, 'y')],
  ['date', new RegExp(`${D}[0０]年代`, 'y')],
  ['date', /(?:[1１][0-2０-２]|[0０]?[1-9１-９])月[份底初]?/y],
  ['date', new RegExp(`(?:[12１２]${D}|[3３][01０１]|[0０]?[1-9１-９])日`, 'y')],
  ['date', new RegExp(`${HOUR}(?:时(?!代|期|常|而|刻|速)|点(?=${D}|半|整|许|左右))`, 'y')],
  ['date', new RegExp(`${HOUR}[:：][0-5０-５]${D}(?:[:：][0-5０-５]${D})?(?!${D})`, 'y')],
  ['percent', new RegExp(`(?:${NUMBER})[%％‰]`, 'y')],
  ['number', new RegExp(`(?:${NUMBER})[十百千万亿]*`, 'y')],
];
const MINUTE = new RegExp(`[0-5０-５]?${D}分(?![之钟])`, 'y');
const CHINESE_FORMS: readonly [UnitKind, RegExp][] = [
  ['date', new RegExp(`(?:${C}{4}|[七八九]${C})年[底初末]?`, 'y')],
  ['date', /(?:[一二三四五六七八九]|十[一二]?)月[份底初]?/y],
  ['date', /(?:[一二三四五六七八九]|二?十[一二三四五六七八九]?|三十一?)日/y],
  ['date', /[一二三四五六七八九]十年代/y],
  // Politics goes by numbers: 十八大, 四中全会, 十四五.
  ['numbered', /(?:二十[一二三四五六七八九]?|十[一二三四五六七八九])大(?![会型小力楼家量批])/y],
  ['numbered', /[一二三四五六七八九]中全会/y],
  ['numbered', /(?:二十|十[一二三四五六七八九]?)五(?=["”」』]|时期|期间|规划|计划)/y],
  ['number', new RegExp(`${CHINESE}分之(?:${CHINESE})`, 'y')],
  ['number', /[几数]十?[百千万亿]{1,4}|[几数]十[百千万亿]{0,4}|十几[百千万亿]{0,4}/y],
  ['number', new RegExp(`${CHINESE}(?:点${C}{1,12})?`, 'y')],
];
const ORDINAL = new RegExp(`第(?:${CHINESE}|${D}+)`, 'y');
const PERCENT = new RegExp(`百分之(?:${CHINESE}(?:点${C}{1,12})?|${NUMBER})`, 'y');
const A = 'A-Za-zÀ-ÖØ-öø-ɏＡ-Ｚａ-ｚ';
const LATIN = new RegExp(`[${A}](?:[${A}0-9０-９]|[-.&'’_/@+](?=[${A}0-9]))*`, 'y');
/** 5G, 3D, 4K: one capital after digits belongs to them; km, kg do not. */
const DIGIT_LETTER = new RegExp(`${D}{1,2}[A-ZＡ-Ｚ](?![${A}])`, 'y');
const BLANK = /[\s\u3000]+/y;
const RULE = /[—…─]+/y;

function endAt(form: RegExp, text: string, at: number): number {
  form.lastIndex = at;
  return form.test(text) ? form.lastIndex : -1;
}

/** A character class by UTF-16 unit: which of the forms can begin with it. */
const BEGIN = { none: 0, arabic: 1, chinese: 2, ordinal: 3, latin: 4, blank: 5, rule: 6 } as const;

function beginning(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) {
    switch (code) {
      case 0x4e00: // 一
      case 0x4e8c: // 二
      case 0x4e24: // 两
      case 0x4e09: // 三
      case 0x56db: // 四
      case 0x4e94: // 五
      case 0x516d: // 六
      case 0x4e03: // 七
      case 0x516b: // 八
      case 0x4e5d: // 九
      case 0x5341: // 十
      case 0x767e: // 百
      case 0x5343: // 千
      case 0x4e07: // 万
      case 0x4ebf: // 亿
      case 0x96f6: // 零
      case 0x51e0: // 几
      case 0x6570: // 数
        return BEGIN.chinese;
      case 0x7b2c: // 第
        return BEGIN.ordinal;
      default:
        return BEGIN.none;
    }
  }
  if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) return BEGIN.arabic;
  if (code === 0x3007) return BEGIN.chinese;
  const low = code | 0x20;
  if (code < 0x80 ? low >= 0x61 && low <= 0x7a : code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
    return BEGIN.latin;
  if ((code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)) return BEGIN.latin;
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x3000) return BEGIN.blank;
  if (code === 0x2014 || code === 0x2026 || code === 0x2500) return BEGIN.rule;
  return BEGIN.none;
}

/** Whether a unit found by form must not be cut, because it begins with digits, letters, blanks or a rule. */
export function isSolid(code: number): boolean {
  const kind = beginning(code);
  return kind !== BEGIN.none && kind !== BEGIN.chinese && kind !== BEGIN.ordinal;
}

/**
 * The longest unit of a regular form that begins at an offset.
 *
 * @param at UTF-16 offset.
 * @returns null where none begins. One made of Chinese characters is a proposal, as 万一 or 一一 may be words.
 */
export function formUnit(text: string, at: number): FormUnit | null {
  switch (beginning(text.charCodeAt(at))) {
    case BEGIN.arabic:
      return arabicUnit(text, at);
    case BEGIN.chinese:
      return chineseUnit(text, at);
    case BEGIN.ordinal:
      return found(endAt(ORDINAL, text, at), 'number');
    case BEGIN.latin:
      return found(endAt(LATIN, text, at), 'latin');
    case BEGIN.blank:
      return found(endAt(BLANK, text, at), 'blank');
    case BEGIN.rule:
      return found(endAt(RULE, text, at), 'rule');
    default:
      return null;
  }
}

const found = (end: number, kind: UnitKind): FormUnit | null => (end < 0 ? null : { end, kind });

function arabicUnit(text: string, at: number): FormUnit | null {
  const before = text[at - 1];
  if (before === '时' || before === '点' || before === '時') {
    const minute = endAt(MINUTE, text, at);
    if (minute > 0) return { end: minute, kind: 'date' };
  }
  const letter = endAt(DIGIT_LETTER, text, at);
  if (letter > 0) return { end: letter, kind: 'latin' };
  for (const [kind, form] of ARABIC_FORMS) {
    const end = endAt(form, text, at);
    if (end > 0) return { end, kind };
  }
  return null;
}

function chineseUnit(text: string, at: number): FormUnit | null {
  const percent = endAt(PERCENT, text, at);
  if (percent > 0) return { end: percent, kind: 'percent' };
  for (const [kind, form] of CHINESE_FORMS) {
    const end = endAt(form, text, at);
    if (end < at + 2) continue;
    if (kind === 'number' && !text.slice(at, end).match(/[几数分点]/) && chineseValue(text.slice(at, end)) === null)
      continue;
    return { end, kind };
  }
  return null;
}
