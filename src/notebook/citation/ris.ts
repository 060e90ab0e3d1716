import { type Citable, isNewspaper, line } from './citable.ts';

/** A RIS record, as EndNote, Zotero and NoteExpress read it. Lines end as the format wants. */
export function ris(cited: Citable): string {
  const { title, source, date, edition, url, accessed } = cited;
  const rows: [string, string | null][] = [
    ['TY', isNewspaper(cited) ? 'NEWS' : 'ELEC'],
    ...cited.authors.map((name): [string, string] => ['AU', name]),
    ['TI', title],
    ['T2', source],
    ['PY', date?.slice(0, 4) ?? null],
    ['DA', slashed(date)],
    ['SE', cited.column ?? null],
    ['SP', edition],
    ['UR', url],
    ['Y2', url && slashed(accessed)],
    ['LA', 'zh'],
    ['ER', ''],
  ];
  return rows.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${line(value)}`])).join('\r\n');
}

const slashed = (date: string | null): string | null => date?.slice(0, 10).replaceAll('-', '/') ?? null;
