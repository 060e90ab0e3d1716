import { type Citable, isNewspaper, line } from './citable.ts';

/** So many authors are named; the others are 等. */
const MOST_AUTHORS = 3;

/**
 * GB/T 7714—2015, 信息与文献 参考文献著录规则. A newspaper: 作者. 题名[N]. 报纸名, 出版日期(版次); where it was read
 * online [N/OL], with the day of access and the address. Other pages: 作者. 题名[EB/OL]//网站名. (日期)[引用日期]. 地址.
 */
export function gbt7714(cited: Citable): string {
  const { title, source, date, edition, url, accessed } = cited;
  const online = url ? `[${accessed ?? ''}]`.replace('[]', '') : '';
  const parts: string[] = [];
  const authors = authorsOf(cited.authors);
  if (isNewspaper(cited)) {
    if (authors) parts.push(authors);
    parts.push(`${line(title ?? '')}[${url ? 'N/OL' : 'N'}]`);
    const issue = `${date ?? ''}${edition ? `(${edition})` : ''}${online}`;
    parts.push([source, issue].filter(Boolean).join(', '));
  } else {
    // A body that names no writer answers for the page itself.
    const writer = authors || source;
    if (writer) parts.push(writer);
    parts.push(`${line(title ?? '')}[EB/OL]${authors && source ? `//${source}` : ''}`);
    parts.push(`${date ? `(${date})` : ''}${online}`);
  }
  if (url) parts.push(url);
  return `${parts.filter(Boolean).join('. ')}.`;
}

function authorsOf(names: readonly string[]): string {
  return [...names.slice(0, MOST_AUTHORS), ...(names.length > MOST_AUTHORS ? ['等'] : [])].map(line).join(', ');
}
