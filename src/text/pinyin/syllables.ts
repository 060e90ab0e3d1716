import type { BlockAnalysis } from '../analyze.ts';

/**
 * The readings of an analysed text, one for each code point.
 *
 * @param text the text that was analysed
 * @returns null where a character has no reading, or where a word's syllables do not answer to its characters
 */
export function syllables(text: string, { ends, readings }: Pick<BlockAnalysis, "ends" | "readings">): (string | null)[] {
  const out: (string | null)[] = [];
  let start = 0;
  ends.forEach((end, i) => {
    const characters = [...text.slice(start, end)];
    const parts = readings[i] ? readings[i].split(' ') : [];
    const han = characters.map(c => /\p{Script=Han}/u.test(c));
    let next = 0;
    const each = parts.length === han.filter(Boolean).length;
    for (const isHan of han) out.push(isHan && each ? (parts[next++] ?? null) : null);
    start = end;
  });
  return out;
}
