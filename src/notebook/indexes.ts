import { type Highlight, pageKey } from './highlight.ts';

/** The key of the list of a page's highlights. */
export const pageIndex = (url: string): string => `page:${pageKey(url)}`;

/** The key of the list of the highlights that were made in one text, whatever its address. */
export const textIndex = (fingerprint: string): string => `text:${fingerprint}`;

/** The keys of the lists in which a highlight stands. */
export function indexesOf({ url, selector: { fingerprint } }: Highlight): string[] {
  return fingerprint ? [pageIndex(url), textIndex(fingerprint)] : [pageIndex(url)];
}

/** The ids of a stored list; of a damaged one those that are sound. */
export function idsIn(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter(id => typeof id === 'string') : [];
}
