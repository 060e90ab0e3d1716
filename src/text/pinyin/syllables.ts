import type { BlockAnalysis } from '../analyze.ts';

const HAN = /\p{Script=Han}/u;

/**
 * Whether a code point is a Chinese character, so that a syllable stands over it.
 *
 * The ranges of nearly all text are told by number, the rest (radicals, compatibility forms, 々〇) by their property.
 */
export function isHan(codePoint: number): boolean {
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return true;
  return (
    codePoint > 0x2e7f && !(codePoint >= 0xff00 && codePoint <= 0xffef) && HAN.test(String.fromCodePoint(codePoint))
  );
}

/**
 * The readings of an analysed text, one for each code point.
 *
 * @param text the text that was analysed
 * @returns null where a character has no reading, or where a word's syllables do not answer to its characters
 */
export function syllables(
  text: string,
  { ends, readings }: Pick<BlockAnalysis, 'ends' | 'readings'>,
): (string | null)[] {
  const out: (string | null)[] = [];
  let start = 0;
  for (let i = 0; i < ends.length; i++) {
    const end = ends[i]!;
    const reading = readings[i];
    if (end - start === 1) out.push(reading || null);
    else if (reading) spread(text, start, end, reading, out);
    else for (let at = start; at < end; at += width(text, at)) out.push(null);
    start = end;
  }
  return out;
}

/** UTF-16 units of the code point at an offset. */
const width = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** Gives a word's syllables to its Han, one each. */
function spread(text: string, start: number, end: number, reading: string, out: (string | null)[]): void {
  const parts = reading.split(' ');
  const from = out.length;
  let next = 0;
  for (let at = start; at < end; at += width(text, at)) {
    const han = isHan(text.codePointAt(at)!);
    out.push(han ? (parts[next] ?? null) : null);
    if (han) next++;
  }
  if (next !== parts.length) out.fill(null, from);
}
