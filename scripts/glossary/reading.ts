import { numberReading } from '../../src/text/glossary/families/reading.ts';
import { characters } from './characters.ts';

const DIGIT_WORDS: Record<string, string[]> = {
  0: ['líng'],
  1: ['yī', 'yāo'],
  2: ['èr'],
  3: ['sān'],
  4: ['sì'],
  5: ['wǔ'],
  6: ['liù'],
  7: ['qī'],
  8: ['bā'],
  9: ['jiǔ'],
};

/**
 * Checks a form's reading against its characters: each Han character has one syllable that is attested for it; a
 * run of digits is read as a number or digit by digit; + is jiā; Latin letters stand as themselves (5G → wǔ G);
 * punctuation has nothing.
 * @returns what is wrong, or null.
 */
export function readingFault(text: string, pinyin: string): string | null {
  const syllables = pinyin.split(' ');
  let at = 0;
  for (const part of text.match(/\d+|[A-Za-z]+|[+＋]|\p{Script=Han}/gu) ?? []) {
    if (/^\d/.test(part)) {
      const taken = digitsTaken(part, syllables.slice(at));
      if (taken === 0) return `the digits ${part} are not read by ${syllables.slice(at).join(' ') || 'anything'}`;
      at += taken;
      continue;
    }
    const syllable = syllables[at++];
    if (syllable === undefined) return `no syllable for ${part}`;
    if (/^[A-Za-z]/.test(part)) {
      if (syllable !== part) return `${part} stands as itself, not as ${syllable}`;
    } else if (/^[+＋]/.test(part)) {
      if (syllable !== 'jiā') return `+ is read jiā, not ${syllable}`;
    } else if (!characters().attested(part, syllable)) return `${part} is not read ${syllable}`;
  }
  const left = syllables.slice(at);
  return left.length > 0 ? `syllables without a character: ${left.join(' ')}` : null;
}

/** How many syllables read the digits; 0 where they do not. */
function digitsTaken(digits: string, syllables: string[]): number {
  const oneByOne = syllables.slice(0, digits.length);
  if (oneByOne.length === digits.length && oneByOne.every((s, i) => DIGIT_WORDS[digits[i]!]!.includes(s))) {
    return digits.length;
  }
  const asNumber = numberReading(digits).split(' ');
  return asNumber.join(' ') === syllables.slice(0, asNumber.length).join(' ') ? asNumber.length : 0;
}
