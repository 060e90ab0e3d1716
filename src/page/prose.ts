import { countScripts, type ScriptCount } from './scripts.ts';
import { attribute, firstOf, nameOf, nextOf } from './unclobbered.ts';

/** Text in these is not prose: code, controls, navigation. */
export const NOT_PROSE = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT OPTION BUTTON INPUT NAV FOOTER ASIDE SVG IFRAME OBJECT RT RP VIDEO AUDIO CANVAS'.split(
    ' ',
  ),
);
/** Elements that stand inside a line. All others begin a line of their own. */
export const INLINE = new Set(
  'A ABBR B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RB RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR IMG'.split(
    ' ',
  ),
);
/** Least Han of a line that a sentence end or a pause makes prose. */
const LEAST_LINE = 14;
/** A line of so many Han outside links is prose even without one. */
const LONG_LINE = 60;
/** Least links of a list. */
const LEAST_LIST = 3;
/** What a site says of itself under every page, in whole sentences. */
const IMPRINT = /^\s*.{0,8}(?:版权|免责|声明|版權|聲明)|未经.{0,12}(?:授权|许可)|ICP[备证]|版权(?:均?[属归]|所有)/;
/** Nodes looked at between two chances for the page: about a millisecond. */
const NODES_PER_STEP = 3_000;

/** What a block holds, in Han. */
export interface Block {
  element: Element;
  parent: Block | null;
  /** Han of lines that read as sentences, links inside them included. */
  prose: number;
  /** Lines of prose. */
  lines: number;
  /** Han in other lines, outside links: headings, names, dates, cells. */
  loose: number;
  /** Han in links that are not part of a sentence. */
  linked: number;
  /** Such links. */
  links: number;
  /** Han in lists of links, each in a block of its own, that can be left out whole. */
  listed: number;
  /** Such lists. */
  lists: number;
  /** 。，；！？ in prose. */
  stops: number;
  /** Prose in what stands beside an article. */
  beside: number;
  /** Stands beside an article itself, or in such a block. */
  aside: boolean;
}

/** A whole page, weighed. */
export interface Weighed extends ScriptCount {
  /** Every block that holds prose, inner ones before outer; the last is the body. */
  blocks: Block[];
}

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

/** Whether a block stands beside the article by its name, or is hidden. */
function standsAside({ element, prose }: Block, whole: number): boolean {
  if (/display\s*:\s*none/i.test(attribute(element, 'style') ?? '')) return true;
  const names = namesOf(element);
  return (ASIDE.test(names) && prose < MOST_ASIDE * whole) || (COMMENTS.test(names) && prose < MOST_COMMENTS * whole);
}

/**
 * Weighs a page's prose: one walk over its nodes, to be gone through step by step so that a page of 50,000 elements
 * can be weighed in slices. It reads tags and text alone: to ask for styles would make the browser lay out the page.
 *
 * @param body where to begin
 */
export function* weighing(body: Element): Generator<void, Weighed> {
  const scripts: ScriptCount = { han: 0, kana: 0, hangul: 0 };
  const blocks: Block[] = [];
  const path: Element[] = [body];
  const holds = new Set<Block>();
  let block = empty(body, null);
  let links = 0;
  let line = { han: 0, linked: 0, stops: 0, links: 0, text: '' };

  const endLine = () => {
    const { han, linked, stops } = line;
    if (!han && !linked) return;
    if (han >= linked && (han >= LONG_LINE || (stops > 0 && han >= LEAST_LINE)) && !IMPRINT.test(line.text)) {
      block.prose += han + linked;
      block.stops += stops;
      block.lines++;
    } else {
      block.loose += han;
      block.linked += linked;
      block.links += line.links;
    }
    line = { han: 0, linked: 0, stops: 0, links: 0, text: '' };
  };
  const close = () => {
    endLine();
    const { parent } = block;
    if (block.prose || holds.has(block) || !parent) {
      blocks.push(block);
      if (parent) holds.add(parent);
    } else if (block.links >= LEAST_LIST && block.linked > block.loose) {
      parent.listed += block.listed + block.linked;
      parent.lists += block.lists + 1;
      parent.loose += block.loose;
    } else add(parent, block);
    if (parent) block = parent;
  };

  let left = NODES_PER_STEP;
  let node: Node | null = firstOf(body);
  for (;;) {
    if (!node) {
      const element = path.pop()!;
      const name = nameOf(element);
      if (name === 'A') links--;
      else if (!INLINE.has(name)) close();
      if (!path.length) break;
      node = name === 'FORM' ? nextOf(element) : element.nextSibling;
      continue;
    }
    if (--left < 0) {
      left = NODES_PER_STEP;
      yield;
    }
    const name = nameOf(node);
    let inside: Node | null = null;
    if (name === '#text') {
      const { data } = node as Text;
      const count = countLine(data, scripts);
      if (links) {
        line.linked += count.han;
      } else {
        line.han += count.han;
        if (count.stops) line.text = data;
        line.stops += count.stops;
      }
    } else if (name === 'BR' || name === 'HR') endLine();
    else if (name !== '#comment' && !NOT_PROSE.has(name)) {
      inside = name === 'FORM' ? firstOf(node) : node.firstChild;
      if (inside) {
        path.push(node as Element);
        if (name === 'A') {
          links++;
          line.links++;
        } else if (!INLINE.has(name)) {
          endLine();
          block = empty(node as Element, block);
        }
      }
    }
    node = inside ?? (name === 'FORM' ? nextOf(node) : node.nextSibling);
  }
  gather(blocks);
  return { ...scripts, blocks };
}

/** Hands up what each block holds to the one around it: prose of an aside as such. */
function gather(blocks: readonly Block[]): void {
  const whole = blocks.reduce((sum, { prose }) => sum + prose, 0);
  for (const block of blocks) {
    const { parent } = block;
    if (!parent) continue;
    block.aside = standsAside(block, whole);
    if (block.aside) {
      parent.beside += block.prose + block.beside;
      add(parent, { ...block, prose: 0, stops: 0, lines: 0, beside: 0 });
    } else add(parent, block);
  }
  for (let i = blocks.length; i--; ) blocks[i]!.aside ||= blocks[i]!.parent?.aside ?? false;
}

function add(to: Block, from: Block): void {
  to.prose += from.prose;
  to.lines += from.lines;
  to.loose += from.loose;
  to.linked += from.linked;
  to.links += from.links;
  to.listed += from.listed;
  to.lists += from.lists;
  to.stops += from.stops;
  to.beside += from.beside;
}

function countLine(text: string, scripts: ScriptCount): { han: number; stops: number } {
  const before = scripts.han;
  countScripts(text, scripts);
  return { han: scripts.han - before, stops: text.match(/[。，；！？]/g)?.length ?? 0 };
}

const empty = (element: Element, parent: Block | null): Block => ({
  element,
  parent,
  prose: 0,
  lines: 0,
  loose: 0,
  linked: 0,
  links: 0,
  listed: 0,
  lists: 0,
  stops: 0,
  beside: 0,
  aside: false,
});
