import { numberReading } from '../glossary/families/reading.ts';

/** Something said, and the character that it stands over: its place among the text's characters. */
export interface Said {
  of: number;
  syllables: string;
}

/** Numbers from here on are read digit by digit: 亿 of 亿 is no number of a newspaper. */
export const MOST_DIGITS = 12;

const one = (digit: string) => numberReading(digit);

/** Digit by digit, as years and decimals are: 2024 èr líng èr sì. */
export function singly(digits: string, at: number): Said[] {
  return [...digits].map((digit, i) => ({ of: at + i, syllables: one(digit) }));
}

/** As over the wire, and in numbers of rooms, roads and trains: one is yāo. */
export function overWire(digits: string, at: number): Said[] {
  return [...digits].map((digit, i) => ({ of: at + i, syllables: digit === '1' ? 'yāo' : one(digit) }));
}

/** What a digit is multiplied by within four, from the last one on. */
const PLACES = ['', 'shí', 'bǎi', 'qiān'];

/**
 * A whole number as it counts: 10500 → yī wàn líng wǔ bǎi. Two is liǎng at the head of thousands, 万 and 亿.
 *
 * @param digits plain digits without separators
 * @param at where the first of them stands
 * @param more whether 万 or 亿 follows in characters: 2万 is liǎng wàn
 */
export function counted(digits: string, at: number, more = false): Said[] {
  const short = digits.replace(/^0+(?=\d)/, '');
  if (short.length > MOST_DIGITS) return singly(digits, at);
  const first = at + digits.length - short.length;
  const said: Said[] = [];
  /** A zero that is to be said before the next digit that counts. */
  let gap = -1;
  /** Of a section (four digits) something has been said. */
  let section = false;
  for (let i = 0; i < short.length; i++) {
    const left = short.length - 1 - i;
    const place = left % 4;
    const digit = short[i]!;
    const unit = place === 0 ? (['', 'wàn', 'yì'][left / 4] ?? '') : '';
    if (digit === '0') {
      if (gap < 0) gap = i;
    } else {
      if (gap >= 0 && said.length) said.push({ of: first + gap, syllables: 'líng' });
      gap = -1;
      section = true;
      // 15 is shí wǔ, 115 yī bǎi yī shí wǔ.
      const bare = digit === '1' && place === 1 && said.length === 0;
      const pair = digit === '2' && said.length === 0 && (place === 3 || (place === 0 && (unit !== '' || more)));
      const name = bare ? '' : pair ? 'liǎng' : one(digit);
      said.push({ of: first + i, syllables: [name, PLACES[place]!].filter(Boolean).join(' ') });
    }
    if (unit && section) {
      const last = said.at(-1)!;
      if (last.of === first + i) last.syllables += ` ${unit}`;
      else said.push({ of: first + i, syllables: unit });
      // 10,5000 has no zero to say; one of the next section is said anew: 30,0050.
      if (digit === '0') gap = -1;
    }
    if (place === 0) section = false;
  }
  return said.length ? said : [{ of: first, syllables: 'líng' }];
}

/** A number with its decimals: 46.16 → sì shí liù diǎn yī liù. */
export function decimal(number: string, at: number, more = false): Said[] {
  const [whole = '0', rest] = number.split('.');
  if (!rest) return counted(whole, at, more);
  const point = at + whole.length;
  return [...counted(whole, at), { of: point, syllables: 'diǎn' }, ...singly(rest, point + 1)];
}
