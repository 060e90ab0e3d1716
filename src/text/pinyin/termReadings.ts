import type { TermMatch } from '../glossary/match.ts';
import { isHan } from './syllables.ts';

/** Readings by offset from the terms whose syllables answer to their characters. */
export function termReadings(text: string, terms: readonly TermMatch[]) {
  const syllables = new Map<number, string>();
  for (const { start, end, pinyin } of terms) {
    const parts = pinyin.split(' ');
    const characters = [...text.slice(start, end)];
    if (!characters.every(c => isHan(c.codePointAt(0)!)) || parts.length !== characters.length) continue;
    let at = start;
    characters.forEach((c, i) => {
      syllables.set(at, parts[i]!);
      at += c.length;
    });
  }
  return {
    read(start: number, end: number): string {
      if (!syllables.has(start)) return '';
      const found: string[] = [];
      for (let i = start; i < end; ) {
        const syllable = syllables.get(i);
        if (!syllable) return '';
        found.push(syllable);
        i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
      }
      return found.join(' ');
    },
  };
}
