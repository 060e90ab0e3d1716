import type { Pieces } from '../../page/pieces.ts';
import { Places, type Slice } from '../../page/places.ts';
import type { TextView } from '../../page/textView.ts';
import type { ArticleText } from '../../text/articleText.ts';

/** The article's text on its page: translates between the article's offsets and places on the page as it is now. */
export class Located {
  readonly places: Places;

  constructor(
    readonly root: Element,
    readonly view: TextView,
    readonly article: ArticleText,
    pieces: Pieces,
  ) {
    this.places = new Places(view, pieces);
  }

  /** Blocks within so many screens of the window. @param only which of them are asked for: boxes are not for nothing */
  near(ahead: number, only: (index: number) => boolean): number[] {
    const height = this.document.defaultView?.innerHeight ?? 0;
    return this.article.blocks.flatMap((_, index) => {
      const box = only(index) ? this.boxOf(index) : null;
      return box && box.top < height * (1 + ahead) && box.bottom > -height * ahead ? index : [];
    });
  }

  /** Where a block stands in the window, CSS px; null where it is not shown. */
  boxOf(index: number): { top: number; bottom: number } | null {
    const { runs } = this.article.blocks[index]!;
    const first = runs[0];
    const last = runs.at(-1);
    if (!first || !last) return null;
    const end = last.from + last.length;
    const head = this.places.ranges(first.from, first.from + 1)[0]?.getBoundingClientRect();
    const foot = this.places.ranges(end - 1, end)[0]?.getBoundingClientRect();
    if (!head || !foot || (!head.height && !foot.height)) return null;
    return { top: head.top, bottom: foot.bottom };
  }

  get document(): Document {
    return this.root.ownerDocument;
  }

  /** The parts of text nodes that show [start, end) of the article. */
  slices(start: number, end: number): Slice[] {
    return this.article.toSource(start, end).flatMap(span => this.places.slices(span.start, span.end));
  }

  /** Live ranges over [start, end) of the article. */
  ranges(start: number, end: number): Range[] {
    return this.article.toSource(start, end).flatMap(span => this.places.ranges(span.start, span.end));
  }

  /** The article's offset of a place on the page; null outside the article. */
  offset(node: Node, offset: number): number | null {
    const at = this.places.offset(node, offset);
    return at === null ? null : this.article.fromSource(at);
  }

  /** The article's offset after the character that ends at a place on the page; null outside the article. */
  endOffset(node: Node, offset: number): number | null {
    const at = this.places.offset(node, offset);
    return at === null ? null : this.article.endFromSource(at);
  }
}
