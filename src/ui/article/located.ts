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
