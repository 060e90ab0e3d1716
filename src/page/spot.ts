import type { Block, Weighed } from './prose.ts';
import { isChinese } from './scripts.ts';
import { addressOf, all, attribute, bodyOf, first, nameOf } from './unclobbered.ts';
import { Weighing } from './weighing.ts';

/** An article found on a page. */
export interface Spotted {
  /** The element whose text is the article's body (and often its headline). */
  root: Element;
  /** Han of prose in the body. */
  han: number;
}

/** Least Han of an article where nothing but its prose speaks for it, and for each further sign. Shorter is a teaser. */
const LEAST_HAN = [260, 120, 70] as const;
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

const LEAST_ITEMS = 3;
/** Nodes looked at between two chances for the page: about a millisecond. A block weighed at a glance counts as three. */
const NODES_PER_STEP = 2_000;
/** Bodies by the marks of widespread newspaper, government and web systems. */
const BODY_MARKS =
  'founder-content,#ozoom,#js_content,#UCAP-CONTENT,ucapcontent,.TRS_Editor,.TRS_UEDITOR,.trs_editor_view,#zoom,#Zoom,#articleContent,#rwb_zw,.rm_txt_con,#detailContent,#artibody,#mp-editor,.news_txt,.post_body,[itemprop=articleBody]';
/** Metadata that only articles have. */
const META_MARKS =
  'meta[property="og:type"][content="article" i],meta[name="ArticleTitle" i],meta[name="PubDate" i],meta[name="publishdate" i],meta[property="article:published_time"],meta[name="firstpublishedtime"],script[type="application/ld+json"]';
/** Shortest headline, UTF-16 units: names of sites and columns are shorter. */
const LEAST_TITLE = 8;
/** How far around the body its headline and date are looked for. */
const LEVELS_UP = 4;
const SIBLINGS_BACK = 8;
const DATE = /(?:19|20)\d\d\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}/;
/** Addresses of articles: a numbered page, mostly in a folder named by its date. */
const ARTICLE_ADDRESS =
  /\/(?:content_|t\d{8}_|art_|post_|doc-|c_|con-|nw\.D)[\w-]+\.s?html?|\/(?:19|20)\d\d[-/_]?[01]\d[-/_]?[0-3]\d\/|\/(?:article|newsDetail|detail|a|c|s|n1|dy)[/_][\w/-]*\d{4}|\/s\?__biz=/i;
/** Addresses and titles of what is no article though it holds prose. */
const OTHER_ADDRESS =
  /^https?:\/\/(?:www\.)?(?:bbs|tieba|baike|so|s|search|wenku|zhidao|mall|shop|item|v|tv|video|club|forum)\.|[/.](?:search|thread|forum|bbs|baike|wiki|item|product|goods|video|question)s?[/\-_.?=]/i;
const PAGE_ADDRESS = /\/(?:node_\d+|nbs\.D[\w.-]+|paperindex|index)[\w-]*\.s?html?$|\/(?:layout|col)\/[\d/]+/i;
const OTHER_TITLE = /百科|- 知乎|论坛|社区|贴吧|搜索|检索|知道|问答|商城|在线观看|旗舰店|報價|报价|小说|维基/;

/** Labels on every post of a thread or answer to a question; an article's own text has few of them. */
const THREAD = /楼主|\d+楼|发布于|编辑于|发表于|赞同|条评论|举报|只看TA/g;
const MOST_THREAD = 4;

/**
 * Finds the article of a page, or tells that there is none. Runs on every page: it is small, walks the page once, and
 * asks for no styles.
 *
 * @param document the page
 */
export function spotArticle(document: Document): Spotted | null {
  const weighing = begin(document);
  if (!weighing) return null;
  while (!weighing.step(Number.MAX_SAFE_INTEGER));
  return decide(document, weighing.result());
}

/** The same in slices. Between two of them the page may change: what comes of it is looked at again by whoever watches. */
export async function spotSliced(
  document: Document,
  breathe: () => Promise<void> | undefined,
): Promise<Spotted | null> {
  const weighing = begin(document);
  if (!weighing) return null;
  while (!weighing.step(NODES_PER_STEP)) await breathe();
  return decide(document, weighing.result());
}

/** Begins to weigh a page; null where its text as a whole shows that no article is in it, as on all pages in other scripts. */
function begin(document: Document): Weighing | null {
  const body = bodyOf(document);
  const text = body?.textContent ?? '';
  return body && (isPlain(document) || SOME_STOPS.test(text)) ? new Weighing(body, text.length) : null;
}

const isPlain = ({ contentType }: Document): boolean => contentType === 'text/plain';

function decide(document: Document, weighed: Weighed): Spotted | null {
  if (!isChinese(weighed)) return null;
  if (isPlain(document)) return weighed.han < LEAST_HAN_PLAIN ? null : { root: bodyOf(document)!, han: weighed.han };
  const block = densest(weighed);
  return block && isArticle(document, block, weighed) ? { root: block.element, han: block.prose } : null;
}

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

function isArticle(document: Document, block: Block, { blocks }: Weighed): boolean {
  const page = blocks.at(-1)!;
  const { prose, lines, stops, linked, links, lists, beside, loose } = block;
  if (
    prose < LEAST_HAN.at(-1)! ||
    stops * 100 < LEAST_STOPS * prose ||
    linked > MOST_LINKED * prose ||
    links > FREE_LINKS + MOST_LINKS * lines ||
    lists > FREE_LISTS + MOST_LISTS * lines ||
    prose < LEAST_SHARE * page.prose ||
    beside > MOST_BESIDE * prose
  )
    return false;
  const title = first(document, 'title')?.textContent?.trim() ?? '';
  const against = signsAgainst(document, title);
  // Looking for signs costs more than weighing: most articles need none.
  if (against || prose < LEAST_HAN[0]) {
    const signs = signsFor(document, title, block.element);
    if (against > signs) return false;
    if (prose < LEAST_HAN[Math.max(0, Math.min(signs - 2 * against, LEAST_HAN.length - 1))]!) return false;
  }
  const labels = links + lists > 2 || loose > prose / 20;
  if (labels && countOf(block.element.textContent ?? '', THREAD) > MOST_THREAD + prose / 1_000) return false;
  return !isListOfItems(block, blocks);
}

/** Whether most of a block's prose lies in items side by side with a link in each: teasers, posts, results of a search. */
function isListOfItems(block: Block, blocks: readonly Block[]): boolean {
  const items = new Map<Block, { count: number; prose: number; all: number }>();
  for (const { parent, links, prose } of blocks) {
    if (!parent) continue;
    const side = items.get(parent) ?? { count: 0, prose: 0, all: 0 };
    items.set(parent, side);
    side.all++;
    if (!links) continue;
    side.count++;
    side.prose += prose;
  }
  for (const [parent, { count, prose, all }] of items) {
    if (count < LEAST_ITEMS || count < all * 0.6 || prose < block.prose / 2) continue;
    for (let up: Block | null = parent; up; up = up.parent) if (up === block) return true;
  }
  return false;
}

/** How many kinds of signs speak for an article. */
function signsFor(document: Document, title: string, root: Element): number {
  const names = title.split(/[_|—–\n-]/).filter(name => name.trim().length >= LEAST_TITLE);
  const before = textBefore(root);
  const marked = first(document, BODY_MARKS);
  return (
    Number(first(document, META_MARKS) !== null) +
    Number(names.some(name => before.includes(name.trim())) || isHeaded(document, title)) +
    Number(DATE.test(before)) +
    Number(ARTICLE_ADDRESS.test(addressOf(document))) +
    Number(marked !== null && (marked.contains(root) || root.contains(marked)))
  );
}

/** How many speak against one; those that leave no doubt count twice. */
function signsAgainst(document: Document, title: string): number {
  const address = addressOf(document);
  return (
    Number(OTHER_ADDRESS.test(address)) +
    2 * Number(PAGE_ADDRESS.test(address.replace(/[?#].*/, ''))) +
    2 * Number(isAnswer(document, title)) +
    Number(OTHER_TITLE.test(title.slice(-20)))
  );
}

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** A page that answers a search: what was asked stands in its box and at the head of its title. */
function isAnswer(document: Document, title: string): boolean {
  return all(document, 'input[name][value]').some(box => {
    const asked = attribute(box, 'value')?.trim() ?? '';
    return asked.length >= 2 && asked.length < 40 && /\p{Script=Han}/u.test(asked) && title.startsWith(asked);
  });
}

/** Whether a heading of the page stands in its title, at the beginning or after the site's name. */
function isHeaded(document: Document, title: string): boolean {
  return all(document, 'h1, h2').some(heading => {
    const text = heading.textContent?.trim() ?? '';
    return text.length >= LEAST_TITLE && title.includes(text);
  });
}

/** What stands just before the body: headline, by-line and date, where the page is an article. */
function textBefore(root: Element): string {
  let text = '';
  let element: Element | null = root;
  for (let up = 0; element && up < LEVELS_UP && nameOf(element) !== 'BODY'; up++, element = element.parentElement) {
    let node = element.previousElementSibling;
    for (let back = 0; node && back < SIBLINGS_BACK; back++, node = node.previousElementSibling) {
      const name = nameOf(node);
      if (name !== 'SCRIPT' && name !== 'STYLE') text = `${node.textContent?.slice(0, 400)}\n${text}`;
    }
  }
  return text;
}
