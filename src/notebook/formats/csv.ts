import { gbt7714 } from '../citation/gbt7714.ts';
import { quoted } from '../terms/csv.ts';
import { articlesOf, type CitedArticle, citableOf, type Kept, marked, type Pieces } from './kept.ts';

/** The columns in their order. What stands behind `citation` is for bringing the table back. */
export const COLUMNS = [
  'title',
  'source',
  'date',
  'edition',
  'column',
  'place',
  'authors',
  'quote',
  'note',
  'tags',
  'colour',
  'created',
  'url',
  'citation',
  'updated',
  'id',
  'prefix',
  'suffix',
  'start',
  'end',
  'facts',
  'record',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Between the tags and between the names in one cell. */
export const LIST = '; ';

/**
 * The highlights as a table for spreadsheets: RFC 4180 in UTF-8 with a byte order mark, without which they take it for
 * GBK. No cell begins with what a spreadsheet would reckon with.
 */
export function* writeCsv(kept: Kept): Pieces {
  const articles = marked(yield* articlesOf(kept));
  yield `\ufeff${COLUMNS.join(',')}\r\n`;
  for (const article of articles) {
    const citation = gbt7714(citableOf(article));
    for (const highlight of article.highlights) yield rowOf(article, highlight, citation);
  }
}

function rowOf(article: CitedArticle, highlight: CitedArticle['highlights'][number], citation: string): string {
  const { id, url, selector, note, tags, colour, created, updated, version, revision, device, seen, conflict } =
    highlight;
  const { exact, prefix, suffix, start, end, ...more } = selector;
  const { title, source, date, edition, column, place, authors } = citableOf(article);
  const cells: Record<Column, string> = {
    title: title ?? '',
    source: source ?? '',
    date: date ?? '',
    edition: edition ?? '',
    column: column ?? '',
    place: place ?? '',
    authors: authors.join(LIST),
    quote: exact,
    note,
    tags: tags.join(LIST),
    colour,
    created,
    url,
    citation,
    updated,
    id,
    prefix,
    suffix,
    start: String(start),
    end: String(end),
    // Whole, as the columns before show what the reader corrected, and only the facts that most articles have.
    facts: JSON.stringify(highlight.citation),
    record: JSON.stringify({ version, revision, device, seen, conflict, tags, selector: more }),
  };
  return `${COLUMNS.map(column => quoted(cells[column])).join(',')}\r\n`;
}
