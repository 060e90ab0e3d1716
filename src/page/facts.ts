import type { ArticleText } from '../text/articleText.ts';

/** What a citation needs. A fact that is not sure is null rather than guessed. */
export interface PageFacts {
  title: string | null;
  /** The paper or publishing body. */
  source: string | null;
  /** ISO 8601 date, Beijing time. */
  date: string | null;
  /** 版次 as printed. */
  edition: string | null;
  authors: string[];
}

/**
 * Reads the facts that a page tells of its article, from its metadata first and from its text where that is silent.
 *
 * @param document the page
 * @param root the article's body
 * @param article the body's text; its headline serves where the page names none (a text file)
 */
export function readFacts(document: Document, root: Element, { text, blocks }: ArticleText): PageFacts {
  return {
    title: title(document, root) ?? blocks.find(({ role }) => role === 'headline')?.text ?? null,
    source:
      meta(document, 'ContentSource', 'source', 'og:site_name') ??
      match(text.slice(0, 400), /来源[：:]\s*([^\s　|]{2,20})/) ??
      null,
    date: date(document, text),
    edition: match(document.body.textContent.slice(0, 4_000), /第\s*0*([A-Z]?\d{1,3})\s*版/),
    authors: authors(text),
  };
}

function meta(document: Document, ...names: string[]): string | null {
  for (const name of names) {
    const content = document
      .querySelector(`meta[name="${name}" i], meta[property="${name}" i]`)
      ?.getAttribute('content')
      ?.trim();
    if (content) return content;
  }
  return null;
}

function title(document: Document, root: Element): string | null {
  const headings = [...root.querySelectorAll('h1'), ...document.querySelectorAll('h1, h2')];
  const heading = headings.map(clean).find(text => text.length >= 4);
  const given = meta(document, 'ArticleTitle', 'og:title') ?? document.title.trim();
  return heading || (given ? (given.split(/\s*[_|—–]\s*|\s-\s?/)[0] ?? given) : null) || null;
}

function date(document: Document, text: string): string | null {
  const given = meta(document, 'PubDate', 'publishdate', 'article:published_time', 'firstpublishedtime');
  const near = document.body.textContent.slice(0, 20_000);
  for (const source of [given, near, text, document.URL]) {
    const found = /((?:19|20)\d\d)\s*[-年/.]?\s*(0?[1-9]|1[0-2])\s*[-月/.]\s*(0?[1-9]|[12]\d|3[01])(?!\d)/.exec(
      source ?? '',
    );
    if (found) return `${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}`;
  }
  return null;
}

/** Reporters as a paper names them: at the head (记者 王晓明) or in brackets at the end of the text (（史晓萌）). */
function authors(text: string): string[] {
  const end = match(text.slice(-200), /[（(](?:记者|通讯员)?\s*([\p{Script=Han}\s]{2,12})[)）]\s*$/u);
  const head = match(text.slice(0, 300), /(?:本报)?(?:记者|通讯员)[：:\s]*([\p{Script=Han}\s]{2,12})(?=[\s)）/，])/u);
  return (end ?? head ?? '').split(/\s+/).filter(name => /^\p{Script=Han}{2,4}$/u.test(name));
}

const clean = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const match = (text: string, pattern: RegExp) => pattern.exec(text)?.[1]?.trim() ?? null;
