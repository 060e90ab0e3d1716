import type { Heading } from './headings.ts';
import { type Article, nearestAbove } from './scopes.ts';
import { overlapX, overlapY, type Stack } from './stacks.ts';

/** Captions, jumps and by-lines: to the article that stands around or over them. */
export function placeOthers(stacks: Stack[], headings: Heading[], articles: Article[]): void {
  const inHeading = new Set(headings.flatMap(heading => heading.parts));
  const home = new Map<Stack, Article>();
  for (const article of articles) {
    for (const stack of article.texts) home.set(stack, article);
    for (const part of article.heading?.parts ?? []) home.set(part, article);
  }
  for (const stack of stacks) {
    if (inHeading.has(stack) || home.has(stack) || stack.kind === 'furniture') continue;
    const solid = [...home.keys()];
    const upper = nearestAbove(stack, solid);
    const over = upper && home.get(upper);
    const around = articles.find(article => isAround(article, stack));
    const article = stack.kind === 'caption' ? (around ?? over) : (over ?? around);
    (article ?? nearest(stack, articles))?.others.push(stack);
  }
  if (articles.length === 0 && stacks.some(stack => stack.kind !== 'furniture')) {
    articles.push({ heading: null, texts: [], others: stacks.filter(stack => stack.kind !== 'furniture') });
  }
}

/** Whether an article's text stands beside and below: the picture is in its midst. */
function isAround(article: Article, stack: Stack): boolean {
  const below = article.texts.some(
    one => one.top >= stack.bottom - 1 && one.top - stack.bottom < 4 * one.size && overlapX(one, stack) > 0,
  );
  const beside = article.texts.some(one => overlapY(one, stack) > 0);
  return below && beside;
}

function nearest(stack: Stack, articles: Article[]): Article | undefined {
  let best: Article | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const article of articles) {
    for (const one of [...article.texts, ...(article.heading?.parts ?? [])]) {
      const distance = Math.hypot(Math.max(0, -overlapX(one, stack)), Math.max(0, -overlapY(one, stack)));
      if (distance >= least) continue;
      least = distance;
      best = article;
    }
  }
  return best;
}

/** Articles from the top down, those at one height from left to right. */
export function readingOrder(articles: Article[]): Article[] {
  const boundsOf = (article: Article) => {
    const all = [...(article.heading?.parts ?? []), ...article.texts, ...article.others];
    return {
      article,
      top: Math.min(...all.map(one => one.top)),
      x: Math.min(...all.map(one => one.x)),
      size: all[0]?.size ?? 10,
    };
  };
  const bounds = articles.map(boundsOf).filter(one => Number.isFinite(one.top));
  bounds.sort((a, b) => a.top - b.top);
  const order: Article[] = [];
  while (bounds.length > 0) {
    const limit = bounds[0]!.top + 4 * bounds[0]!.size;
    const level = bounds.filter(one => one.top <= limit).sort((a, b) => a.x - b.x);
    for (const one of level) {
      order.push(one.article);
      bounds.splice(bounds.indexOf(one), 1);
    }
  }
  return order;
}
