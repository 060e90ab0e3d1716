import { counted, decimal, MOST_DIGITS, overWire, type Said, singly } from './counting.ts';

export type { Said } from './counting.ts';

/** Full-width digits, letters and signs as plain ones, one for one. */
const plain = (text: string) =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ．，％：＋－／]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
/** Between two numbers: 10—15天, 2023-2024年. */
const TO = '[-–—~～]{1,2}';

/** What follows the digits of a telephone, a hot line, a room. */
const WIRE_AFTER =
  /^(?:服务|政务|便民|市民|投诉|举报|咨询|急救|报警|紧急|监督)*(?:热线|专线|电话|平台|举报|报警|急救|接警|出警|指挥中心|客服|短信|晚会)/;
const WIRE_BEFORE = /(?:拨打|致电|拨通|热线|电话|客服|专线)[“"「：:为是]?$/;
/** Three digits or more before these are a name, not a count: 204国道, 1101室, 985高校. */
const NAMED = /^(?:室|号楼|国道|省道|县道|路公交|路车|次列车|航班|高校|工程|院校)/;
/** Ones that are counted: 2 before them is liǎng. */
const MEASURE =
  /^(?:余|多)?(?:个|名|位|家|次|件|辆|天|年(?![代级底初末])|座|条|项|套|台|只|张|份|场|批|处|所|间|户|人|岁|种|类|片|块|本|支|把|棵|头|匹|艘|架|部|篇|幅|则|起|轮|届|倍|周|小时|分钟|千|万|亿|期|大|吨|公里|平方|米)/;

type Speak = (parts: RegExpExecArray, at: number, context: Context) => Said[] | null;
interface Context {
  before: string;
  after: string;
}

const over = (of: number, syllables: string): Said => ({ of, syllables });
/** A number with separators: places count in the text, so that each digit keeps its own. */
function amount(number: string, at: number, more = false): Said[] {
  if (!number.includes(',')) return decimal(number, at, more);
  const places = [...number].flatMap((sign, i) => (sign === ',' ? [] : at + i));
  return decimal(number.replaceAll(',', ''), 0, more).map(({ of, syllables }) => over(places[of]!, syllables));
}
const part = (parts: RegExpExecArray, i: number) => {
  const [from, to] = parts.indices![i]!;
  return { text: parts[i]!, from, to };
};
const UNITS: Readonly<Record<string, string>> = {
  '℃': 'shè shì dù',
  '°C': 'shè shì dù',
  '°': 'dù',
  '㎡': 'píng fāng mǐ',
  'm²': 'píng fāng mǐ',
  'm³': 'lì fāng mǐ',
  km: 'gōng lǐ',
  kg: 'qiān kè',
  cm: 'lí mǐ',
  mm: 'háo mǐ',
  ml: 'háo shēng',
};

/** Forms in the order in which they are tried at a place: the more particular first. */
const WRITTEN: readonly (readonly [string, Speak])[] = [
  [
    `([12]\\d{3})(${TO})([12]\\d{3})(?=年|学年|赛季)`,
    parts => {
      const [first, to, last] = [part(parts, 1), part(parts, 2), part(parts, 3)];
      return [...singly(first.text, first.from), over(to.from, 'zhì'), ...singly(last.text, last.from)];
    },
  ],
  // 1000年来 is a count, 2024年来 hardly is said.
  ['([12]\\d{3})(?=年(?![来内间后前多余]))', (parts, at) => singly(parts[1]!, at)],
  ['(\\d{2})(?=后(?![天日来]))', (parts, at) => (/[05]$/.test(parts[1]!) ? singly(parts[1]!, at) : null)],
  ['(0\\d{2,3})-(\\d{7,8})|(400|800)-(\\d{3,4})-(\\d{3,4})', (parts, at) => wires(parts[0]!, at)],
  [
    '([01]?\\d|2[0-4]):([0-5]\\d)(?::([0-5]\\d))?(?!\\d)',
    (parts, at) => {
      const [hour, minute] = [part(parts, 1), part(parts, 2)];
      const said = [...counted(hour.text, at), over(hour.to, 'diǎn')];
      if (parts[3])
        return [
          ...said,
          ...minutes(minute.text, minute.from),
          over(minute.to, 'fēn'),
          ...minutes(parts[3], minute.to + 1),
          over(minute.to + 2, 'miǎo'),
        ];
      if (minute.text === '00') return [...said, over(minute.from, 'zhěng')];
      return [...said, ...minutes(minute.text, minute.from)];
    },
  ],
  [
    `(${NUMBER})([%‰])`,
    (parts, at) => [
      over(part(parts, 2).from, parts[2] === '‰' ? 'qiān fēn zhī' : 'bǎi fēn zhī'),
      ...amount(parts[1]!, at),
    ],
  ],
  [
    '(\\d{1,2})/(\\d{1,3})(?![\\d/])',
    (parts, at) => {
      const below = part(parts, 2);
      if (Number(parts[1]) >= Number(parts[2])) return null;
      return [...counted(below.text, below.from), over(below.from - 1, 'fēn zhī'), ...counted(parts[1]!, at)];
    },
  ],
  // A letter before three digits and more: a train, a road.
  ['([A-Za-z])(\\d{3,})(?![\\d.])', (parts, at) => [over(at, parts[1]!), ...overWire(parts[2]!, at + 1)]],
  [
    `(-)?(${NUMBER})(℃|°C|°|㎡|m²|m³|km|kg|cm|mm|ml)(?![A-Za-z])`,
    (parts, at) => {
      const unit = part(parts, 3);
      const number = part(parts, 2);
      const below = parts[1] ? [over(at, unit.text.endsWith('C') || unit.text === '℃' ? 'líng xià' : 'fù')] : [];
      return [...below, ...amount(number.text, number.from), over(unit.from, UNITS[unit.text]!)];
    },
  ],
  [`(${NUMBER})`, (parts, at, context) => bare(parts[1]!, at, context)],
  ['[A-Za-z]', (parts, at) => [over(at, parts[0]!)]],
];
const FORMS = WRITTEN.map(([form, speak]) => [new RegExp(form, 'yd'), speak] as const);

/** A number with nothing but its surroundings to tell how it is said. */
function bare(number: string, at: number, { before, after }: Context): Said[] {
  if (/^\d+$/.test(number)) {
    const { length } = number;
    const dial = /^(?:1[3-9]\d{9}|400\d{7}|0\d{2,11})$/.test(number) || length > MOST_DIGITS;
    if (dial || (length > 2 && (WIRE_AFTER.test(after) || WIRE_BEFORE.test(before) || NAMED.test(after))))
      return overWire(number, at);
    if (/^0\d$/.test(number) && !/^[月日时分秒]/.test(after)) return singly(number, at);
    if (number === '2' && MEASURE.test(after) && !/第$/.test(before)) return [over(at, 'liǎng')];
  }
  return amount(number, at, /^[万亿]/.test(after));
}

const wires = (text: string, at: number): Said[] =>
  [...text].flatMap((sign, i) => (sign === '-' ? [] : overWire(sign, at + i)));

/** Minutes and seconds: 05 is líng wǔ. */
const minutes = (digits: string, at: number) => (digits.startsWith('0') ? singly(digits, at) : counted(digits, at));

/** Signs that are said between two numbers, or a number and a letter. */
function sign(text: string, at: number): string {
  const between = /[\dA-Za-z%‰]/.test(text[at - 1] ?? '') && /[\dA-Za-z]/.test(text[at + 1] ?? '');
  if (!between) return '';
  if (text[at] === ':' || text[at] === '∶') return 'bǐ';
  if (text[at] === '×') return 'chéng';
  if (text[at] === '+') return 'jiā';
  return '';
}

/** Which characters a stretch may hold that are neither digits, letters nor Han: others make it no number. */
const SIGNS = /^[-–—~～,.:∶/%‰×+℃°㎡²³〔〕[\]()（）“”"\s]$/;
const HAN = /\p{Script=Han}/u;

/**
 * How a stretch with numbers in it is said, in dictionary tones: 46.16万件 sì shí liù diǎn yī liù wàn jiàn, 2024年 èr
 * líng èr sì nián, 99.99% bǎi fēn zhī jiǔ shí jiǔ diǎn jiǔ jiǔ, 12345热线 yāo èr sān sì wǔ rè xiàn.
 *
 * @param text digits plain or full width; characters beyond the first plane are not expected
 * @param readings of its Han, by UTF-16 place; null where one is not known
 * @param around what stands before and after it
 * @returns in the order in which it is said; null where it holds no digit or something that is not said so
 */
export function saidAlong(
  text: string,
  readings: readonly (string | null)[],
  around: Context = { before: '', after: '' },
): Said[] | null {
  const signs = plain(text);
  if (!/\d/.test(signs)) return null;
  const said: Said[] = [];
  for (let at = 0; at < signs.length; ) {
    const context = { before: around.before + signs.slice(0, at), after: '' };
    let end = at;
    for (const [form, speak] of FORMS) {
      form.lastIndex = at;
      const parts = form.exec(signs + around.after);
      if (!parts || form.lastIndex > signs.length) continue;
      context.after = (signs + around.after).slice(form.lastIndex);
      const found = speak(parts, at, context);
      if (!found) continue;
      said.push(...found);
      end = form.lastIndex;
      break;
    }
    if (end > at) {
      at = end;
      continue;
    }
    const character = signs[at]!;
    const run = new RegExp(`^${TO}(?=\\d)`).exec(signs.slice(at));
    if (run && /[\d%‰万亿]$/.test(signs.slice(0, at))) {
      said.push(over(at, 'zhì'));
      at += run[0].length;
      continue;
    }
    if (HAN.test(character)) {
      if (!readings[at]) return null;
      said.push(over(at, readings[at]!));
    } else {
      const spoken = sign(signs, at);
      if (spoken) said.push(over(at, spoken));
      else if (!SIGNS.test(character)) return null;
    }
    at++;
  }
  return said;
}

/**
 * The same for a number alone, as one string.
 *
 * @param token the number with the letters and signs that belong to it
 * @param after the text that follows it
 * @returns null where it holds no digit or has a form that is not said so (a web address)
 */
export function spokenNumber(token: string, after = ''): string | null {
  if (/[A-Za-z]\.[A-Za-z]/.test(token)) return null;
  const readings = [...token].map(character => UNIT_READINGS[character] ?? null);
  return (
    saidAlong(token, readings, { before: '', after })
      ?.map(({ syllables }) => syllables)
      .join(' ') ?? null
  );
}

/** Characters that belong to a number's own form. */
const UNIT_READINGS: Readonly<Record<string, string>> = {
  年: 'nián',
  月: 'yuè',
  日: 'rì',
  万: 'wàn',
  亿: 'yì',
  千: 'qiān',
  百: 'bǎi',
};
