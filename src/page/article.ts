import { tidy } from './fold.ts';
import { findHeadline, type Headline } from './headline.ts';
import { linesAfter, linesBefore, type NearLine } from './nearby.ts';
import { platformOf } from './platforms/all.ts';
import { elementOf, type Page, type Platform } from './platforms/platform.ts';
import { INLINE } from './tags.ts';
import { addressOf, childrenOf, nameOf } from './unclobbered.ts';

/** An article's parts on its page. */
export interface Found {
  page: Page;
  platform: Platform | null;
  /** The body. */
  root: Element;
  headline: Headline | null;
  /** Lines above the body, the headline's own among them, and below it. */
  before: NearLine[];
  after: NearLine[];
  /** First lines inside the body: on many pages it holds headline and dateline. */
  inside: NearLine[];
}

/** First lines of a body among which its headline may be. */
const HEAD_LINES = 10;
/** Browsers nest parsed markup no deeper than this. */
const DEEPEST = 512;
/** A platform's mark is believed if its element holds this part of the text that was spotted. */
const LEAST_OVERLAP = 0.5;

/**
 * Finds the parts of an article that was spotted.
 *
 * @param spotted the element that the spotter took for its body
 */
export function findArticle(document: Document, spotted: Element): Found {
  const page = pageOf(document);
  const platform = platformOf(page);
  const root = bodyBy(platform, document, spotted) ?? spotted;
  const before = linesBefore(root);
  const inside = firstLines(root, HEAD_LINES);
  const marked = platform && elementOf(platform.parts.title, document);
  const headline = marked
    ? { text: tidy(marked.textContent), element: marked }
    : findHeadline(document, before, inside);
  return { page, platform, root, headline, before, after: linesAfter(root), inside };
}

/** A page as platforms are told by it. An address that cannot be read tells nothing. */
export function pageOf(document: Document): Page {
  const address = addressOf(document);
  try {
    const { host, pathname } = new URL(address);
    return { document, host: host.toLowerCase().replace(/^www\./, ''), path: pathname };
  } catch {
    return { document, host: '', path: address };
  }
}

/** The body by a platform's mark, where it is about what was spotted. */
function bodyBy(platform: Platform | null, document: Document, spotted: Element): Element | null {
  const marked = elementOf(platform?.parts.body, document);
  if (!marked || marked === spotted) return marked;
  if (marked.contains(spotted)) return marked;
  const [inner, outer] = [marked, spotted].map(element => tidy(element.textContent).length);
  return spotted.contains(marked) && inner! >= LEAST_OVERLAP * outer! ? marked : null;
}

/** The first blocks of the body that hold text and no other block. */
function firstLines(root: Element, most: number): NearLine[] {
  const lines: NearLine[] = [];
  const visit = (element: Element, depth: number): void => {
    for (const child of childrenOf(element)) {
      if (lines.length >= most || depth > DEEPEST) return;
      if (INLINE.has(nameOf(child)) || /^(SCRIPT|STYLE|BR)$/.test(nameOf(child))) continue;
      const blocks = childrenOf(child).some(inner => !INLINE.has(nameOf(inner)));
      const text = tidy(child.textContent);
      if (blocks && nameOf(child)[0] !== 'H') visit(child, depth + 1);
      else if (text) lines.push({ text, element: child, linked: false });
    }
  };
  visit(root, 0);
  return lines;
}
