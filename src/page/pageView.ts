import { fold, tidy } from './fold.ts';
import { addressOf, all, attribute, childrenOf, first } from './unclobbered.ts';

/** An article of a newspaper page. */
export interface Listed {
  /** Its headline; null where the page shows it only in its picture. */
  title: string | null;
  /** Absolute address. */
  url: string;
}

/** A newspaper page (版面) on an e-paper's site. */
export interface PageView {
  /** 版次 as printed: 2, A02. */
  edition: string | null;
  /** 版名: 要闻. */
  name: string | null;
  /** In the order of the page's list, then those that only its picture leads to. */
  articles: Listed[];
}

/** Addresses of articles in e-papers: Founder's skins, 人民日报, 光明日报, and pages made of numbered parts. */
const ARTICLE = /\/(?:content_[\d_]+|nw\.D\d+\w+|con-\d+)[\w-]*\.s?html?$/i;
/** Fewer is no newspaper page but an article with its neighbours. */
const LEAST_ARTICLES = 2;
/** More areas than any page has. */
const MOST = 300;
const NO_TITLE = /^(?:上一[篇版期]|下一[篇版期]|返回.*|标题导航|放大|缩小|默认|pdf|更多|详细|\d+|)$/i;

/**
 * Lists the articles of an e-paper's page, from its list of headlines and from the map over its picture. Pure reading.
 *
 * @returns null where the document is no newspaper page: an article page shows the same map, and its own text beside it
 */
export function readPageView(document: Document): PageView | null {
  const base = addressOf(document);
  const own = withoutQuery(base);
  const titles = new Map<string, string | null>();
  // Headlines first: they have the order of print, which areas have not.
  for (const link of all(document, 'a[href], area[href], polygon[data-href]').slice(0, MOST * 4)) {
    const address = resolved(attribute(link, 'href') ?? attribute(link, 'data-href'), base);
    if (!address || !ARTICLE.test(withoutQuery(address)) || titles.size >= MOST) continue;
    const url = withoutQuery(address);
    const title = titleOf(link);
    const before = titles.get(url);
    // A headline may stand in a list and, longer, on the picture.
    if (before === undefined || (title && (!before || fold(title).startsWith(fold(before))))) titles.set(url, title);
  }
  if (titles.has(own) || titles.size < LEAST_ARTICLES || !first(document, 'map area[href], polygon, a[href*="node_"]'))
    return null;
  const listed = [...titles].map(([url, title]) => ({ title, url }));
  const printed = pageNameOf(document);
  return {
    edition: /([A-Z]?\d{1,3})\s*版/.exec(printed)?.[1]?.replace(/^0+(?=\d)/, '') ?? null,
    name: /版\s*[：:]?\s*([\p{Script=Han}·]{2,8})/u.exec(printed)?.[1] ?? null,
    articles: [...listed.filter(({ title }) => title), ...listed.filter(({ title }) => !title)],
  };
}

function titleOf(link: Element): string | null {
  const text = tidy(link.textContent) || tidy(attribute(link, 'title')) || tidy(attribute(link, 'alt'));
  return NO_TITLE.test(text) || text.length > 120 ? null : text;
}

/** Where the page's own number and name are printed: not in the list of all pages, which has several. */
function pageNameOf(document: Document): string {
  const texts = all(document, 'td, div, p, span, h1, h2, h3, li')
    .filter(element => childrenOf(element).length < 3 && !first(element, 'a'))
    .map(element => tidy(element.textContent));
  const page = /^第?\s*[A-Z]?\d{1,3}\s*版/;
  return texts.find(text => text.length < 30 && page.test(text)) ?? '';
}

/** Only http and https: a page's link may be anything. */
function resolved(href: string | null, base: string): string | null {
  if (!href || href.startsWith('#')) return null;
  try {
    const url = new URL(href, base);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

const withoutQuery = (address: string): string => address.replace(/[?#].*$/, '');
