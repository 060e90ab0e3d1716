import { arabicValue, chineseValue } from './numerals.ts';

/** What a number, date or numbered name in a text means. */
export interface NumberExplanation {
  /** UTF-16 offsets of what is explained. */
  start: number;
  end: number;
  kind: 'number' | 'share' | 'growth' | 'document' | 'plan' | 'congress' | 'date';
  /** The plain value where there is one: 461600, 0.035 for 3.5%, 2 for "doubles". */
  value: number | null;
  /** In English: "461,600", "2021–2025". */
  text: string;
}

type Meaning = Omit<NumberExplanation, 'start' | 'end'> | null;
type Form = readonly [RegExp, (parts: RegExpExecArray) => Meaning];

const D = '[0-9０-９]';
const ARABIC = `${D}{1,3}(?:[,，]${D}{3})+(?!${D})(?:[.．]${D}+)?|${D}+(?:[.．]${D}+)?`;
const DIGIT = '[〇零一二两三四五六七八九]';
const CHINESE = '[〇零一二两三四五六七八九十百千万亿]';
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** The years of the Party's national congresses since 1982, the twelfth. */
const CONGRESSES = [1982, 1987, 1992, 1997, 2002, 2007, 2012, 2017, 2022];
/** Measures that English does not have: what one is in another unit. 15 亩 are a hectare; a 斤 is half a kilogram. */
const MEASURES: Readonly<Record<string, readonly [number, string]>> = { 亩: [1 / 15, 'ha'], 斤: [0.5, 'kg'] };

/** Making a format takes as long as a hundred uses of it. */
const formats = new Map<number, Intl.NumberFormat>();
function grouped(value: number, digits = 10): string {
  let format = formats.get(digits);
  if (!format) {
    format = new Intl.NumberFormat('en-US', { maximumFractionDigits: digits });
    formats.set(digits, format);
  }
  return format.format(value);
}
const ordinal = (n: number) => {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
};
const readValue = (text: string) => {
  const point = /^(.+)点(.+)$/.exec(text);
  if (point) {
    const whole = chineseValue(point[1]!);
    const decimals = [...point[2]!].map(char => chineseValue(char));
    return whole === null || decimals.includes(null) ? null : Number(`${whole}.${decimals.join('')}`);
  }
  return arabicValue(text) ?? chineseValue(text);
};

/** 46.16万 and 3千亿: a number in digits with multipliers after it. Rounded, as 46.16 × 10,000 is 461,599.99… */
function multiplied(digits: string, multipliers: string): number | null {
  const value = arabicValue(digits);
  const times = [...multipliers].reduce((all, char) => all * (chineseValue(`一${char}`) ?? Number.NaN), 1);
  return value === null || Number.isNaN(times) ? null : Number((value * times).toPrecision(15));
}

function number(value: number | null, more: string, measure: string): Meaning {
  if (value === null) return null;
  const [factor, unit] = MEASURES[measure] ?? [];
  const text = more ? `more than ${grouped(value)}` : grouped(value);
  return { kind: 'number', value, text: factor ? `${text} ${measure} ≈ ${grouped(value * factor, 1)} ${unit}` : text };
}

/** The Nth five-year plan; the third began three years late, in 1966. */
function plan(n: number | null): Meaning {
  if (n === null || n < 1 || n > 20) return null;
  const first = n < 3 ? 1948 + 5 * n : 1951 + 5 * n;
  return { kind: 'plan', value: null, text: `${ordinal(n)} Five-Year Plan, ${first}–${first + 4}` };
}

function congress(n: number | null, plenum?: string): Meaning {
  if (n === null || n < 12 || n > 40) return null;
  const year = CONGRESSES[n - 12];
  const text = plenum
    ? `${ordinal(chineseValue(plenum) ?? 0)} plenary session of the ${ordinal(n)} Central Committee of the CPC`
    : `${ordinal(n)} National Congress of the CPC${year ? `, ${year}` : ''}`;
  return { kind: 'congress', value: null, text };
}

function date(year?: string, month?: string, day?: string): Meaning {
  const [y, m, d] = [year, month, day].map(part => (part ? readValue(part) : null));
  if ((m && !MONTHS[m - 1]) || (d && d > 31)) return null;
  const text = [d, m && MONTHS[m - 1], y].filter(Boolean).join(' ');
  return text ? { kind: 'date', value: null, text } : null;
}

const share = (value: number | null): Meaning =>
  value === null ? null : { kind: 'share', value, text: `${grouped(value * 100, 2)}%` };

/** Forms in the order in which they are tried at a place: the more particular first. */
const FORMS: readonly Form[] = [
  [
    new RegExp(`[〔［[【(（](${D}{4})[〕］\\]】)）]\\s*(?:第\\s*)?(${D}+)\\s*号`, 'y'),
    ([, year, n]) => ({
      kind: 'document',
      value: null,
      text: `document no. ${arabicValue(n!)} of ${arabicValue(year!)}`,
    }),
  ],
  [
    new RegExp(`(?:百分之)(${CHINESE}+(?:点${DIGIT}+)?|${ARABIC})`, 'y'),
    ([, n]) => share((readValue(n!) ?? Number.NaN) / 100),
  ],
  [
    new RegExp(`(${CHINESE}+|${ARABIC})分之(${CHINESE}+|${ARABIC})`, 'y'),
    ([, below, above]) => {
      const [of, n] = [readValue(below!), readValue(above!)];
      return of && n !== null ? { kind: 'share', value: n / of, text: `${grouped(n)}/${grouped(of)}` } : null;
    },
  ],
  [
    new RegExp(`翻了?(${DIGIT}|${D})番`, 'y'),
    ([, n]) => {
      const value = 2 ** (readValue(n!) ?? 0);
      return { kind: 'growth', value, text: value === 2 ? 'doubles' : `grows ${value}-fold` };
    },
  ],
  [/([一二三四五六七八九])五(?=时期|期间|规划|计划)/y, ([, n]) => plan(chineseValue(n!))],
  [
    /(十[一二三四五六七八九]?|二十)五(?=["”」』]|时期|期间|规划|计划|以来|开局|收官|末|$|[，。、])/y,
    ([, n]) => plan(chineseValue(n!)),
  ],
  [
    /([一二三四五六七八九十]{1,3})届([一二三四五六七八九])中全会/y,
    ([, n, plenum]) => congress(chineseValue(n!), plenum),
  ],
  [
    /(二十[一二三四五六七八九]?|十[一二三四五六七八九])大(?![会型小力楼家量批])/y,
    ([, n]) => congress(chineseValue(n!)),
  ],
  [
    new RegExp(
      `(${DIGIT}{4}|[12１２]${D}{3})年(?:([一二三四五六七八九十]{1,2}|${D}{1,2})月(?:([一二三四五六七八九十]{1,3}|${D}{1,2})日)?)?`,
      'y',
    ),
    ([, year, month, day]) => date(year, month, day),
  ],
  [
    new RegExp(`([一二三四五六七八九十]{1,2}|${D}{1,2})月([一二三四五六七八九十]{1,3}|${D}{1,2})日`, 'y'),
    ([, month, day]) => date(undefined, month, day),
  ],
  [/([一二三四五六七八九])成(?![为立果功员长了都本就绩品效交熟年人])/y, ([, n]) => share((readValue(n!) ?? 0) / 10)],
  [
    new RegExp(`(${ARABIC})([多余])([百千万亿]+)([亩斤]?)`, 'y'),
    ([, digits, more, times, measure]) => number(multiplied(digits!, times!), more!, measure!),
  ],
  [
    new RegExp(`(${ARABIC})([十百千万亿]+)([多余]?)([亩斤]?)`, 'y'),
    ([, digits, times, more, measure]) => number(multiplied(digits!, times!), more!, measure!),
  ],
  [new RegExp(`(${ARABIC})([多余]?)([亩斤])`, 'y'), ([, n, more, measure]) => number(arabicValue(n!), more!, measure!)],
  [
    new RegExp(`(${CHINESE}{2,}(?:点${DIGIT}+)?)([多余]?)([亩斤]?)`, 'y'),
    ([, n, more, measure]) => (isCount(n!) ? number(readValue(n!), more!, measure!) : null),
  ],
];

/** Two digits side by side (三五, 七八) are a guess between them, no number; 二〇二四 and 三十五 are numbers. */
const isCount = (text: string) => /[十百千万亿点]/.test(text) || text.length > 2;

/** What the forms begin with; most places before a number are words. */
const BEGINS = new Uint8Array(0x10000);
for (const character of '0123456789０１２３４５６７８９〇零一二两三四五六七八九十百千万亿〔［[【（(翻')
  BEGINS[character.charCodeAt(0)] = 1;

/** No explained form is longer before the offset that a reader points at. */
const LONGEST = 24;

/**
 * Explains the number, date or numbered name at an offset: 46.16万 is 461,600; 〔2024〕12号 is document no. 12 of 2024;
 * 十四五 is 2021–2025.
 *
 * @param offset UTF-16 offset of any character of it.
 * @returns null where there is nothing to explain; plain digits explain themselves.
 */
export function explainNumber(text: string, offset: number): NumberExplanation | null {
  if (!(offset >= 0 && offset < text.length)) return null;
  for (let start = Math.max(0, offset - LONGEST); start <= offset; start++) {
    if (BEGINS[text.charCodeAt(start)] === 0) continue;
    if (start > 0 && NUMERIC.test(text[start - 1]!) && NUMERIC.test(text[start]!)) continue;
    for (const [form, meaning] of FORMS) {
      form.lastIndex = start;
      const parts = form.exec(text);
      if (!parts || form.lastIndex <= offset) continue;
      const end = form.lastIndex;
      const found = meaning(parts);
      if (found) return { start, end, ...found };
    }
  }
  return null;
}

/** Within a number: what begins here is no number of its own. */
const NUMERIC = /[0-9０-９.．,，〇零一二两三四五六七八九十百千万亿第]/;
