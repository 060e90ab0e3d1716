import { createRequire } from 'node:module';

/** One line of CC-CEDICT. */
export interface CedictLine {
  traditional: string;
  simplified: string;
  /** As the file has it: numbered tones, `u:` for ü. */
  pinyin: string;
}

/** The lines of the CC-CEDICT that the package `hanzi` carries. Only characters and readings are used: facts. */
export function cedictLines(): CedictLine[] {
  const file = createRequire(import.meta.url)('hanzi/lib/data/cedict_ts.u8.js') as string;
  const lines: CedictLine[] = [];
  for (const [, traditional, simplified, pinyin] of file.matchAll(/^([^#\s]\S*) (\S+) \[([^\]]+)\]/gm)) {
    lines.push({ traditional: traditional!, simplified: simplified!, pinyin: pinyin! });
  }
  if (lines.length < 100_000) throw new Error(`CC-CEDICT: only ${lines.length} lines could be read`);
  return lines;
}

const MARKS: Record<string, string> = { a: 'āáǎà', e: 'ēéěè', i: 'īíǐì', o: 'ōóǒò', u: 'ūúǔù', ü: 'ǖǘǚǜ' };

/** lu:4 → lǜ, zhong1 → zhōng, zi5 → zi. Lower case. */
export function toneMarked(numbered: string): string {
  const syllable = numbered.toLowerCase().replace('u:', 'ü').replace('v', 'ü');
  const tone = Number(/[1-5]$/.exec(syllable)?.[0] ?? 5);
  const bare = syllable.replace(/[1-5]$/, '');
  if (tone === 5) return bare;
  // The mark goes on a, else e, else the o of ou, else the last vowel.
  const at = /[ae]/.exec(bare)?.index ?? (bare.includes('ou') ? bare.indexOf('o') : lastVowel(bare));
  const marked = MARKS[bare[at] ?? '']?.[tone - 1];
  return marked ? bare.slice(0, at) + marked + bare.slice(at + 1) : bare;
}

function lastVowel(bare: string): number {
  return [...bare].findLastIndex(letter => 'iouü'.includes(letter));
}
