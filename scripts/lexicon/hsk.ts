import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The levels follow the HSK syllabus of 2010 (six levels, 5,000 words): no package on npm carries either of the two
 * documents called "HSK 3.0" (GF 0025-2021 and the examination syllabus of 2026) under a clear licence.
 */
export const HSK_FILE = path.join(path.dirname(fileURLToPath(import.meta.url)), 'hsk-2010.tsv');

/** Reads the list; returns the level, 1 to 6, by simplified word. */
export function parseHsk(text: string): Map<string, number> {
  const levels = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [level, words] = line.split('\t');
    if (line.startsWith('#') || !words) continue;
    for (const word of words.split(' ')) levels.set(word, Number(level));
  }
  return levels;
}
