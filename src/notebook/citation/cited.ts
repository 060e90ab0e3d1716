import type { Citation } from '../highlight.ts';
import type { Citable } from './citable.ts';

/**
 * What is cited of an article, from a page or from any record that holds a citation.
 *
 * @param url the address that the record is kept under; its lasting one goes before it
 * @param read when it was read: a highlight's `created`, or now
 */
export function citableOf(citation: Citation, url: string, read: Date | string): Citable {
  const { title, authors, source, date, edition, column = null, canonical, site = null } = citation;
  const address = canonical || url;
  return {
    title,
    authors,
    source: source ?? site,
    date,
    edition,
    column,
    // A reader's own file has an address that nobody else can follow.
    url: /^https?:/.test(address) ? address : null,
    accessed: dayOf(new Date(read)),
  };
}

/** The day where the reader is, YYYY-MM-DD; null where there is no such moment. */
function dayOf(moment: Date): string | null {
  if (Number.isNaN(moment.getTime())) return null;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}
