import { isCaption, isCreditLine } from './captions.ts';
import { isWide } from './scripts.ts';
import type { Gap, LineBreak, MarkupRole, Segment, TextView } from './textView.ts';
import { attribute } from './unclobbered.ts';

const SKIP = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT BUTTON INPUT IFRAME OBJECT AUDIO CANVAS SVG MATH RT RP RTC'.split(
    ' ',
  ),
);
const BLOCK = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL VIDEO'.split(
    ' ',
  ),
);
/** Blocks that may be one printed line each; all others stand for something and fence what is beside them. */
const LINE_BLOCK = new Set(['P', 'DIV', 'SPAN', 'FONT', 'SECTION', 'CENTER']);
const HEADING = /^H[1-6]$/i;
const ROLE: Record<string, MarkupRole> = {
  H1: 'headline',
  H2: 'headline',
  H3: 'subhead',
  H4: 'subhead',
  H5: 'subhead',
  H6: 'subhead',
  LI: 'list',
  FIGCAPTION: 'caption',
};

/**
 * Reads an element's text. Pure reading: the page is not touched.
 *
 * @param window tells how elements are shown; null for a document that a parser made: there the tags alone decide
 * @param leave what inside it is not read: elements and text nodes
 */
export function readText(
  root: Element,
  window: Window | null = windowOf(root),
  leave: ReadonlySet<Node> = new Set(),
): TextView {
  return new Reader(root, window, leave).read();
}

/** The window of a page; documents made by some parsers pretend to have one, but compute no style. */
function windowOf({ ownerDocument }: Element): Window | null {
  const window = ownerDocument.defaultView;
  return window && typeof window.getComputedStyle === 'function' && 'innerWidth' in window ? window : null;
}

class Reader {
  private text = '';
  private readonly segments: Segment[] = [];
  private readonly breaks: LineBreak[] = [];
  private readonly gaps: Gap[] = [];
  private readonly roles = new Map<number, MarkupRole>();
  /** The break that has been met but not yet written: text has to follow it. */
  private pending: (Omit<LineBreak, 'at'> & { headings: string[]; image: boolean }) | null = null;
  /** Collapsible blanks met since the last character. */
  private blanks: Gap[] = [];
  private role: MarkupRole | null = null;
  /** Offsets at which a line begins right under an image, and the element that it begins in. */
  private readonly underImages = new Map<number, Element>();
  constructor(
    private readonly root: Element,
    private readonly window: Window | null,
    private readonly leave: ReadonlySet<Node>,
  ) {}

  read(): TextView {
    this.children(this.root, this.keepsBlanks(this.root, false));
    const { root, text, segments, breaks, gaps, roles } = this;
    this.markCaptions();
    return { root, text, segments, breaks, gaps, roles };
  }

  private markCaptions(): void {
    const lineAt = (from: number) => {
      const end = this.text.indexOf('\n', from);
      return this.text.slice(from, end < 0 ? undefined : end);
    };
    for (const [from, holder] of this.underImages) {
      const line = lineAt(from);
      if (this.roles.has(from) || !isCaption(line, holder, this.root, this.window)) continue;
      this.roles.set(from, 'caption');
      const next = from + line.length + 1;
      if (next < this.text.length && isCreditLine(lineAt(next)) && !this.roles.has(next))
        this.roles.set(next, 'caption');
    }
  }

  private children(parent: Element, pre: boolean): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (this.leave.has(node)) this.break().fence = true;
      else if (node.nodeType === 3) this.characters(node as Text, pre);
      else if (node.nodeType === 1) this.element(node as Element, pre);
    }
  }

  private element(element: Element, pre: boolean): void {
    const tag = tagOf(element);
    if (tag === 'BR') {
      this.break().elements.push(element);
      return;
    }
    if (tag === 'IMG' || tag === 'HR' || tag === 'VIDEO') {
      // An image inside a line of text is a glyph; one between lines parts them.
      if (this.pending || !this.text || tag !== 'IMG') {
        const mark = this.break();
        mark.fence = true;
        if (tag !== 'HR') mark.image = true;
      }
      return;
    }
    if (SKIP.has(tag)) return;
    const style = this.window?.getComputedStyle(element);
    if (style ? style.display === 'none' : isHidden(element)) return;
    const block = style ? !/^(inline|contents|ruby)/.test(style.display) : BLOCK.has(tag);
    const role = ROLE[tag];
    if (!block && !role) {
      this.children(element, this.keepsBlanks(element, pre, style));
      return;
    }
    const fence = !LINE_BLOCK.has(tag) && tag !== 'PRE' && !HEADING.test(tag);
    this.edge(element, fence);
    const outer = this.role;
    if (role) this.role = role;
    this.children(element, this.keepsBlanks(element, pre, style));
    this.role = outer;
    this.edge(element, fence);
  }

  private edge(element: Element, fence: boolean): void {
    const mark = this.break();
    if (!mark.blocks.includes(element)) mark.blocks.push(element);
    if (fence) mark.fence = true;
    const tag = tagOf(element);
    if (HEADING.test(tag)) mark.headings.push(tag);
  }

  private break() {
    this.pending ??= { elements: [], blocks: [], gaps: [], fence: false, headings: [], image: false };
    this.pending.gaps.push(...this.blanks);
    this.blanks = [];
    return this.pending;
  }

  private keepsBlanks(element: Element, outer: boolean, style?: CSSStyleDeclaration): boolean {
    if (tagOf(element) === 'PRE') return true;
    const value = (style ?? this.window?.getComputedStyle(element))?.whiteSpace;
    return value ? /^(pre|pre-wrap|pre-line|break-spaces)$/.test(value) : outer;
  }

  private characters(node: Text, pre: boolean): void {
    const { data } = node;
    let from = 0;
    while (from < data.length) {
      let to = from;
      if (pre) {
        if (data[from] === '\n' || data[from] === '\r') {
          while (to < data.length && (data[to] === '\n' || data[to] === '\r')) to++;
          this.break().gaps.push({ node, from, to });
        } else {
          while (to < data.length && data[to] !== '\n' && data[to] !== '\r') to++;
          // A line of nothing but blanks is part of the break around it.
          if ((this.pending || !this.text) && !data.slice(from, to).trim()) this.break().gaps.push({ node, from, to });
          else this.piece(node, from, to);
        }
      } else if (isBlank(data.charCodeAt(from))) {
        while (to < data.length && isBlank(data.charCodeAt(to))) to++;
        this.blanks.push({ node, from, to });
      } else {
        while (to < data.length && !isBlank(data.charCodeAt(to))) to++;
        this.blank(data.charCodeAt(from));
        this.piece(node, from, to);
      }
      from = to;
    }
  }

  /** Settles what the collapsible blanks before a character are: nothing, a gap, or one blank. */
  private blank(next: number): void {
    const { blanks } = this;
    if (!blanks.length) return;
    this.blanks = [];
    if (this.pending || !this.text) {
      this.pending?.gaps.push(...blanks);
      return;
    }
    const feed = blanks.some(({ node, from, to }) => /[\n\r]/.test(node.data.slice(from, to)));
    if (feed && isWide(this.text.charCodeAt(this.text.length - 1)) && isWide(next)) {
      this.gaps.push(...blanks);
      return;
    }
    const { node, from } = blanks[0]!;
    this.segments.push({ node, from, at: this.text.length, length: 1 });
    this.text += ' ';
  }

  private piece(node: Text, from: number, to: number): void {
    if (this.pending) {
      if (this.pending.image && node.parentElement)
        this.underImages.set(this.text ? this.text.length + 1 : 0, node.parentElement);
      if (this.text) {
        const { headings, image: _, ...mark } = this.pending;
        // One heading right after another of its kind may be one headline over two lines; all else about it is a fence.
        const [before, after] = headings;
        if (headings.length && !(headings.length === 2 && before === after)) mark.fence = true;
        this.breaks.push({ at: this.text.length, ...mark });
        this.text += '\n';
      }
      this.pending = null;
    }
    if (this.role && (!this.text || this.text.endsWith('\n'))) this.roles.set(this.text.length, this.role);
    const last = this.segments.at(-1);
    if (last && last.node === node && last.from + last.length === from && last.at + last.length === this.text.length) {
      last.length += to - from;
    } else this.segments.push({ node, from, at: this.text.length, length: to - from });
    this.text += node.data.slice(from, to);
  }
}

/** A form's controls can shadow its tag. */
const tagOf = ({ tagName }: Element) => (typeof tagName === 'string' ? tagName.toUpperCase() : 'FORM');

/** Where no style can be asked for. */
const isHidden = (element: Element) =>
  (typeof element.hasAttribute === 'function' && element.hasAttribute('hidden')) ||
  /display\s*:\s*none/i.test(attribute(element, 'style') ?? '');

const isBlank = (code: number) => code === 32 || (code >= 9 && code <= 13);
