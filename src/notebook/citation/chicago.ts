import { type Citable, isNewspaper, line, quoted, stopped } from './citable.ts';
import { monthFirst } from './english.ts';

/** So many authors are named in a bibliography; of more, the first seven. */
const MOST_AUTHORS = 10;
const NAMED_OF_MORE = 7;

/** Chicago Manual of Style, 17th edition, an entry of the bibliography. Chinese names keep their order and take no comma. */
export function chicago(cited: Citable): string {
  const { source, edition, url } = cited;
  const date = monthFirst(cited.date);
  const accessed = monthFirst(cited.accessed);
  const authors = authorsOf(cited.authors);
  const where = [source, date, edition && `p. ${edition}`].filter(Boolean).join(', ');
  return [
    authors && stopped(authors),
    cited.title && `“${stopped(quoted(cited.title))}”`,
    where && stopped(where),
    // The day of access is asked for where a page itself is not dated, and of pages that change.
    accessed && url && (!date || !isNewspaper(cited)) ? `Accessed ${accessed}.` : '',
    url && stopped(url),
  ]
    .filter(Boolean)
    .join(' ');
}

function authorsOf(all: readonly string[]): string {
  const names = all.map(line);
  if (names.length > MOST_AUTHORS) return `${names.slice(0, NAMED_OF_MORE).join(', ')}, et al.`;
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}
