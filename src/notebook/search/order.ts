import { COLOURS } from '../colour.ts';
import { type Highlight, pageKey } from '../highlight.ts';
import { dayOf } from './filter.ts';

/** The ways in which highlights stand in the library. */
export const ORDERS = ['kept', 'printed', 'article', 'paper', 'tag', 'colour'] as const;
export type Order = (typeof ORDERS)[number];

/** Highlights that stand together. */
export interface Group {
  /** What they have in common: a month, a page's key, a paper, a tag or a colour; '' for having none. */
  key: string;
  highlights: Highlight[];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const newest = (a: Highlight, b: Highlight) => compare(b.created, a.created);
const printedLast = (a: Highlight, b: Highlight) => compare(dayOf(b), dayOf(a)) || newest(a, b);
const inText = (a: Highlight, b: Highlight) => a.selector.start - b.selector.start || a.selector.end - b.selector.end;
const MONTH = 7;

const WAYS: Record<Order, { within: (a: Highlight, b: Highlight) => number; keys: (one: Highlight) => string[] }> = {
  kept: { within: newest, keys: ({ created }) => [created.slice(0, MONTH)] },
  printed: { within: printedLast, keys: one => [dayOf(one).slice(0, MONTH)] },
  article: { within: inText, keys: ({ url }) => [pageKey(url)] },
  paper: { within: printedLast, keys: ({ citation }) => [citation.source ?? ''] },
  tag: { within: newest, keys: ({ tags }) => (tags.length ? [...tags] : ['']) },
  colour: { within: newest, keys: ({ colour }) => [colour] },
};

/**
 * Sorts highlights into groups. Months and articles stand newest first, papers and tags by their names with those that
 * have none last, colours in their own order. One with several tags stands with each of them.
 *
 * @param collate compares names in the reader's language
 */
export function grouped(
  highlights: readonly Highlight[],
  order: Order,
  collate: (a: string, b: string) => number,
): Group[] {
  const { within, keys } = WAYS[order];
  /** Reading an address takes microseconds, and many highlights have the same. */
  const pages = new Map<string, string[]>();
  const keysOf = (one: Highlight) => {
    if (order !== 'article') return keys(one);
    const known = pages.get(one.url) ?? keys(one);
    pages.set(one.url, known);
    return known;
  };
  const groups = new Map<string, Group>();
  for (const highlight of highlights)
    for (const key of keysOf(highlight)) {
      const group = groups.get(key);
      if (group) group.highlights.push(highlight);
      else groups.set(key, { key, highlights: [highlight] });
    }
  const all = [...groups.values()];
  const latest = new Map(
    all.map(({ key, highlights: own }) => [key, own.reduce((day, one) => (one.created > day ? one.created : day), '')]),
  );
  const ways: Record<Order, (a: Group, b: Group) => number> = {
    kept: (a, b) => compare(b.key, a.key),
    printed: (a, b) => compare(b.key, a.key),
    article: (a, b) => compare(latest.get(b.key)!, latest.get(a.key)!),
    paper: named,
    tag: named,
    colour: (a, b) => COLOURS.indexOf(a.key as never) - COLOURS.indexOf(b.key as never),
  };
  function named(a: Group, b: Group): number {
    return Number(a.key === '') - Number(b.key === '') || collate(a.key, b.key);
  }
  for (const group of all) group.highlights.sort(within);
  return all.sort(ways[order]);
}
