import { quoted } from './terms/csv.ts';

/** A row of a word list: what a spreadsheet or a flash card holds. */
export interface WordRow {
  word: string;
  reading: string;
  sense: string;
  count: number;
  sentence: string;
  /** Paper, date, headline: as far as they are known. */
  source: string;
}

const COLUMNS = ['word', 'reading', 'sense', 'count', 'sentence', 'source'] as const;

/** A word list as CSV (RFC 4180), with the byte order mark without which spreadsheets take UTF-8 for GBK. */
export function wordCsv(rows: readonly WordRow[]): string {
  const lines = rows.map(row => COLUMNS.map(column => quoted(`${row[column]}`)).join(','));
  return `\ufeff${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

/**
 * A word list for Anki, tab-separated, with the header lines by which Anki knows what it is (2.1.54 and later): front,
 * back and the sentence with its source. Everything is plain text, never markup.
 */
export function wordAnki(rows: readonly WordRow[]): string {
  const lines = rows.map(({ word, reading, sense, sentence, source }) =>
    [word, reading, sense, sentence, source].map(cell => cell.replace(/[\t\r\n]+/g, ' ').replace(/^"/, '“')).join('\t'),
  );
  return `${['#separator:tab', '#html:false', '#columns:Word\tReading\tSense\tSentence\tSource', ...lines].join('\n')}\n`;
}
