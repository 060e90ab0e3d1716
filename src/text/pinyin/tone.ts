const TONES: Readonly<Record<string, number>> = { '\u0304': 1, '\u0301': 2, '\u030c': 3, '\u0300': 4 };

/**
 * The tone of a syllable.
 *
 * @param syllable with a tone mark: `lǜ`
 * @returns 1 to 4, 5 for the neutral tone
 */
export function toneOf(syllable: string): number {
  for (const c of syllable.normalize('NFD')) if (TONES[c]) return TONES[c];
  return 5;
}
