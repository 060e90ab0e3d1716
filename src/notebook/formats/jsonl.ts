import { articlesOf, type Kept, type Pieces } from './kept.ts';

/** The highlights, a line of JSON for each: the record as it is stored, and what kind it is. */
export function* writeHighlightLines({ highlights }: Kept): Pieces {
  for (const highlight of highlights) {
    if (highlight.deleted === null) yield `${JSON.stringify({ type: 'highlight', ...highlight })}\n`;
  }
}

/**
 * The articles as a corpus, a line of JSON for each: the record as it is stored, with its text. Of an article whose
 * text was not kept the line has the facts alone.
 */
export function* writeArticleLines(kept: Kept): Pieces {
  for (const article of kept.articles) {
    if (article.deleted === null) yield `${JSON.stringify({ type: 'article', ...article })}\n`;
  }
  for (const { url, citation, read, text, highlights } of yield* articlesOf(kept)) {
    if (text === null && highlights.length > 0)
      yield `${JSON.stringify({ type: 'article', url, citation, text: null, created: read })}\n`;
  }
}
