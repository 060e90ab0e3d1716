import type { Block, Weighed } from './prose.ts';
import { isChinese } from './scripts.ts';
import { bodyOf, nameOf } from './unclobbered.ts';
import { Weighing } from './weighing.ts';

/** Least Han of any article. */
export const LEAST_HAN_OF_ANY = 70;
/** A file of plain text has no navigation to be mistaken for, so that less is enough. */
const LEAST_HAN_PLAIN = 60;
/** Sentence ends and pauses in a hundred Han: prose has 5 to 12, lists of headlines 0 to 2. */
const LEAST_STOPS = 2.5;
/** Han in links that are no part of a sentence, for one of prose: columns and search pages have a quarter and more. */
const MOST_LINKED = 0.15;
/** Such links for a line of prose, and beyond: threads have a dozen buttons for every post. */
const MOST_LINKS = 0.6;
const FREE_LINKS = 8;
/** Least part of the page's prose that the body holds. */
const LEAST_SHARE = 0.45;
/** Prose beside the body for one inside it: a page that is mostly comments is a thread. */
const MOST_BESIDE = 4;
/** What a Han of other text costs when the body's bounds are sought: outside links (a subhead, a caption), and in them. */
const LOOSE_COST = 0.4;
const LINKED_COST = 2;
const LISTED_COST = 0.4;
/** The shortest article has more than one. */
const SOME_STOPS = /[。，；！？][^。，；！？]*[。，；！？]/;
/** Lists of links inside a body: one or two stand at its end; in search results every item has one. */
const MOST_LISTS = 0.25;
const FREE_LISTS = 3;

/** An article found on a page. */
export interface Spotted {
  /** The element whose text is the article's body (and often its headline). */
  root: Element;
  /** Han of prose in the body. */
  han: number;
}

/** What may be a page's article: sure in a file of plain text, else to be borne out by `signs`. */
export interface Candidate {
  block: Block;
  blocks: readonly Block[];
  sure: boolean;
}

/** Begins to weigh a page; null where its text as a whole shows that no article is in it, as on pages in other scripts. */
export function beginWeighing(document: Document): Weighing | null {
  const body = bodyOf(document);
  const text = body?.textContent ?? '';
  return body && (isPlain(document) || SOME_STOPS.test(text)) ? new Weighing(body, text.length) : null;
}

const isPlain = ({ contentType }: Document): boolean => contentType === 'text/plain';

/** The block of a page that reads as an article by what it holds, or null. */
export function candidateOf(document: Document, weighed: Weighed): Candidate | null {
  if (!isChinese(weighed)) return null;
  const { blocks } = weighed;
  const page = blocks.at(-1)!;
  if (isPlain(document)) return weighed.han < LEAST_HAN_PLAIN ? null : { block: page, blocks, sure: true };
  const block = densest(weighed);
  return block && readsAsArticle(block, page) ? { block, blocks, sure: false } : null;
}

/** A candidate that was borne out. */
export const spottedOf = ({ block }: Candidate): Spotted => ({ root: block.element, han: block.prose });

/** The block that holds the most prose for what else it holds. */
function densest({ blocks }: Weighed): Block | null {
  let best: Block | null = null;
  let most = 0;
  for (const block of blocks) {
    if (block.aside) continue;
    const { prose, loose, linked, listed, beside } = block;
    const worth = prose - LOOSE_COST * loose - LINKED_COST * linked - LISTED_COST * listed - beside;
    if (worth > most) {
      most = worth;
      best = block;
    }
  }
  // A paragraph is never a body of its own: what comes beside it is.
  while (best?.parent && /^(P|LI|H[1-6]|BLOCKQUOTE)$/.test(nameOf(best.element)) && best.lines < 3) best = best.parent;
  return best;
}

function readsAsArticle({ prose, lines, stops, linked, links, lists, beside }: Block, page: Block): boolean {
  return !(
    prose < LEAST_HAN_OF_ANY ||
    stops * 100 < LEAST_STOPS * prose ||
    linked > MOST_LINKED * prose ||
    links > FREE_LINKS + MOST_LINKS * lines ||
    lists > FREE_LISTS + MOST_LISTS * lines ||
    prose < LEAST_SHARE * page.prose ||
    beside > MOST_BESIDE * prose
  );
}
