/** Comments gone through at most. */
const MOST = 2_000;
const SHOW_COMMENT = 128;

/**
 * A page's comments. Founder's systems write there, after the end of the document, what their pages are about.
 *
 * @param wanted a word that the comment must hold
 * @returns the text of the first such comment, or null
 */
export function commentWith(document: Document, wanted: string): string | null {
  // Where they mostly are, and what some parsers' walkers do not reach.
  for (let node = document.lastChild; node && node.nodeType !== 1; node = node.previousSibling) {
    if (node.nodeType === 8 && (node as Comment).data.includes(wanted)) return (node as Comment).data;
  }
  if (typeof document.createTreeWalker !== 'function') return null;
  const walker = document.createTreeWalker(document, SHOW_COMMENT);
  for (let seen = 0; seen < MOST; seen++) {
    const node = walker.nextNode();
    if (!node) return null;
    const { data } = node as Comment;
    if (data?.includes(wanted)) return data;
  }
  return null;
}

/** What stands between a tag and its end tag, or the next tag, in a comment: `<founder-date>2025-04-08</founder-date>`. */
export function tagged(comment: string | null, tag: string): string | null {
  const found = comment && new RegExp(`<${tag}>([^<]*)`, 'i').exec(comment)?.[1]?.trim();
  return found || null;
}
