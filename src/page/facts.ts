import type { ArticleText } from '../text/articleText.ts';
import type { Found } from './article.ts';
import { canonicalAddress } from './facts/address.ts';
import { momentOf } from './facts/moment.ts';
import type { PageFacts } from './facts/pageFacts.ts';
import { editionOf, printOf, reprintOf, siteOf, sourceOf } from './facts/publisher.ts';
import { type Margins, Reading } from './facts/reading.ts';
import { peopleOf, placeOf } from './facts/writers.ts';

export type { FactName, Origin, PageFacts } from './facts/pageFacts.ts';

/**
 * Reads what a page tells of its article.
 *
 * @param found the article's parts
 * @param margins lines in the body that are not the article's own
 * @param article the article's text; its headline serves where the page names none (a text file)
 * @param now dates that lie ahead of it are refused
 */
export function readFacts(found: Found, margins: Margins, article: ArticleText, now = new Date()): PageFacts {
  const reading = new Reading(found, margins, article, now);
  const mark = (part: 'kicker' | 'deck' | 'column') => reading.keep(part, 'platform', reading.marked(part));
  const people = peopleOf(reading);
  const moment = momentOf(reading);
  const print = printOf(reading);
  const source = sourceOf(reading, print);
  const site = siteOf(reading);
  return {
    title: titleOf(reading),
    kicker: mark('kicker'),
    deck: mark('deck'),
    source,
    site,
    reprint: reprintOf(source, site),
    date: moment?.date ?? null,
    time: moment?.time ?? null,
    edition: editionOf(reading, print),
    column: mark('column'),
    authors: [...people.reporters, ...people.correspondents],
    byline: reading.byline,
    ...people,
    place: reading.keep('place', 'text', placeOf(reading)),
    url: canonicalAddress(found.page.document),
    origins: reading.origins,
  };
}

function titleOf(reading: Reading): string | null {
  const { headline } = reading.found;
  if (headline) return reading.keep('title', headline.element ? 'page' : 'title', headline.text);
  return reading.keep('title', 'text', reading.blocks.find(({ role }) => role === 'headline')?.text ?? null);
}
