import { type ConcordanceLine, printed } from './lines.ts';

/** How often a word stands in a month's articles. */
export interface Month {
  /** `2025-04` */
  month: string;
  count: number;
  /** How many articles it stands in. */
  articles: number;
}

/** Months shown at most, the latest: forty years. */
const MOST_MONTHS = 480;
const DATE = /^(\d{4})-(\d{2})/;

/** Counts lines by month, with the months between that have none. A date that does not say its month is left out. */
export function byMonth(lines: readonly ConcordanceLine[]): Month[] {
  const counts = new Map<string, { count: number; urls: Set<string> }>();
  for (const { article } of lines) {
    const [month] = DATE.exec(printed(article)) ?? [];
    if (!month || !isMonth(month)) continue;
    const known = counts.get(month) ?? { count: 0, urls: new Set() };
    known.count++;
    counts.set(month, { ...known, urls: known.urls.add(article.url) });
  }
  const known = [...counts.keys()].sort();
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return [];
  const months: Month[] = [];
  for (let at = numberOf(last); at >= numberOf(first) && months.length < MOST_MONTHS; at--) {
    const month = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
    const { count = 0, urls } = counts.get(month) ?? {};
    months.push({ month, count, articles: urls?.size ?? 0 });
  }
  return months.reverse();
}

const isMonth = (month: string) => Number(month.slice(5)) >= 1 && Number(month.slice(5)) <= 12;
/** Months since the year 0. */
const numberOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
