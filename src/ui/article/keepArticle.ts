import { askBackground } from '../../extension/send.ts';
import { MOST_ARTICLE } from '../../notebook/article.ts';
import type { Article } from './article.ts';

/** The citation that each was kept with: corrected since, an article is kept anew. */
const kept = new WeakMap<Article, string>();

/**
 * Keeps the text of an article of which something is kept, once while it is open. That it could not be is no failure
 * of what the reader did: a highlight and a word carry their own sentence.
 */
export async function keepArticle(article: Article): Promise<void> {
  if (!article.keepsText) return;
  const { citation } = article;
  const told = JSON.stringify(citation);
  if (kept.get(article) === told) return;
  kept.set(article, told);
  const text = article.text.slice(0, MOST_ARTICLE);
  await askBackground('article.keep', { url: article.address, citation, text }).catch(() => {
    kept.delete(article);
  });
}
