import type { Citation } from '../notebook/highlight.ts';
import type { PageFacts } from '../page/facts.ts';

/** What a page tells of its article, as records keep it. Beyond their bounds a page has no facts but noise. */
export function citationOf(facts: PageFacts): Citation {
  const { title, source, date, edition, authors, kicker, deck, time, column, place, site, reprint } = facts;
  const { url, byline, photographers, editors } = facts;
  return {
    title: cut(title, 2_000),
    source: cut(source, 500),
    date,
    edition: cut(edition, 64),
    authors: authors.map(name => name.slice(0, 200)),
    kicker: cut(kicker, 2_000),
    deck: cut(deck, 2_000),
    time,
    column: cut(column, 200),
    place: cut(place, 200),
    site: cut(site, 500),
    reprint: cut(reprint, 500),
    canonical: url.length <= 8_192 ? url : null,
    byline: cut(byline, 500),
    photographers,
    editors,
  };
}

const cut = (text: string | null, most: number): string | null => text?.slice(0, most) ?? null;
