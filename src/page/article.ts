import { tidy } from './fold.ts';
import { findHeadline, type Headline } from './headline.ts';
import { linesAfter, linesBefore, type NearLine } from './nearby.ts';
import { INLINE } from './prose.ts';
import { nameOf } from './unclobbered.ts';

/** An article's parts on its page. */
export interface Found {
  /** The body. */
  root: Element;
  headline: Headline | null;
  /** Lines above and below the body. */
  before: NearLine[];
  after: NearLine[];
}

/** First lines of a body among which its headline may be. */
const HEAD_LINES = 10;

export function findArticle(document: Document, spotted: Element): Found {
  const before = linesBefore(spotted);
  const inside = firstLines(spotted, HEAD_LINES);
  return { root: spotted, headline: findHeadline(document, before, inside), before, after: linesAfter(spotted) };
}

/** The first blocks of the body that hold text and no other block. */
function firstLines(root: Element, most: number): NearLine[] {
  const lines: NearLine[] = [];
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (lines.length >= most) return;
      if (INLINE.has(nameOf(child)) || /^(SCRIPT|STYLE|BR)$/.test(nameOf(child))) continue;
      const blocks = [...child.children].some(inner => !INLINE.has(nameOf(inner)));
      const text = tidy(child.textContent);
      if (blocks && nameOf(child)[0] !== 'H') visit(child);
      else if (text) lines.push({ text, element: child, linked: false });
    }
  };
  visit(root);
  return lines;
}
