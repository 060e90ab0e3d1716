import { type Citable, isNewspaper, line, partsOf } from './citable.ts';
import { keyOf } from './key.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A BibTeX entry, with the fields of biblatex that BibTeX passes over (urldate, langid). UTF-8, as biber reads it. */
export function bibtex(cited: Citable): string {
  const date = partsOf(cited.date);
  const newspaper = isNewspaper(cited);
  const fields: [string, string | null | undefined][] = [
    ['author', cited.authors.length ? braced(cited.authors.map(escaped).join(' and ')) : null],
    // The second braces keep capitals and quotation marks as they are.
    ['title', cited.title && braced(braced(escaped(cited.title)))],
    [newspaper ? 'journal' : 'organization', cited.source && braced(escaped(cited.source))],
    ['year', date && braced(String(date.year))],
    ['month', date && MONTHS[date.month - 1]],
    ['day', date && braced(String(date.day))],
    ['pages', cited.edition && braced(escaped(cited.edition))],
    ['url', cited.url && braced(cited.url.replace(/[{}\\\s]/g, encodeURIComponent))],
    ['urldate', cited.url && cited.accessed && braced(cited.accessed)],
    ['langid', braced('chinese')],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []));
  return `@${newspaper ? 'article' : 'online'}{${keyOf(cited)},\n${lines.join('\n')}\n}`;
}

const braced = (text: string): string => `{${text}}`;

const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
/** Text in which nothing is a command. */
const escaped = (text: string): string => line(text).replace(/[\\~^{}%&#$_]/g, c => SPECIAL[c] ?? `\\${c}`);
