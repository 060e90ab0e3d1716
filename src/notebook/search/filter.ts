import type { Colour } from '../colour.ts';
import type { Citation, Highlight } from '../highlight.ts';

/** What the reader wants to see. Nothing chosen in a list is everything. */
export interface Filter {
  /** All of them; UNTAGGED stands for none at all. */
  tags: readonly string[];
  /** Any of them. */
  colours: readonly Colour[];
  /** Any of these papers; '' for those that the page did not tell. */
  papers: readonly string[];
  /** Days of printing, `2025-04-08`, both included; '' is open. */
  from: string;
  to: string;
}

/** Stands for "without a tag"; no tag is empty. */
export const UNTAGGED = '';
export const NO_FILTER: Filter = { tags: [], colours: [], papers: [], from: '', to: '' };

export const isFiltering = ({ tags, colours, papers, from, to }: Filter): boolean =>
  tags.length + colours.length + papers.length > 0 || from !== '' || to !== '';

/** The day on which it was printed; where the page did not tell, that on which it was kept. */
export const dayOf = ({ citation, created }: { citation: Citation; created: string }): string =>
  (citation.date ?? created).slice(0, 10);

/** Whether a highlight is one of those that the reader wants to see. */
export function passes(filter: Filter, highlight: Highlight): boolean {
  const { tags, colours } = filter;
  if (colours.length > 0 && !colours.includes(highlight.colour)) return false;
  if (!tags.every(tag => (tag === UNTAGGED ? highlight.tags.length === 0 : highlight.tags.includes(tag)))) return false;
  return isFrom(filter, highlight);
}

/** Whether a record is of the papers and days that the reader wants to see. */
export function isFrom({ papers, from, to }: Filter, record: { citation: Citation; created: string }): boolean {
  if (papers.length > 0 && !papers.includes(record.citation.source ?? '')) return false;
  if (from === '' && to === '') return true;
  const day = dayOf(record);
  // A date that only says its month lies within any day of it.
  return (from === '' || day >= from.slice(0, day.length)) && (to === '' || day <= to.slice(0, day.length));
}

/** How many highlights have each tag, each colour, each paper; the most frequent first. */
export interface Counts {
  tags: [tag: string, count: number][];
  colours: ReadonlyMap<Colour, number>;
  papers: [paper: string, count: number][];
}

export function countsOf(highlights: readonly Highlight[]): Counts {
  const tags = new Map<string, number>();
  const colours = new Map<Colour, number>();
  const papers = new Map<string, number>();
  const add = <K>(map: Map<K, number>, key: K) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const highlight of highlights) {
    for (const tag of highlight.tags) add(tags, tag);
    if (highlight.tags.length === 0) add(tags, UNTAGGED);
    add(colours, highlight.colour);
    add(papers, highlight.citation.source ?? '');
  }
  return { tags: ranked(tags), colours, papers: ranked(papers) };
}

const ranked = (map: Map<string, number>) =>
  [...map].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : a > b ? 1 : 0));
