import type { Saying } from '../../extension/say.ts';
import type { CorrectedName } from '../../notebook/factCorrection.ts';
import type { Citation } from '../../notebook/highlight.ts';

/** A fact as a form shows it. */
export interface FactField {
  name: CorrectedName;
  label: Saying;
  /** Takes a line of its own; the others stand two in a line. */
  wide: boolean;
}

/** The facts that a reader can set right, as a paper prints them: from the head of the page to its by-line. */
export const FACT_FIELDS: readonly FactField[] = [
  { name: 'kicker', label: 'factKicker', wide: true },
  { name: 'title', label: 'factTitle', wide: true },
  { name: 'deck', label: 'factDeck', wide: true },
  { name: 'source', label: 'factSource', wide: false },
  { name: 'date', label: 'factDate', wide: false },
  { name: 'edition', label: 'factEdition', wide: false },
  { name: 'column', label: 'factColumn', wide: false },
  { name: 'authors', label: 'factAuthors', wide: true },
];

/** A fact as text to be edited. */
export function written(citation: Citation, name: CorrectedName): string {
  const fact = citation[name];
  return Array.isArray(fact) ? fact.join('、') : (fact ?? '');
}

/** What a reader wrote for a fact: nothing is null; undefined where it is no such fact. */
export function factOf(name: CorrectedName, text: string): string | string[] | null | undefined {
  const line = text.replace(/\s+/g, ' ').trim();
  if (name === 'authors') return namesOf(line);
  if (!line) return null;
  return name === 'date' ? dayOf(line) : line;
}

/** Names in a list: blanks part them only where all are Chinese, for other names have blanks of their own. */
function namesOf(text: string): string[] {
  const chinese = /^[\p{Script=Han}·•\s、，,;；]*$/u.test(text);
  const names = text.split(chinese ? /[\s、，,;；]+/ : /\s*[、，,;；]\s*/).filter(Boolean);
  return [...new Set(names)];
}

/** 2025-04-08 of 2025-4-8, 2025/4/8 or 2025年4月8日; undefined where it is no day. */
function dayOf(text: string): string | undefined {
  const [, year, month = '', day = ''] = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text) ?? [];
  if (!year) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${date}T00:00:00Z`);
  // 31 June is a slip, not a day of July.
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== date ? undefined : date;
}
