import { parse } from '../../bench/parse.ts';
import { findArticle } from '../../src/page/article.ts';
import { articleLines } from '../../src/page/articleLines.ts';
import { type PageFacts, readFacts } from '../../src/page/facts.ts';
import { readText } from '../../src/page/readText.ts';
import { spotArticle } from '../../src/page/spot.ts';
import { ArticleText } from '../../src/text/articleText.ts';
import { reflow } from '../../src/text/reflow/reflow.ts';

/** The day on which the tests take place. */
export const NOW = new Date('2026-03-01T04:00:00Z');

export interface Inspected {
  facts: PageFacts;
  platform: string | null;
  /** The text after its headline, a paragraph each; a by-line stays with the paragraph that it ends. */
  paragraphs: string[];
  /** Everything that is kept, headline too. */
  text: string;
}

/** All that the page room finds on a page, as the extension would; null where it is no article. */
export function inspect(html: string, url: string, now = NOW): Inspected | null {
  const document = parse(html, url);
  const spotted = spotArticle(document);
  if (!spotted) return null;
  const found = findArticle(document, spotted.root);
  const view = readText(found.root);
  const own = articleLines(view, found);
  const article = new ArticleText(reflow(own.lines));
  const paragraphs: string[] = [];
  for (const { text, role, runs } of article.blocks) {
    const at = runs[0]?.from ?? 0;
    if (at < own.from) continue;
    if (role === 'byline' && paragraphs.length && !/\n\s*$/.test(view.text.slice(0, at)))
      paragraphs.push(paragraphs.pop() + text);
    else paragraphs.push(text);
  }
  return {
    facts: readFacts(found, own, article, now),
    platform: found.platform?.name ?? null,
    paragraphs,
    text: article.text,
  };
}
