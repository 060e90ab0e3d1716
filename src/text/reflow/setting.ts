import type { Indent } from './prices.ts';

/** Lines that were set as one block, and how. */
export interface Setting {
  /** First and last printed line. */
  first: number;
  last: number;
  kind: 'body' | 'title' | 'single' | 'caption';
  indent: Indent;
  /** Column width of each line in em; infinite where lines were never broken. */
  measures: number[];
}
