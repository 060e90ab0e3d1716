import { asSource, extendView, viewOfBlocks } from '../../page/blockView.ts';
import type { Pieces } from '../../page/pieces.ts';
import { ArticleText } from '../../text/articleText.ts';
import { Located } from '../article/located.ts';
import type { Sheet } from './sheet.ts';

/** The blocks of a sheet, which stand one below the other. Their elements are asked where they are: that costs no layout of what they hold. */
export class SheetLocated extends Located {
  constructor(
    private readonly sheet: Sheet,
    pieces: Pieces,
  ) {
    super(sheet.root, viewOfBlocks(sheet.root, '', []), new ArticleText([]), pieces);
  }

  /** Takes in what the sheet has got. What was there keeps its offsets, and costs nothing. */
  extend(): void {
    const { article, view, sheet } = this;
    const from = article.blocks.length;
    article.append(asSource(sheet.blocks.slice(from), article.end));
    extendView(view, article.text, sheet.shown.slice(from));
    this.places.extend(from);
  }

  override boxOf(index: number): { top: number; bottom: number } | null {
    const box = this.sheet.shown[index]?.element.getBoundingClientRect();
    return box?.height ? box : null;
  }

  /** By halves: of a book of thousands of blocks a few dozen are asked. */
  override near(ahead: number, only: (index: number) => boolean): number[] {
    const { shown } = this.sheet;
    const height = this.document.defaultView?.innerHeight ?? 0;
    let low = 0;
    let high = shown.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      // What is folded away has no box: what follows it tells.
      let seen = middle;
      let box = this.boxOf(seen);
      while (!box && seen + 1 < high) box = this.boxOf(++seen);
      if (box && box.bottom > -height * ahead) high = middle;
      else low = seen + 1;
    }
    const near: number[] = [];
    for (let index = low; index < shown.length; index++) {
      const box = this.boxOf(index);
      if (box && box.top >= height * (1 + ahead)) break;
      if (box && only(index)) near.push(index);
    }
    return near;
  }
}
