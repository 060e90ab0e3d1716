import { type Candidate, LEAST_HAN_OF_ANY } from './candidate.ts';
import type { Block } from './prose.ts';
import { addressOf, all, attribute, first, nameOf } from './unclobbered.ts';

/** Least Han of an article where nothing but its prose speaks for it, and for each further sign. Shorter is a teaser. */
const LEAST_HAN = [260, 120, LEAST_HAN_OF_ANY] as const;
/** Fewer items side by side are no list. */
const LEAST_ITEMS = 3;
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

/** Whether what stands around a candidate, the page's own words for itself and its address bear out that it is an article. */
export function isBorneOut(document: Document, { block, blocks, sure }: Candidate): boolean {
  if (sure) return true;
  const { prose, links, lists, loose } = block;
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
