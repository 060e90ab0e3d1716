import { type Citable, line, stopped } from './citable.ts';
import { yearFirst } from './english.ts';

/** So many authors are named; of more, the first nineteen and the last. */
const MOST_AUTHORS = 20;

/** APA, 7th edition. Chinese names keep their order. Without an author the title comes first. */
export function apa(cited: Citable): string {
  const { source, edition, url } = cited;
  const when = `(${yearFirst(cited.date) ?? 'n.d.'}).`;
  const title = cited.title && stopped(line(cited.title));
  const authors = authorsOf(cited.authors);
  const where = [source, edition].filter(Boolean).join(', ');
  return [...(authors ? [stopped(authors), when, title] : [title, when]), where && stopped(where), url]
    .filter(Boolean)
    .join(' ');
}

function authorsOf(all: readonly string[]): string {
  const names = all.map(line);
  if (names.length > MOST_AUTHORS) return `${names.slice(0, MOST_AUTHORS - 1).join(', ')}, . . . ${names.at(-1)}`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;
}
