import type { GlossaryEntry } from '../../src/text/glossary/entry.ts';

/**
 * The glossary's forms that are words: 夏病春治, 综合行政执法. Segmentation takes them beside the dictionary's, as words
 * that were never counted, so that they win over single characters and rare words and lose against two common ones.
 *
 * Left out are the phrases of the press (据了解, 记者从), which are no words, and forms that are not Han throughout: digits
 * and Latin letters are units by their form.
 */
export function termWords(entries: readonly GlossaryEntry[]): string[] {
  return entries
    .filter(({ category }) => category !== 'press')
    .flatMap(({ forms }) => forms.map(({ text }) => text))
    .filter(text => /^[\u4e00-\u9fff]{2,12}$/.test(text));
}
