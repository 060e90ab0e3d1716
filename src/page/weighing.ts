import { type Counted, counted, wordless } from './glance.ts';
import { type Block, empty, gather, isSentence, type Weighed } from './prose.ts';
import { INLINE, NOT_PROSE } from './tags.ts';
import { firstOf, nameOf, nextOf } from './unclobbered.ts';

/** What a block holds that has no prose. */
type Unworded = Pick<Block, 'loose' | 'linked' | 'links' | 'listed' | 'lists'>;

/** Text taken from a page for a glance, for that of its body: blocks lie in one another, so that text is taken again. */
const MOST_GLANCED = 8;
/** Text so short is not looked at as a whole, UTF-16 units. */
const SHORT = 300;
/** So many siblings are looked at in runs of so many. */
const MANY = 200;
const RUN = 128;
/** Least links of a list. */
const LEAST_LIST = 3;
/** What a site says of itself under every page, in whole sentences. */
const IMPRINT = /^\s*.{0,8}(?:版权|免责|声明|版權|聲明)|未经.{0,12}(?:授权|许可)|ICP[备证]|版权(?:均?[属归]|所有)/;

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
  /** Text that may still be taken from the page, UTF-16 units. */
  private budget: number;
  /** For each element around the next node the length of its text, negative where all of it is that of one child; 0 where it is short. */
  private readonly lengths: number[];
  /** For each of them how many children it has, if it is a block. */
  private readonly counts: number[];
  private known = 0;
  /** The last of a run of siblings that has to be gone through. */
  private run: Element | null = null;
  private range: Range | null = null;

  /** @param length of the body's text, UTF-16 units */
  constructor(body: Element, length: number) {
    this.budget = MOST_GLANCED * length;
    this.elements = [body];
    this.lengths = [length];
    this.counts = [body.childElementCount];
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
        this.lengths.pop();
        this.counts.pop();
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
      if (kind === Kind.Block) {
        const last = this.glanceRun(node as Element) ?? (this.glance(node as Element) ? node : null);
        if (node === this.run) this.run = null;
        if (last) {
          left -= last === node ? 2 : RUN;
          node = last.nextSibling;
          continue;
        }
      }
      if (kind === Kind.Text) this.characters((node as Text).data);
      else if (kind === Kind.Break) this.endLine();
      else if (kind !== Kind.Left) {
        const inside: Node | null = kind === Kind.Form ? firstOf(node) : node.firstChild;
        if (inside) {
          path.push(node as Element);
          kinds.push(kind);
          const children = kind === Kind.Block ? (node as Element).childElementCount : 0;
          this.counts.push(children);
          if (kind !== Kind.Block) this.known = Math.abs(this.lengths[this.lengths.length - 1]!);
          this.lengths.push(children === 1 ? -this.known : this.known);
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
    const count = counted(text);
    const { han, stops } = count;
    this.count(count);
    if (this.inLinks) this.linked += han;
    else {
      this.han += han;
      this.stops += stops;
      if (stops) this.text = text;
    }
  }

  /**
   * Weighs a block that can hold no sentence by its text, without going through it.
   *
   * @returns whether that could be done
   */
  private glance(element: Element): boolean {
    const around = this.lengths[this.lengths.length - 1]!;
    // What is short is gone through sooner than looked at twice; an only child has its parent's text.
    this.known = Math.abs(around);
    if (around <= 0 || this.budget < 0) return false;
    const text = element.textContent ?? '';
    this.budget -= text.length;
    const count = wordless(text);
    if (!count) {
      this.known = text.length < SHORT ? 0 : text.length;
      return false;
    }
    this.endLine();
    this.count(count);
    if (count.han) this.put(this.linksIn(element, count.han), this.block(this.open.length - 1));
    return true;
  }

  /**
   * Weighs a run of siblings without a stop among many: rows of a table, items of a list. Their links are told by the
   * first of them.
   *
   * @returns the last of the run, or null where it has to be gone through
   */
  private glanceRun(first: Element): Element | null {
    if (this.run || this.counts[this.counts.length - 1]! < MANY || this.budget < 0) return null;
    this.range ??= first.ownerDocument.createRange();
    // Parsers' ranges have no text.
    if (this.range.toString === Object.prototype.toString) return null;
    let last = first;
    for (let i = 1; i < RUN; i++) last = last.nextElementSibling ?? last;
    this.range.setStartBefore(first);
    this.range.setEndAfter(last);
    const text = this.range.toString();
    this.budget -= text.length;
    const count = counted(text);
    if (count.stops || text.includes('{')) {
      this.run = last;
      return null;
    }
    this.endLine();
    this.count(count);
    const { han } = counted(first.textContent ?? '');
    if (!count.han) return last;
    const one = han ? this.linksIn(first, han) : { loose: 1, linked: 0, links: 0, listed: 0, lists: 0 };
    const times = count.han / (one.loose + one.linked);
    this.put(
      { ...one, loose: one.loose * times, linked: one.linked * times, links: Math.round(one.links * times) },
      this.block(this.open.length - 1),
    );
    return last;
  }

  private linksIn(element: Element, han: number): Unworded {
    let linked = this.inLinks ? han : 0;
    let links = this.inLinks;
    if (!linked) {
      const found = element.getElementsByTagName('a');
      for (let i = 0; i < found.length; i++, links++) linked += counted(found[i]!.textContent ?? '').han;
    }
    return { loose: Math.max(0, han - linked), linked, links, listed: 0, lists: 0 };
  }

  private count({ han, kana, hangul }: Counted): void {
    this.kana += kana;
    this.hangul += hangul;
    this.all += han;
  }

  /** Adds a block without prose to the one around it: as a list where it is one. */
  private put(from: Unworded, to: Block): void {
    if (from.links >= LEAST_LIST && from.linked > from.loose) {
      to.listed += from.listed + from.linked;
      to.lists += from.lists + 1;
      to.loose += from.loose;
      return;
    }
    to.loose += from.loose;
    to.linked += from.linked;
    to.links += from.links;
    to.listed += from.listed;
    to.lists += from.lists;
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
    } else this.put(block, parent);
  }
}
