import type { Pieces } from './pieces.ts';
import type { Places } from './places.ts';
import { firstBreak, type Gap, type LineBreak } from './textView.ts';

/** Hides a line break, or a blank that stood beside one. */
export const GAP = 'data-bianzhu-gap';
/** A block element that was one printed line, now part of a paragraph that runs on. */
export const RUN_ON = 'data-bianzhu-run-on';

/**
 * Hides the line breaks of the page between lines that belong together. Nothing is taken from the page and no text
 * changes: a `br` is set into a hidden span, for a `br` that is only styled away still parts the words for the find
 * bar in Chromium; blanks beside it likewise; a block a line becomes inline by an attribute.
 */
export class Rejoining {
  private readonly wrapped: Element[] = [];
  private readonly marked = new Set<Element>();
  /** Lines joined so far. */
  joined = 0;

  constructor(
    private readonly places: Places,
    private readonly pieces: Pieces,
  ) {}

  /**
   * Joins what stands before and after a stretch of the view's text.
   *
   * @param start UTF-16 offset in the view at which the first line ends
   * @param end offset at which the next line begins; between them only line feeds and blanks
   */
  join(start: number, end: number): void {
    const { view } = this.places;
    const breaks = breaksIn(view.breaks, start, end);
    if (breaks.some(mark => mark.fence || !mark.blocks.every(mayRunOn))) return;
    for (const mark of breaks) {
      for (const gap of mark.gaps) this.hide(gap);
      for (const element of mark.elements) this.hideElement(element);
      this.runOn(mark);
    }
    for (const slice of this.places.slices(start, end)) this.hide(slice);
    this.joined += breaks.length;
  }

  /** Hides a blank that print would not show (a line feed between two wide characters). */
  hide({ node, from, to }: Gap): void {
    const span = gapSpan(node.ownerDocument);
    if (this.pieces.wrap(node, from, to, span)) this.wrapped.push(span);
  }

  /** Takes everything back, except what the pieces put back themselves. */
  restore(): void {
    for (const span of this.wrapped) {
      if (span.firstElementChild && span.parentNode) span.replaceWith(...span.childNodes);
    }
    for (const element of this.marked) element.removeAttribute(RUN_ON);
  }

  private hideElement(element: Element): void {
    if (!element.parentNode) return;
    const span = gapSpan(element.ownerDocument);
    element.before(span);
    span.append(element);
    this.wrapped.push(span);
  }

  /** Lines in blocks of their own: each becomes inline; the first opens the paragraph and the last closes it. */
  private runOn({ blocks }: LineBreak): void {
    for (const block of blocks) {
      this.marked.add(block);
      const before = block.getAttribute(RUN_ON);
      const closes = blocks.indexOf(block) < blocks.length / 2;
      // A block that closes here opens the paragraph, unless an earlier join already ran into it; and the reverse.
      if (closes) block.setAttribute(RUN_ON, before === 'last' || before === 'middle' ? 'middle' : 'first');
      else block.setAttribute(RUN_ON, 'last');
    }
  }
}

function gapSpan(document: Document): HTMLElement {
  const span = document.createElement('span');
  span.setAttribute(GAP, '');
  return span;
}

/** A block can be part of a running paragraph if it holds no block itself and is no document of its own. */
function mayRunOn(block: Element): boolean {
  if (block.tagName === 'PRE' || block.tagName === 'BODY') return false;
  const window = block.ownerDocument.defaultView;
  return [...block.children].every(
    child => !window || /^(inline|contents|none|ruby)/.test(window.getComputedStyle(child).display),
  );
}

function breaksIn(breaks: readonly LineBreak[], start: number, end: number): LineBreak[] {
  const inside: LineBreak[] = [];
  for (let i = firstBreak(breaks, start); i < breaks.length && breaks[i]!.at < end; i++) inside.push(breaks[i]!);
  return inside;
}
