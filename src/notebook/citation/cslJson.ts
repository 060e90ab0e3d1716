import { type Citable, isNewspaper, line, partsOf } from './citable.ts';
import { keyOf } from './key.ts';

const DOUBLE_SURNAMES =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|皇甫|尉迟|公孙|慕容|司徒|夏侯|东方|南宫|令狐|宇文|长孙|端木|呼延|淳于|独孤|轩辕|拓跋|范姜)/;

/** One item of CSL-JSON, in a list, as every reader of it wants. */
export function cslJson(cited: Citable): string {
  const { title, source, edition, url } = cited;
  const item = {
    id: keyOf(cited),
    type: isNewspaper(cited) ? 'article-newspaper' : 'webpage',
    title: title === null ? undefined : line(title),
    author: cited.authors.length ? cited.authors.map(nameOf) : undefined,
    'container-title': source ?? undefined,
    issued: dateOf(cited.date),
    section: cited.column ?? undefined,
    page: edition ?? undefined,
    URL: url ?? undefined,
    accessed: url ? dateOf(cited.accessed) : undefined,
    language: 'zh',
  };
  return JSON.stringify([item], null, 2);
}

/** A Chinese name is parted into surname and given name; any other is one literal. */
function nameOf(name: string): { family: string; given: string } | { literal: string } {
  const text = line(name);
  if (!/^\p{Script=Han}{2,4}$/u.test(text)) return { literal: text };
  const surname = DOUBLE_SURNAMES.test(text) && text.length > 2 ? 2 : 1;
  return text.length - surname > 2 ? { literal: text } : { family: text.slice(0, surname), given: text.slice(surname) };
}

function dateOf(date: string | null): { 'date-parts': [[number, number, number]] } | undefined {
  const parts = partsOf(date);
  return parts ? { 'date-parts': [[parts.year, parts.month, parts.day]] } : undefined;
}
