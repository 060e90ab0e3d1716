import type { PageText } from '../extension/messages.ts';
import type { Citation } from '../notebook/highlight.ts';
import { findArticle } from '../page/article.ts';
import { allLines, articleLines } from '../page/articleLines.ts';
import { readFacts } from '../page/facts.ts';
import { readText } from '../page/readText.ts';
import { spotArticle } from '../page/spot.ts';
import { ArticleText } from '../text/articleText.ts';
import { reflow } from '../text/reflow/reflow.ts';
import { pageAddress } from '../ui/article/address.ts';
import type { Article } from './article.ts';

/**
 * What the page hands to the reader: its article, or all of its text where none is found. The page is only read, so
 * that this serves where the site is switched off, too.
 *
 * @param article the page's article where it is annotated already
 */
export function pageText(document: Document, article: Article | null): PageText {
  const { lines, facts } = article ?? readPage(document);
  const { title, source, date, edition, authors } = facts;
  const citation = { title, source, date, edition, authors };
  return { url: pageAddress(), title: document.title.slice(0, 500), citation, lines: [...lines] };
}

function readPage(document: Document): Pick<Article, 'lines'> & { facts: Citation } {
  const spotted = spotArticle(document)?.root ?? null;
  const found = findArticle(document, spotted ?? document.body);
  const view = readText(found.root);
  const own = spotted ? articleLines(view, found) : allLines(view);
  return { lines: own.lines, facts: readFacts(found, own, new ArticleText(reflow(own.lines))) };
}
