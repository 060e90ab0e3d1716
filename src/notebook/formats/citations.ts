import { STYLES } from '../citation/styles.ts';
import { articlesOf, type Choices, citableOf, type Kept, type Pieces } from './kept.ts';

/** The articles as RIS records, a blank line between two. */
export function* writeRis(kept: Kept): Pieces {
  for (const article of yield* articlesOf(kept)) yield `${STYLES.ris.cite(citableOf(article))}\r\n\r\n`;
}

/** The articles as a BibTeX file, every entry under a name of its own. */
export function* writeBibtex(kept: Kept): Pieces {
  const named = distinct();
  for (const article of yield* articlesOf(kept)) {
    yield `${STYLES.bibtex.cite(citableOf(article)).replace(/^(@\w+\{)([^,]+)/, (_, head, name) => head + named(name))}\n\n`;
  }
}

/** The articles as one list of CSL-JSON items. */
export function* writeCslJson(kept: Kept): Pieces {
  const named = distinct();
  let before = '[\n';
  for (const article of yield* articlesOf(kept)) {
    const [item] = JSON.parse(STYLES.cslJson.cite(citableOf(article))) as [{ id: string }];
    yield `${before}${JSON.stringify({ ...item, id: named(item.id) })}`;
    before = ',\n';
  }
  yield `${before === '[\n' ? before : ''}\n]\n`;
}

/** The articles as a numbered list of references after GB/T 7714—2015, in the order in which they were read. */
export function* writeReferences(kept: Kept, _choices: Choices): Pieces {
  let number = 0;
  for (const article of yield* articlesOf(kept)) yield `[${++number}] ${STYLES.gbt7714.cite(citableOf(article))}\n`;
}

/** Two articles of one paper, day and headline would have one name; the second gets a letter. */
function distinct(): (name: string) => string {
  const met = new Map<string, number>();
  return name => {
    const before = met.get(name) ?? 0;
    met.set(name, before + 1);
    return before ? `${name}-${before + 1}` : name;
  };
}
