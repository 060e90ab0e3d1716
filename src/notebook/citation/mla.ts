import { type Citable, line, quoted, stopped } from './citable.ts';
import { dayFirst } from './english.ts';

/** MLA Handbook, 9th edition. Three authors or more are the first and et al. */
export function mla(cited: Citable): string {
  const { source, edition, url } = cited;
  const authors = authorsOf(cited.authors);
  const where = [source, dayFirst(cited.date), edition && `p. ${edition}`, url].filter(Boolean).join(', ');
  const accessed = url && dayFirst(cited.accessed);
  return [
    authors && stopped(authors),
    cited.title && `“${stopped(quoted(cited.title))}”`,
    where && stopped(where),
    accessed && `Accessed ${accessed}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function authorsOf(all: readonly string[]): string {
  const names = all.map(line);
  return names.length > 2 ? `${names[0]}, et al.` : names.join(', and ');
}
