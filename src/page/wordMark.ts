import { Marks } from './marks.ts';
import { WORD_STYLE } from './style.ts';

/**
 * Shows one word outside the article by the CSS Custom Highlight API. A shadow tree has highlight styles of its own, so
 * the sheet is adopted by the tree in which the word stands, and taken off with the mark.
 */
export class WordMark {
  private readonly sheets: { tree: Document | ShadowRoot; sheet: CSSStyleSheet }[] = [];
  private readonly marks = new Marks(['bianzhu-word']);

  constructor(ranges: Range[]) {
    for (const tree of new Set(ranges.map(({ startContainer }) => startContainer.getRootNode()))) {
      if (!(tree instanceof Document) && !(tree instanceof ShadowRoot)) continue;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(WORD_STYLE);
      tree.adoptedStyleSheets.push(sheet);
      this.sheets.push({ tree, sheet });
    }
    this.marks.set('bianzhu-word', 'word', ranges);
  }

  remove(): void {
    for (const { tree, sheet } of this.sheets) {
      const at = tree.adoptedStyleSheets.indexOf(sheet);
      if (at >= 0) tree.adoptedStyleSheets.splice(at, 1);
    }
    this.marks.delete('bianzhu-word', 'word');
  }
}
