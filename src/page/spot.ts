import { beginWeighing, candidateOf, type Spotted, spottedOf } from './candidate.ts';
import { isBorneOut } from './signs.ts';

export type { Spotted } from './candidate.ts';
export { spotSliced } from './spotSliced.ts';

/**
 * Finds the article of a page, or tells that there is none: walks the page once, and asks for no styles.
 *
 * @param document the page
 */
export function spotArticle(document: Document): Spotted | null {
  const weighing = beginWeighing(document);
  if (!weighing) return null;
  while (!weighing.step(Number.MAX_SAFE_INTEGER));
  const candidate = candidateOf(document, weighing.result());
  return candidate && isBorneOut(document, candidate) ? spottedOf(candidate) : null;
}
