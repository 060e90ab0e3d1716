import { askBackground } from '../../extension/send.ts';
import { MOST_ARTICLE } from '../../notebook/article.ts';
import type { Article } from './article.ts';

const kept = new WeakSet<Article>();

/**
 * Keeps the text of an article of which something is kept, once while it is open. That it could not be is no failure
 * of what the reader did: a highlight and a word carry their own sentence.
 */
export async function keepArticle(article: Article): Promise<void> {
  if (!article.keepsText || kept.has(article)) return;
  kept.add(article);
  const text = article.text.slice(0, MOST_ARTICLE);
  await askBackground('article.keep', { url: article.address, citation: article.facts, text }).catch(() => {
    kept.delete(article);
  });
}
