import { gbt7714 } from '../../notebook/citation/gbt7714.ts';
import type { Citation } from '../../notebook/highlight.ts';
import { copyText } from './clipboard.ts';

/**
 * Copies words with the citation of the article that they stand in, a line below.
 *
 * @param address of the article; one that nobody else can follow is left out
 * @returns whether the browser took them
 */
export function cited(document: Document, words: string, citation: Citation, address: string): boolean {
  const now = new Date();
  const accessed = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(n => `${n}`.padStart(2, '0')).join('-');
  return copyText(
    document,
    `“${words}”\n${gbt7714({ ...citation, url: /^https?:/.test(address) ? address : null, accessed })}`,
  );
}
