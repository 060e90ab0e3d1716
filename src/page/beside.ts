import { attribute } from './unclobbered.ts';

/** Names that sites give to what stands beside an article: whole words of a class or id. */
export const ASIDE =
  /(?:^|[\s_-])(?:relate[ds]?|recommend(?:ed|s)?|tuijian|hot|rank|paihang|sidebar|side|foot(?:er)?|copyright|crumbs?|breadcrumbs?|nav|menu|disclaimer|shengming|adv?|advert|banner|popup|dialog|modal|login|toolbar)(?:$|[\s_\d-]|list|box|wrap|area)/i;
export const COMMENTS = /(?:^|[\s_-])(?:comments?|cmt|pinglun|repl(?:y|ies))(?:$|[\s_\d-]|list|box|wrap|area)/i;
/** A block that holds more of the page's prose than this is no aside, whatever its name. */
const MOST_ASIDE = 0.5;
const MOST_COMMENTS = 0.9;

/** An element's id and classes as words: `shareBtn` as `share-Btn`. */
export const namesOf = (element: Element): string =>
  `${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''}`.replace(/([a-z])([A-Z])/g, '$1-$2');

/**
 * Whether a block stands beside the article by its name, or is hidden.
 *
 * @param prose Han of prose in it
 * @param whole Han of prose on the page
 */
export function standsAside(element: Element, prose: number, whole: number): boolean {
  if (/display\s*:\s*none/i.test(attribute(element, 'style') ?? '')) return true;
  const names = namesOf(element);
  return (ASIDE.test(names) && prose < MOST_ASIDE * whole) || (COMMENTS.test(names) && prose < MOST_COMMENTS * whole);
}
