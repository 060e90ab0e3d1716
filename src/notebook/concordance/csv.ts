import { quoted } from '../terms/csv.ts';
import type { ConcordanceLine } from './lines.ts';

const COLUMNS = ['left', 'word', 'right', 'date', 'source', 'edition', 'title', 'url'] as const;

/**
 * The lines as a table for spreadsheets: RFC 4180 in UTF-8 with a byte order mark, without which they take it for GBK.
 * No cell begins with what a spreadsheet would reckon with.
 *
 * @returns pieces, a line each, so that many need not be one task
 */
export function* concordanceCsv(lines: Iterable<ConcordanceLine>): Generator<string, void, void> {
  yield `\ufeff${COLUMNS.join(',')}\r\n`;
  for (const { left, word, right, article } of lines) {
    const { date, source, edition, title } = article.citation;
    const cells = [left, word, right, date ?? '', source ?? '', edition ?? '', title ?? '', article.url];
    yield `${cells.map(quoted).join(',')}\r\n`;
  }
}
