import type { ScriptCount } from './scripts.ts';
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
/** A line of so many Han outside links is prose even without one; a longer one has some, unless it is a heap of words. */
const LONG_LINE = 60;
const LONGEST_UNSTOPPED = 400;
/** Han between two stops: prose has 8 to 20, keywords four. Short lines may have more stops. */
const MOST_BETWEEN = 150;
const LEAST_BETWEEN = 5;
const HEAP = 100;
/** Least links of a list. */
const LEAST_LIST = 3;
/** What a site says of itself under every page, in whole sentences. */
const IMPRINT = /^\s*.{0,8}(?:版权|免责|声明|版權|聲明)|未经.{0,12}(?:授权|许可)|ICP[备证]|版权(?:均?[属归]|所有)/;

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
  /** Holds a block with prose. */
  holds: boolean;
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

enum Kind {
  Block,
  /** A block whose controls can shadow its properties. */
  Form,
  Inline,
  Link,
  Break,
  Left,
  Text,
}
const KINDS = new Map<string, Kind>([
  ...[...INLINE].map(name => [name, Kind.Inline] as const),
  ...[...NOT_PROSE].map(name => [name, Kind.Left] as const),
  ['A', Kind.Link],
  ['FORM', Kind.Form],
  ['BR', Kind.Break],
  ['HR', Kind.Break],
  ['#text', Kind.Text],
  ['#comment', Kind.Left],
  ['#cdata-section', Kind.Left],
]);

/**
 * Weighs a page's prose: one walk over its nodes, to be gone through step by step so that a page of 50,000 elements
 * can be weighed in slices. It reads tags and text alone: to ask for styles would make the browser lay out the page.
 */
export class Weighing {
  private readonly blocks: Block[] = [];
  /** The elements around the next node, and for each whether it is a block, an inline or a link. */
  private readonly path: Element[] = [];
  private readonly kinds: Kind[] = [];
  /** For each block around the next node what it holds, once it holds anything. */
  private readonly open: (Block | null)[] = [null];
  private readonly elements: Element[];
  private node: Node | null;
  private inLinks = 0;
  private kana = 0;
  private hangul = 0;
  private all = 0;
  /** The line so far. */
  private han = 0;
  private linked = 0;
  private stops = 0;
  private links = 0;
  private text = '';

  constructor(body: Element) {
    this.elements = [body];
    this.node = firstOf(body);
  }

  /**
   * Goes on.
   *
   * @param nodes how many to look at
   * @returns whether the page's end is reached
   */
  step(nodes: number): boolean {
    const { path, kinds } = this;
    let { node } = this;
    for (let left = nodes; ; ) {
      if (!node) {
        if (!path.length) {
          this.close();
          this.node = null;
          return true;
        }
        const element = path.pop()!;
        const kind = kinds.pop()!;
        if (kind === Kind.Link) this.inLinks--;
        else if (kind !== Kind.Inline) this.close();
        node = kind === Kind.Form ? nextOf(element) : element.nextSibling;
        continue;
      }
      if (--left < 0) {
        this.node = node;
        return false;
      }
      const kind: Kind = KINDS.get(nameOf(node)) ?? Kind.Block;
      if (kind === Kind.Text) this.characters((node as Text).data);
      else if (kind === Kind.Break) this.endLine();
      else if (kind !== Kind.Left) {
        const inside: Node | null = kind === Kind.Form ? firstOf(node) : node.firstChild;
        if (inside) {
          path.push(node as Element);
          kinds.push(kind);
          if (kind === Kind.Link) {
            this.inLinks++;
            this.links++;
          } else if (kind !== Kind.Inline) {
            this.endLine();
            this.open.push(null);
            this.elements.push(node as Element);
          }
          node = inside;
          continue;
        }
      }
      node = kind === Kind.Form ? nextOf(node) : node.nextSibling;
    }
  }

  /** What was weighed, once the end is reached. */
  result(): Weighed {
    gather(this.blocks);
    return { han: this.all, kana: this.kana, hangul: this.hangul, blocks: this.blocks };
  }

  private characters(text: string): void {
    let han = 0;
    let stops = 0;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c < 0x3002) continue;
      if (c >= 0x4e00 ? c <= 0x9fff : c >= 0x3400 && c <= 0x4dbf) han++;
      else if (c === 0x3002 || c === 0xff0c || c === 0xff1b || c === 0xff01 || c === 0xff1f) stops++;
      else if (c >= 0x3041 && c <= 0x30ff) this.kana++;
      else if (c >= 0xac00 && c <= 0xd7a3) this.hangul++;
    }
    this.all += han;
    if (this.inLinks) this.linked += han;
    else {
      this.han += han;
      this.stops += stops;
      if (stops) this.text = text;
    }
  }

  private endLine(): void {
    const { han, linked, stops } = this;
    if (han || linked) {
      const block = this.block(this.open.length - 1);
      if (han >= linked && isSentence(han, stops) && !IMPRINT.test(this.text)) {
        block.prose += han + linked;
        block.stops += stops;
        block.lines++;
      } else {
        block.loose += han;
        block.linked += linked;
        block.links += this.links;
      }
      this.han = 0;
      this.linked = 0;
      this.text = '';
    }
    this.stops = 0;
    // A link may hold several lines.
    this.links = this.inLinks;
  }

  /** What a block that is open holds; only blocks with Han in them come to be. */
  private block(at: number): Block {
    const known = this.open[at];
    if (known) return known;
    const block = empty(this.elements[at]!, at ? this.block(at - 1) : null);
    this.open[at] = block;
    return block;
  }

  private close(): void {
    this.endLine();
    this.elements.pop();
    const block = this.open.pop();
    if (!block) return;
    const { parent } = block;
    if (block.prose || block.holds || !parent) {
      this.blocks.push(block);
      if (parent) parent.holds = true;
    } else if (block.links >= LEAST_LIST && block.linked > block.loose) {
      parent.listed += block.listed + block.linked;
      parent.lists += block.lists + 1;
      parent.loose += block.loose;
    } else add(parent, block);
  }
}

/** Whether a line reads as a sentence or more. */
function isSentence(han: number, stops: number): boolean {
  if (!stops) return han >= LONG_LINE && han <= LONGEST_UNSTOPPED;
  return han >= LEAST_LINE && han <= stops * MOST_BETWEEN && (han < HEAP || han >= stops * LEAST_BETWEEN);
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
  holds: false,
});
