import type { KeptArticle } from './article.ts';

/** An article in which something was met, and where: UTF-16 offsets in its text, ascending. */
export interface Met {
  article: KeptArticle;
  places: { start: number; end: number }[];
}

/**
 * Where a term was met in the articles that are kept, newest article first. The longest form counts at each place, so
 * that 河长制 is not counted once more as 河长.
 *
 * @param forms the ways to write it
 */
export function metIn(articles: readonly KeptArticle[], forms: readonly string[]): Met[] {
  const longest = [...forms].filter(Boolean).sort((a, b) => b.length - a.length);
  return articles
    .flatMap(article => {
      const places: Met['places'] = [];
      for (const form of longest) {
        for (let at = article.text.indexOf(form); at >= 0; at = article.text.indexOf(form, at + form.length)) {
          const end = at + form.length;
          if (places.every(place => place.end <= at || place.start >= end)) places.push({ start: at, end });
        }
      }
      return places.length ? { article, places: places.sort((a, b) => a.start - b.start) } : [];
    })
    .sort((a, b) => dateOf(b.article).localeCompare(dateOf(a.article)));
}

/** When it was printed; where the page did not tell, when it was kept. */
const dateOf = ({ citation, created }: KeptArticle) => citation.date ?? created;
