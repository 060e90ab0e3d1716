import type { Highlight } from '../highlight.ts';
import { articlesOf, type Choices, type Kept, marked, type Pieces } from './kept.ts';

/*
 * The file that Hypothesis exports and imports: `annotations` in the form of its API. Its importer takes the quotation,
 * the tags, the text and the address of the page that is open, and asks whose annotations are wanted; it passes over
 * what it does not know, so our own record stands in one member beside.
 */
export const HYPOTHESIS_RECORD = 'bianzhu';
const USER = 'acct:bianzhu@localhost';

/** The highlights as annotations of Hypothesis, one a line. */
export function* writeHypothesis(kept: Kept, { now }: Choices): Pieces {
  const articles = marked(yield* articlesOf(kept));
  const head = { export_date: now.toISOString(), export_userid: USER, client_version: 'bianzhu' };
  let before = `${JSON.stringify(head).slice(0, -1)},\n"annotations": [\n`;
  for (const { citation, highlights } of articles) {
    for (const highlight of highlights) {
      yield `${before}${JSON.stringify(annotationOf(highlight, citation.title))}`;
      before = ',\n';
    }
  }
  yield `${before.startsWith(',') ? '' : before}\n]}\n`;
}

function annotationOf(highlight: Highlight, title: string | null) {
  const { id, url, selector, note, tags, created, updated } = highlight;
  const { exact, prefix, suffix, ...place } = selector;
  const { version, revision, device, seen, citation, colour, conflict } = highlight;
  return {
    id,
    created,
    updated,
    user: USER,
    user_info: { display_name: 'Bianzhu' },
    uri: url,
    text: note,
    tags,
    // Only the quotation: Hypothesis counts positions from the top of the page's text, not of the article's.
    target: [{ source: url, selector: [{ type: 'TextQuoteSelector', exact, prefix, suffix }] }],
    document: { title: title === null ? [] : [title] },
    permissions: { read: [USER], update: [USER], delete: [USER] },
    [HYPOTHESIS_RECORD]: { version, revision, device, seen, citation, colour, conflict, selector: place },
  };
}
