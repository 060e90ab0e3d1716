import type { Page } from './platform.ts';

/** Comments gone through at most. */
const MOST = 2_000;
const SHOW_COMMENT = 128;

/** Comments of pages that are being read: several platforms ask, and to look for them is to go through the whole page. */
const read = new WeakMap<Page, string[]>();

/**
 * A page's comments. Founder's systems write there, after the end of the document, what their pages are about.
 *
 * @param wanted a word that the comment must hold
 * @returns the text of the first such comment, or null
 */
export function commentWith(page: Page, wanted: string): string | null {
  const comments = read.get(page) ?? commentsOf(page);
  read.set(page, comments);
  return comments.find(text => text.includes(wanted)) ?? null;
}

function commentsOf({ document }: Page): string[] {
  const comments: string[] = [];
  // Where they mostly are, and what some parsers' walkers do not reach.
  for (let node = document.lastChild; node && node.nodeType !== 1; node = node.previousSibling)
    if (node.nodeType === 8) comments.push((node as Comment).data);
  if (typeof document.createTreeWalker !== 'function') return comments;
  const walker = document.createTreeWalker(document, SHOW_COMMENT);
  for (let seen = 0; seen < MOST; seen++) {
    const node = walker.nextNode();
    if (!node) break;
    comments.push((node as Comment).data ?? '');
  }
  return comments;
}

/** What stands between a tag and its end tag, or the next tag, in a comment: `<founder-date>2025-04-08</founder-date>`. */
export function tagged(comment: string | null, tag: string): string | null {
  const found = comment && new RegExp(`<${tag}>([^<]*)`, 'i').exec(comment)?.[1]?.trim();
  return found || null;
}
