import { rowsOf, separatorOf } from '../terms/csv.ts';
import type { Refusal } from '../terms/refusal.ts';
import { COLUMNS, type Column, LIST } from './csv.ts';
import { recordOf, withRecord } from './foreign.ts';

/** A passage may be longer than any cell of a word list. */
const LONGEST_CELL = 250_000;

/** Whether a first line is that of our table, in any order of the columns and with any left out but these two. */
export function isTable(line: string): boolean {
  const names = line.split(separatorOf(line)).map(name => name.replaceAll('"', '').trim());
  return names.includes('quote') && names.includes('url');
}

/** The rows of our table, as it was written or after a spreadsheet has saved it. */
export function* readTable(
  text: string,
  now: string,
): Iterable<{ line: number; fields: object; own: boolean } | { refusal: Refusal }> {
  let columns: (Column | undefined)[] | null = null;
  for (const row of rowsOf(text, separatorOf(text), LONGEST_CELL)) {
    if ('reason' in row) {
      yield { refusal: row };
      continue;
    }
    if (row.cells.every(cell => cell.trim() === '')) continue;
    if (!columns) {
      columns = row.cells.map(cell => COLUMNS.find(column => column === cell.trim()));
      continue;
    }
    const cells: Partial<Record<Column, string>> = {};
    for (const [i, cell] of row.cells.entries()) if (columns[i]) cells[columns[i]] = cell;
    yield { line: row.line, ...readRow(cells, now) };
  }
}

function readRow(cells: Partial<Record<Column, string>>, now: string): { fields: object; own: boolean } {
  const record = json(cells.record) as { tags?: string[]; selector?: object } | null;
  const tags = cells.tags ?? '';
  const fields = recordOf(
    {
      id: cells.id,
      url: cells.url,
      exact: cells.quote,
      prefix: cells.prefix,
      suffix: cells.suffix,
      start: Number(cells.start || Number.NaN),
      note: cells.note ?? '',
      // A tag may have the mark that parts them; the column counts where the reader has written in it.
      tags: record?.tags?.join(LIST) === tags ? record.tags : tags.split(/[;；]/),
      colour: cells.colour || undefined,
      title: cells.title,
      created: cells.created,
      updated: cells.updated,
    },
    now,
  );
  const { start, end } = fields.selector;
  const citation = json(cells.facts) ?? {
    title: cells.title || null,
    source: cells.source || null,
    date: cells.date || null,
    edition: cells.edition || null,
    ...(cells.column && { column: cells.column }),
    ...(cells.place && { place: cells.place }),
    authors: (cells.authors ?? '').split(/[;；]/).flatMap(name => name.trim() || []),
  };
  if (!record) return { fields: { ...fields, citation }, own: false };
  const place = { ...record.selector, start, end: Number.isSafeInteger(Number(cells.end)) ? Number(cells.end) : end };
  return withRecord(fields, { ...record, colour: cells.colour, citation, selector: place });
}

/** An object in a cell; null where there is none. */
function json(cell: string | undefined): object | null {
  try {
    const value: unknown = JSON.parse(cell ?? '');
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
