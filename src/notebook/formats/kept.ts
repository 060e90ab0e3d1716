import type { KeptArticle } from '../article.ts';
import type { Citable } from '../citation/citable.ts';
import type { ColourNames } from '../colour.ts';
import { type Citation, type Highlight, pageKey } from '../highlight.ts';
import type { KeptWord } from '../word.ts';

/** What is to be written: the whole notebook or what the caller chose of it. Deleted records are left out by everyone. */
export interface Kept {
  highlights: readonly Highlight[];
  articles: readonly KeptArticle[];
  words: readonly KeptWord[];
}

/** What a file needs to know besides the records. */
export interface Choices {
  now: Date;
  /** What the reader calls each colour, or the colour's own name in the reader's language. */
  colours: ColourNames;
  /** Names that a file has of its own, in the reader's language. */
  labels: Labels;
  /** Traditional form and senses of words, as far as the dictionary was asked. */
  dictionary?: ReadonlyMap<string, DictionaryWord>;
}

export interface Labels {
  /** Over the codes that are colours. */
  colour: string;
  /** The names of an article's facts. */
  paper: string;
  date: string;
  edition: string;
  column: string;
  place: string;
  authors: string;
  address: string;
  /** Of a source that holds passages alone, as their article's text is not there. */
  passages: string;
}

export interface DictionaryWord {
  traditional: string;
  senses: readonly string[];
}

/** Something of a file: a text or bytes, one piece for each record. An empty one only lets others have their turn. */
export type Pieces<T = void> = Generator<string | Uint8Array, T, void>;

/** An article with what was kept of it. */
export interface CitedArticle {
  /** See `pageKey`. */
  key: string;
  url: string;
  citation: Citation;
  /** When something of it was first kept, an ISO timestamp. */
  read: string;
  /** The text in which the offsets of its highlights are, where it was kept. */
  text: string | null;
  /** In the order of the text. */
  highlights: Highlight[];
}

/** Records between two turns of others. */
const TURN = 250;

/** The articles of some records in the order in which they were first read, those without highlights too. */
export function* articlesOf({ highlights, articles }: Kept): Pieces<CitedArticle[]> {
  const byKey = new Map<string, CitedArticle>();
  let done = 0;
  for (const { url, citation, created, text, deleted } of articles) {
    if (deleted === null)
      byKey.set(pageKey(url), { key: pageKey(url), url, citation, read: created, text, highlights: [] });
    if (++done % TURN === 0) yield '';
  }
  for (const highlight of highlights) {
    if (highlight.deleted !== null) continue;
    const { url, citation, created } = highlight;
    const key = pageKey(url);
    let article = byKey.get(key);
    if (!article) {
      article = { key, url, citation, read: created, text: null, highlights: [] };
      byKey.set(key, article);
    }
    article.highlights.push(highlight);
    if (created < article.read) article.read = created;
    if (++done % TURN === 0) yield '';
  }
  const all = [...byKey.values()];
  for (const article of all) {
    article.highlights.sort(
      ({ selector: a, id }, { selector: b, id: other }) => a.start - b.start || a.end - b.end || compare(id, other),
    );
    if (++done % TURN === 0) yield '';
  }
  return all.sort((a, b) => compare(a.read, b.read) || compare(a.key, b.key));
}

/** Those of some articles that have highlights. */
export const marked = (articles: readonly CitedArticle[]) => articles.filter(({ highlights }) => highlights.length > 0);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What citations of some articles know besides; older records and other pages have none of it. */
export interface Told {
  column?: string | null;
  place?: string | null;
  /** What the site calls itself. */
  site?: string | null;
  /** The page's lasting address. */
  canonical?: string | null;
}

/** What a citation of the article is made of. */
export function citableOf(article: CitedArticle): Citable & Told {
  const citation: Citation & Told = article.citation;
  const url = citation.canonical || article.url;
  return {
    ...citation,
    source: citation.source ?? citation.site ?? null,
    // A reader's own file has an address that nobody else can follow.
    url: /^https?:/i.test(url) ? url : null,
    accessed: dayOf(article.read),
  };
}

/** The day of a moment where the reader is, YYYY-MM-DD. */
export function dayOf(timestamp: string): string {
  const date = new Date(timestamp);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
