import type { GlossaryEntry } from '../../src/text/glossary/entry.ts';
import { familyTokens } from '../../src/text/glossary/family-tokens.ts';
import { cedictLines } from './cedict.ts';

/**
 * The words of CC-CEDICT that some family would take for a coinage: 二维码, 一心一意, 市场经济, 老大难. They are
 * computed, not collected: whatever an ordinary dictionary holds is left to it, unless the glossary has it.
 */
export function ordinaryWords(entries: GlossaryEntry[]): string[] {
  const ours = new Set(entries.flatMap(entry => entry.forms.map(form => form.text)));
  const words = new Set<string>();
  for (const { simplified } of cedictLines()) {
    if (simplified.length >= 2 && simplified.length <= 9 && !ours.has(simplified)) words.add(simplified);
  }
  // All words in one text, each in quotation marks, so that the families run once.
  const text = [...words].map(word => `“${word}”\n`).join('');
  const found = new Set<string>();
  for (const { start, end } of familyTokens(text, () => false, [])) {
    const word = text.slice(start, end);
    if (words.has(word)) found.add(word);
  }
  return [...found].sort();
}
