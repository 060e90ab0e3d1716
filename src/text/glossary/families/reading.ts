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

/** Syllables of the parts that are fixed in a family; the free parts are read by the function that is passed in. */
const FIXED: Record<string, string> = { '+': 'jiā', '＋': 'jiā' };

/**
 * The reading of a family token: numbers and signs by rule, the rest by `readings`.
 * @returns tone marks, syllables separated by blanks; Latin letters stand as they are.
 */
export function readingOf(token: string, readings?: (word: string) => string): string {
  const parts = token.match(/\d+|[A-Za-z]+|[+＋]|\p{Script=Han}+/gu) ?? [];
  return parts
    .map(part => {
      if (/^\d/.test(part)) return numberReading(part);
      if (/^[A-Za-z]/.test(part)) return part;
      return FIXED[part] ?? readings?.(part) ?? '';
    })
    .filter(part => part !== '')
    .join(' ');
}
