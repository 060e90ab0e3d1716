import { isDateline } from './facts/wording.ts';
import { fold, tidy } from './fold.ts';
import type { NearLine } from './nearby.ts';
import { all, attribute, first, nameOf } from './unclobbered.ts';

/** A headline as the page shows it, or as only its metadata has it (then without an element). */
export interface Headline {
  text: string;
  element: Element | null;
}

/** Shortest headline, in UTF-16 units. */
const LEAST = 4;
const LONGEST = 120;
/** Below this a line is not taken for the headline: metadata is believed instead. */
const LEAST_WORTH = 1.2;

/**
 * Finds the headline: of the lines above the body and the page's headings the one that best fits what the page calls
 * itself, how it is marked up and where it stands.
 *
 * @param before the lines above the body
 * @param inside the body's first lines: on many pages it holds its own headline
 */
export function findHeadline(
  document: Document,
  before: readonly NearLine[],
  inside: readonly NearLine[],
): Headline | null {
  const names = namesOf(document);
  const lines = [...before, ...inside];
  const seen = new Set<Element>();
  let best: Headline | null = null;
  let most = LEAST_WORTH;
  const look = (element: Element, at: number) => {
    if (seen.has(element)) return;
    seen.add(element);
    const text = tidy(element.textContent);
    if (text.length < LEAST || text.length > LONGEST || isDateline(text)) return;
    const worth = likeness(fold(text), names) + markup(element) + wording(text) + place(at);
    if (worth > most) {
      most = worth;
      best = { text, element };
    }
  };
  const place = (at: number) => {
    const dated = at >= 0 && lines.slice(at + 1, at + 4).some(line => isDateline(line.text)) ? 1.5 : 0;
    return dated + (at < 0 ? -1 : -0.04 * Math.abs(before.length - at));
  };
  lines.forEach((line, at) => {
    if (line.linked && nameOf(line.element)[0] !== 'H') return;
    look(heading(line.element) ?? line.element, at);
  });
  for (const element of all(document, 'h1, h2')) look(element, -1);
  return best ?? called(document);
}

/** The heading around a line, so that a headline over two lines is one. */
const heading = (element: Element): Element | null =>
  typeof element.closest === 'function' ? element.closest('h1, h2, h3, founder-title') : null;

/** What the page calls itself: whole, and in the parts that its title is made of. */
interface Names {
  whole: string[];
  parts: string[];
}

function namesOf(document: Document): Names {
  const given = [
    ...all(document, TITLE_META).map(meta => attribute(meta, 'content')),
    first(document, 'title')?.textContent,
    ...headlines(document),
  ].map(tidy);
  const whole = [...new Set(given.map(fold))].filter(name => name.length >= LEAST);
  const parts = [...new Set(given.flatMap(name => name.split(PART)).map(fold))].filter(name => name.length >= LEAST);
  return { whole, parts };
}

const TITLE_META =
  'meta[name="ArticleTitle" i], meta[property="og:title"], meta[name="og:title"], meta[name="twitter:title"], meta[property="twitter:title"]';
/** What parts a headline from the names of column and site in a page's title. */
const PART = /\s*(?:[_|｜]|--+|——+|\s[-–—]\s?|[-–—]\s|\/\/)\s*/;

/** How well a line fits what the page calls itself. */
function likeness(text: string, { whole, parts }: Names): number {
  if (text.length < LEAST) return 0;
  if (whole.includes(text)) return 6;
  if (parts.includes(text)) return 5.5;
  let most = 0;
  for (const name of whole) {
    if (text.length >= 6 && name.includes(text))
      most = Math.max(most, 2.5 + (2.5 * text.length) / name.length + (name.startsWith(text) ? 0.5 : 0));
    // Titles are cut short, and leave out a kicker.
  }
  for (const part of parts) {
    const bare = part.replace(/(?:\.{3}|…+)$/, '');
    if (bare.length >= 8 && text.includes(bare))
      most = Math.max(most, 4.5 * Math.min(1, (1.5 * bare.length) / text.length));
  }
  return most;
}

function markup(element: Element): number {
  const tag = nameOf(element);
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  return (
    ({ 'FOUNDER-TITLE': 5, H1: 2.5, H2: 1.5, H3: 1 }[tag] ?? 0) +
    (/title|biaoti|headline|\btit\b|\bbt\b/i.test(names) ? 1.2 : 0) -
    (/sub|site|logo|nav|crumb|column|channel|lanmu/i.test(names) ? 1.5 : 0)
  );
}

const wording = (text: string): number =>
  (/[。；]$|^\d+$|[>»›→]|^(?:首页|当前位置|您的位置|责任编辑|编辑|来源|分享)/.test(text) ? -4 : 0) +
  (/^(?:新闻中心|新闻频道|友情链接|相关(?:新闻|阅读|链接)|通知公告|.{2,6}频道|站内搜索|网站地图)$/.test(text) ? -4 : 0);

/** The headline as metadata alone has it, without the names of column and site. */
function called(document: Document): Headline | null {
  const given = [
    ...all(document, TITLE_META).map(meta => attribute(meta, 'content')),
    ...headlines(document),
    first(document, 'title')?.textContent,
  ]
    .map(tidy)
    .find(name => name.length >= LEAST);
  if (!given) return null;
  const text = tidy(given.split(PART).find(part => part.length >= LEAST) ?? given);
  return { text, element: null };
}

/** Headlines by JSON-LD. */
function headlines(document: Document): string[] {
  return all(document, 'script[type="application/ld+json"]').flatMap(script => {
    const found = /"headline"\s*:\s*"((?:[^"\\]|\\.){4,200})"/.exec(script.textContent?.slice(0, 100_000) ?? '');
    if (!found) return [];
    try {
      return [JSON.parse(`"${found[1]}"`) as string];
    } catch {
      return [];
    }
  });
}
