import { draftFrom, formText, headings, type Read } from './draft.ts';
import type { OwnTerm } from './own-term.ts';
import type { Refusal } from './refusal.ts';

/** The columns in their order; RFC 4180, with a byte order mark, without which spreadsheets take UTF-8 for GBK. */
const COLUMNS = [
  'id',
  'term',
  'pinyin',
  'variants',
  'sense',
  'note',
  'plain',
  'source',
  'sentence',
  'url',
  'category',
  'tags',
  'related',
  'glossary',
  'on',
  'created',
  'updated',
] as const;

/**
 * All terms as a table. It loses nothing but revisions and tombstones. Variants stand in one cell as
 * `河长 [hé zhǎng]; 河湖长 [hé hú zhǎng]`.
 */
export function writeCsv(terms: readonly OwnTerm[]): string {
  const rows = terms.map(term => {
    const [head, ...variants] = term.forms;
    const cells: Record<(typeof COLUMNS)[number], string> = {
      id: term.id,
      term: head!.text,
      pinyin: head!.pinyin ?? '',
      variants: variants.map(formText).join('; '),
      sense: term.sense,
      note: term.note,
      plain: term.plain,
      source: term.source ?? '',
      sentence: term.sentence ?? '',
      url: term.url ?? '',
      category: term.category ?? '',
      tags: term.tags.join('; '),
      related: term.related.join('; '),
      glossary: term.glossary ?? '',
      on: term.on ? 'yes' : 'no',
      created: term.created,
      updated: term.updated,
    };
    return COLUMNS.map(column => quoted(cells[column])).join(',');
  });
  return `\ufeff${[COLUMNS.join(','), ...rows].join('\r\n')}\r\n`;
}

// A spreadsheet reckons with cells that begin so: an imported =HYPERLINK(…) must stay text. The apostrophe is taken
// away again on reading; one that was there before gets a second.
// Chinese and Japanese ones take the full-width signs too.
const RECKONED = /^'*[=+\-@\t\r\n＝＋－＠]/;
const guarded = (cell: string) => (RECKONED.test(cell) ? `'${cell}` : cell);
const unguarded = (cell: string) => (cell.startsWith("'") && RECKONED.test(cell) ? cell.slice(1) : cell);

/** A cell as it stands in a table: in quotation marks where it must be, and never something that is reckoned with. */
export function quoted(cell: string): string {
  const safe = guarded(cell);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A row of cells, or why it is none. */
type Row = { line: number; cells: string[] } | Refusal;

/** A quoted cell of a word list that is longer than this, in characters, is one whose closing mark was lost. */
const LONGEST_CELL = 40_000;
/** A row of more is no row of a word list. */
const MOST_CELLS = 256;

/**
 * Cuts a table into rows. A cell in quotation marks may hold line breaks and doubled marks. Where a mark is never
 * closed, or something stands behind it, that line is refused and reading goes on with the next.
 * @param separator `,`, `;` or a tab.
 * @param longest characters of a quoted cell.
 */
export function* rowsOf(text: string, separator: string, longest = LONGEST_CELL): Iterable<Row> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const row = rowAt(text, at, line, separator, longest);
    yield 'reason' in row ? row : { line, cells: row.cells };
    const end = 'reason' in row ? nextLine(text, at) : row.end;
    for (let i = text.indexOf('\n', at); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) line++;
    at = end;
  }
}

const nextLine = (text: string, at: number) => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
};

function rowAt(
  text: string,
  start: number,
  line: number,
  separator: string,
  longest: number,
): { cells: string[]; end: number } | Refusal {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    let cell: string;
    if (text[at] === '"') {
      let close = at + 1;
      for (;;) {
        close = text.indexOf('"', close);
        if (close < 0 || close - at > longest) return { line, reason: close < 0 ? 'cut-off' : 'broken', about: '"' };
        if (text[close + 1] !== '"') break;
        close += 2;
      }
      cell = text.slice(at + 1, close).replaceAll('""', '"');
      at = close + 1;
      if (at < text.length && text[at] !== separator && text[at] !== '\n')
        return { line, reason: 'broken', about: '"' };
    } else {
      let end = at;
      while (end < text.length && text[end] !== separator && text[end] !== '\n') end++;
      cell = text.slice(at, end);
      at = end;
    }
    cells.push(unguarded(cell));
    if (cells.length > MOST_CELLS) return { line, reason: 'too-many-cells' };
    if (text[at] !== separator) return { cells, end: Math.min(text.length, at + 1) };
    at++;
  }
}

/** The separator of a table by its first line: what stands most often there outside quotation marks. */
export function separatorOf(text: string): string {
  const first = text.slice(0, Math.min(nextLine(text, 0), 4_096)).replace(/"[^"]*"/g, '');
  const count = (mark: string) => first.split(mark).length - 1;
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/**
 * The terms of a table. The first line names the columns, in English or Chinese; a table without such a line has the
 * term first, then, where the second cell is pinyin, the reading, then the sense and a note.
 */
export function* readCsv(text: string, separator = separatorOf(text)): Iterable<Read> {
  let columns: (string | undefined)[] | null = null;
  for (const row of rowsOf(text, separator)) {
    if ('reason' in row) {
      yield { refusal: row };
      continue;
    }
    const { line, cells } = row;
    if (cells.every(cell => cell.trim() === '')) continue;
    if (columns === null) {
      // Excel's own first line, which names the separator.
      if (/^sep=/i.test(cells[0]!)) continue;
      columns = headings(cells);
      if (columns !== null) continue;
      columns =
        readsAs(cells[0]!, cells[1] ?? '') && cells.length > 2
          ? ['term', 'pinyin', 'sense', 'note']
          : ['term', 'sense', 'note'];
    }
    yield readRow(line, cells, columns);
  }
}

const PINYIN = /^\s*[a-zü:āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+[1-5]?(?:[ '’-]?[a-zü:āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+[1-5]?)*\s*$/i;

/** Whether the second cell is the reading of the first: as many syllables as characters, or tone marks. */
function readsAs(term: string, cell: string): boolean {
  if (!PINYIN.test(cell)) return false;
  const characters = term.match(/\p{Script=Han}/gu)?.length ?? 0;
  return /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/i.test(cell) || cell.trim().split(/[\s'’-]+/).length === characters;
}

function readRow(line: number, cells: string[], columns: (string | undefined)[]): Read {
  const over = cells.slice(columns.length).find(cell => cell.trim() !== '');
  if (over !== undefined) return { refusal: { line, reason: 'too-many-cells', about: over.slice(0, 100) } };
  const byName = new Map<string, string>();
  cells.forEach((cell, i) => {
    const name = columns[i];
    if (name !== undefined && (byName.get(name) ?? '').trim() === '') byName.set(name, cell);
  });
  return draftFrom(
    line,
    byName,
    COLUMNS.every(column => columns.includes(column)),
  );
}
