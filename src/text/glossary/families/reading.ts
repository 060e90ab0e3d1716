const DIGITS = ['líng', 'yī', 'èr', 'sān', 'sì', 'wǔ', 'liù', 'qī', 'bā', 'jiǔ'];

/**
 * The reading of a whole number below ten thousand: 15 → shí wǔ, 10 → shí, 108 → yì bǎi líng bā without sandhi.
 * Longer digit strings are read digit by digit, as hotline numbers are.
 */
export function numberReading(digits: string): string {
  if (digits.length > 4 || (digits.length > 1 && digits.startsWith('0'))) {
    return [...digits].map(d => DIGITS[Number(d)]!).join(' ');
  }
  const n = Number(digits);
  if (n < 10) return DIGITS[n]!;
  const out: string[] = [];
  let gap = false;
  for (const [unit, word] of [
    [1000, 'qiān'],
    [100, 'bǎi'],
    [10, 'shí'],
  ] as const) {
    const digit = Math.floor(n / unit) % 10;
    if (digit === 0) {
      gap = out.length > 0;
      continue;
    }
    if (gap) out.push('líng');
    gap = false;
    // 15 is shí wǔ, 115 yī bǎi yī shí wǔ.
    if (!(unit === 10 && digit === 1 && out.length === 0)) out.push(DIGITS[digit]!);
    out.push(word);
  }
  const ones = n % 10;
  if (ones > 0) {
    if (gap) out.push('líng');
    out.push(DIGITS[ones]!);
  }
  return out.join(' ');
}

/**
 * The reading of a family token: numbers, signs and the parts that the pattern decides by rule, the rest by `readings`.
 * @param fixed parts of the token with their readings.
 * @returns tone marks, syllables separated by blanks; Latin letters stand as they are.
 */
export function readingOf(
  token: string,
  readings?: (word: string) => string,
  fixed: Readonly<Record<string, string>> = {},
): string {
  const keys = Object.keys(fixed).map(key => `${key}|`);
  const parts =
    token.match(new RegExp(`\\d+|[A-Za-z]+|[+＋]|${keys.join('')}(?:${free(fixed)}\\p{Script=Han})+`, 'gu')) ?? [];
  return parts
    .map(part => {
      if (/^\d/.test(part)) return numberReading(part);
      if (/^[A-Za-z]/.test(part)) return part;
      if (/^[+＋]/.test(part)) return 'jiā';
      return fixed[part] ?? readings?.(part) ?? '';
    })
    .filter(part => part !== '')
    .join(' ');
}

/** A free part ends where a fixed one begins. */
function free(fixed: Readonly<Record<string, string>>): string {
  const keys = Object.keys(fixed);
  return keys.length > 0 ? `(?!${keys.join('|')})` : '';
}
