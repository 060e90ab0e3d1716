import { numberReading } from '../glossary/families/reading.ts';

const plain = (text: string) =>
  text
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/．/g, '.')
    .replace(/[,，]/g, '');
const digitByDigit = (digits: string) => [...digits].map(digit => numberReading(digit)).join(' ');
/** In numbers of telephones, rooms and trains one is yāo. */
const overWire = (digits: string) => [...digits].map(digit => (digit === '1' ? 'yāo' : numberReading(digit))).join(' ');

/** Numbers from here on are read digit by digit: 亿 of 亿 is no number of a newspaper. */
const MOST_DIGITS = 12;

/** A whole number as it counts: 10500 → yī wàn líng wǔ bǎi. */
function count(digits: string): string {
  const short = digits.replace(/^0+(?=\d)/, '');
  if (short.length > MOST_DIGITS) return digitByDigit(digits);
  const parts: string[] = [];
  let gap = false;
  for (const [unit, from] of [
    ['yì', 8],
    ['wàn', 4],
    ['', 0],
  ] as const) {
    const section = short.slice(Math.max(0, short.length - from - 4), Math.max(0, short.length - from));
    const value = Number(section);
    if (!section || (value === 0 && (parts.length > 0 || from > 0))) {
      gap ||= parts.length > 0;
      continue;
    }
    if (parts.length > 0 && (gap || value < 1000)) parts.push('líng');
    // Within a number ten is one ten: 10,010 is yī wàn líng yī shí.
    const read = numberReading(String(value));
    parts.push(parts.length > 0 && value >= 10 && value < 20 ? `yī ${read}` : read);
    if (unit) parts.push(unit);
    gap = false;
  }
  return parts.join(' ') || 'líng';
}

function decimal(digits: string): string {
  const [whole = '0', rest] = digits.split('.');
  return rest ? `${count(whole)} diǎn ${digitByDigit(rest)}` : count(whole);
}

/** What follows a number tells how its digits are read. */
const BY_WIRE = /^(?:热线|专线|电话|服务热线|平台|举报|报警|室|号楼|国道|省道)/;

/**
 * How a number in a text is spoken, in dictionary tones: 2024年 èr líng èr sì, 99.99% bǎi fēn zhī jiǔ shí jiǔ diǎn jiǔ
 * jiǔ, 12345热线 yāo èr sān sì wǔ, 4S sì S, PM2.5 P M èr diǎn wǔ.
 *
 * @param token the number with the letters and signs that belong to it, digits plain or full width
 * @param after the text that follows it
 * @returns null where it holds no digit or has a form that is not read so (a web address)
 */
export function spokenNumber(token: string, after = ''): string | null {
  const text = plain(token);
  const year = /^([12]\d{3})年?$/.exec(text);
  if (year && (text.endsWith('年') || after.startsWith('年')) && !/^年(?:来|内|间|后|前)/.test(after))
    return digitByDigit(year[1]!) + (text.endsWith('年') ? ' nián' : '');
  const share = /^(\d+(?:\.\d+)?)([%％‰])$/.exec(text);
  if (share) return `${share[2] === '‰' ? 'qiān' : 'bǎi'} fēn zhī ${decimal(share[1]!)}`;
  const time = /^(\d{1,2})[:：](\d{2})$/.exec(text);
  if (time) return `${count(time[1]!)} diǎn ${time[2] === '00' ? 'zhěng' : minutes(time[2]!)}`;
  const range = /^(\d+(?:\.\d+)?)[-—~～](\d+(?:\.\d+)?)$/.exec(text);
  if (range && Number(range[1]) < Number(range[2])) return `${decimal(range[1]!)} zhì ${decimal(range[2]!)}`;
  if (/^\d+$/.test(text)) {
    const wire = BY_WIRE.test(after) || text.length > MOST_DIGITS || /^(?:1[3-9]\d{9}|400\d{7}|0\d{2,11})$/.test(text);
    return wire ? overWire(text) : count(text);
  }
  if (/^\d+\.\d+$/.test(text)) return decimal(text);
  if (!/^[A-Za-z]*\d+(?:\.\d+)?[A-Za-z]*(?:-\d+)?$/.test(text)) return null;
  return (text.match(/[A-Za-z]|\d+(?:\.\d+)?/g) ?? [])
    .map(part =>
      /[A-Za-z]/.test(part) ? part : /^[A-Za-z]/.test(text) && /^\d{3,}$/.test(part) ? overWire(part) : decimal(part),
    )
    .join(' ');
}

const minutes = (digits: string) => (digits.startsWith('0') ? digitByDigit(digits) : count(digits));
