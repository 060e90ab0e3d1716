import type { KeptArticle } from '../article.ts';
import type { Highlight } from '../highlight.ts';
import type { KeptWord } from '../word.ts';

/** Parts two parts of a record: nothing that is typed matches across it. */
const PARTED = '\u0001';
const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(PARTED);

/** What is searched of a highlight: its words, the reader's own, and where it was printed. */
export function highlightText({ selector, note, tags, citation }: Highlight): string {
  return joined(
    selector.exact,
    note,
    tags.join(PARTED),
    citation.title,
    citation.source,
    citation.authors.join(PARTED),
  );
}

/** What is searched of an article: all that is kept of it. The text stands first, so that its offsets are those here. */
export function articleText({ citation, text }: KeptArticle): string {
  return joined(text, citation.title, citation.source, citation.authors.join(PARTED));
}

/** What is searched of a word: it, its reading and meaning, and the sentences in which it was met. */
export function wordText({ form, reading, sense, meetings }: KeptWord): string {
  return joined(form, reading, sense, ...meetings.map(({ sentence }) => sentence));
}
