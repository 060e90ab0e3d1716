import type { Line } from '../text/reflow/block.ts';
import type { Found } from './article.ts';
import { ASIDE, COMMENTS, namesOf } from './beside.ts';
import { isDateline, isEdited, isEndOfArticle, isLabelled, isNotice } from './facts/wording.ts';
import { fold, tidy } from './fold.ts';
import { linesOf } from './lines.ts';
import { isLinked } from './nearby.ts';
import type { TextView } from './textView.ts';

/** The lines of an article, without what the site put among them. */
export interface ArticleLines {
  /** Headline (where the body holds it) and text, in the page's order. Offsets are the view's. */
  lines: Line[];
  /** The view's offset at which the text begins, after a headline. */
  from: number;
  /** Lines in the body, before its text and after it, that are not the article's own: they tell facts. */
  head: string[];
  foot: string[];
}

/** All lines of a view as they are: of a text file, or of a page that the reader wants read whole. */
export const allLines = (view: TextView): ArticleLines => ({ lines: linesOf(view), from: 0, head: [], foot: [] });

/** The headline is looked for among so many lines, and what stands before it is the site's. */
const HEAD = 12;
/** What follows the first line that ends an article is dropped where no more than this part of the text follows it. */
const MOST_AFTER_END = 0.35;
const MOST_AFTER_EDITOR = 0.15;
/** A block named as standing aside is left out if it holds less than this part of the text. */
const MOST_ASIDE = 0.3;

/**
 * Chooses the article's own lines: not datelines, share bars, related links, editors' names, or what a site says of
 * itself. Nothing is left out of the page; the lines are only not read.
 */
export function articleLines(
  view: TextView,
  { headline, platform }: Pick<Found, 'headline' | 'platform'>,
): ArticleLines {
  const lines = linesOf(view);
  const texts = lines.map(line => tidy(line.text));
  const drop = new Set<number>();
  const links = shares(view, lines, isLinked);
  shares(view, lines, asideTeller(view)).forEach((share, i) => {
    if (share > 0.5) drop.add(i);
  });
  // A document may repeat as its own first lines what the page has for its title.
  const inside = headline?.element && view.root.contains(headline.element);
  const start = head(texts, inside ? headline.text : null, drop);
  const own = platform?.ownsBody === true;
  const end = own ? texts.length : tail(texts, links, start, drop);
  // Lists of links amid the text.
  for (let i = own ? end : start; i < end; i++) {
    if (links[i]! > 0.8 && (links[i - 1] ?? 0) > 0.8 && !stops(texts[i]!)) drop.add(i).add(i - 1);
    if (isNotice(texts[i]!) || (isEdited(texts[i]!) && (i < start + 4 || i > start + (end - start) / 2))) drop.add(i);
  }
  for (let i = end; i-- > start; ) {
    if (drop.has(i)) continue;
    const text = lines[i]!.text.replace(BACK, '');
    lines[i] = { ...lines[i]!, text };
    break;
  }
  const kept: Line[] = [];
  let fence = false;
  lines.forEach((line, i) => {
    if (drop.has(i) || i >= end) {
      fence = true;
      return;
    }
    kept.push(fence ? { ...line, fence: true } : line);
    fence = false;
  });
  const dropped = texts.map((text, i) => (drop.has(i) || i >= end ? text : ''));
  const middle = start + Math.floor((end - start) / 2);
  return {
    lines: kept,
    from: lines[start]?.from ?? 0,
    head: dropped.slice(0, middle).filter(Boolean),
    foot: dropped.slice(middle).filter(Boolean),
  };
}

/**
 * Drops what stands before the text.
 *
 * @returns index of the first line of the text
 */
function head(texts: readonly string[], headline: string | null, drop: Set<number>): number {
  const title = headline ? fold(headline) : null;
  let start = 0;
  if (title) {
    for (let i = 0; i < Math.min(HEAD, texts.length); i++) {
      // A headline may be set in several lines.
      let joined = '';
      for (let j = i; j < Math.min(i + 3, texts.length); j++) {
        joined += fold(texts[j]!);
        if (joined === title && !start) {
          for (let k = 0; k < i; k++) if (k < i - 1 || !isKicker(texts[k]!)) drop.add(k);
          start = j + 1;
        }
      }
    }
  }
  for (let i = start; i < Math.min(start + 8, texts.length); i++) {
    if (
      (isDateline(texts[i]!) && (title || isLabelled(texts[i]!))) ||
      /^(?:分享|收藏|打印|推荐|评论|字号|[大中小\s]+|\d+)$/.test(texts[i]!)
    )
      drop.add(i);
    else if (texts[i]!.length > 40 || stops(texts[i]!)) break;
  }
  while (drop.has(start)) start++;
  return start;
}

/** What may stand over a headline and belong to it. */
const isKicker = (text: string): boolean =>
  text.length >= 4 && text.length <= 40 && !isDateline(text) && !/[>»›|]|首页|位置|^\d/.test(text);

/**
 * Finds where the text ends, and drops its editors' names and notices.
 *
 * @returns index after the last line of the text
 */
function tail(texts: readonly string[], links: readonly number[], start: number, drop: Set<number>): number {
  const whole = texts.reduce((sum, text, i) => sum + (i >= start && !drop.has(i) ? text.length : 0), 0);
  let end = texts.length;
  let after = 0;
  for (let i = texts.length - 1; i > start; i--) {
    if (!drop.has(i)) after += texts[i]!.length * (links[i]! > 0.5 ? 0.2 : 1);
    if (after > whole * MOST_AFTER_END) break;
    if (isEndOfArticle(texts[i]!) || (after < whole * MOST_AFTER_EDITOR && isEdited(texts[i]!))) end = i;
  }
  while (end > start + 1) {
    const text = texts[end - 1]!;
    if (
      !drop.has(end - 1) &&
      !(links[end - 1]! > 0.6) &&
      !isEdited(text) &&
      !isNotice(text) &&
      !/^[\d\s<>|/·.]*$/.test(text)
    )
      break;
    end--;
  }
  return end;
}

/** How much of each line is in text nodes of some kind, 0 to 1. */
function shares({ segments }: TextView, lines: readonly Line[], is: (node: Node) => boolean): number[] {
  const found = lines.map(() => 0);
  let at = 0;
  for (const { node, at: from, length } of segments) {
    while (at + 1 < lines.length && lines[at + 1]!.from <= from) at++;
    if (is(node)) found[at]! += length / Math.max(1, lines[at]!.text.length);
  }
  return found;
}

/** Tells what lies in a small block inside the body whose name says that it stands aside. */
function asideTeller({ root, text }: TextView): (node: Node) => boolean {
  const known = new Map<Element, boolean>();
  const isAside = (element: Element | null): boolean => {
    if (!element || element === root) return false;
    const before = known.get(element);
    if (before !== undefined) return before;
    const names = namesOf(element);
    const named =
      !CODE.test(names) &&
      ((LEFT_OUT.test(names) && !WRITTEN.test(names)) || ASIDE.test(names) || COMMENTS.test(names));
    const aside = (named && isSmall(element, text.length)) || isAside(element.parentElement);
    known.set(element, aside);
    return aside;
  };
  return node => isAside(node.parentElement);
}

/** Whether a block is small enough beside the text to be something else. */
function isSmall(element: Element, whole: number): boolean {
  const length = tidy(element.textContent).length;
  return length < MOST_ASIDE * whole || (length < 80 && length < 0.6 * whole);
}

/** A way back that stands at the end of the last paragraph. */
const BACK =
  /[\s\u3000]*(?:返回[^。！？，,>]{2,8}(?:[，,]?\s*查看更多|>+|首页\s*>*)|点击(?:查看更多|阅读全文)\s*>*)[\s\u3000]*$/;
/** Coloured code has comments and keywords of its own. */
const CODE = /hljs|token|prism|syntax|prettyprint|highlight|code/i;
/** Editors whose names stand in classes of the text that was written with them. */
const WRITTEN = /trs|ueditor|view|content|article/i;

/** Names of what stands inside a body and is not of it. */
const LEFT_OUT =
  /(?:^|[\s_-])(?:share|bdshare\w*|jiathis\w*|tags?|label|keywords?|qr-?code|ewm|erweima|editors?|zebian|bianji|tools?|fontsize|print|vote|zan|like|read-?more|more|next|prev|pages?|pager|pagination|otitle|source-?link|report|jubao|player|video\w*|audio\w*)(?:$|[\s_\d-]|list|box|wrap|area|bar)/i;

const stops = (text: string): boolean => /[。！？；：”]$|，/.test(text);
