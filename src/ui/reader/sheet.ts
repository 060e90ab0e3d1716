import { say } from '../../extension/say.ts';
import type { ShownBlock } from '../../page/blockView.ts';
import { jumpsOf, type NewspaperPage, newspaperPage, type PageArticle } from '../../text/newspaperPage.ts';
import type { Block, BlockRole } from '../../text/reflow/block.ts';

/** An article as it stands in the reader. */
export interface SheetArticle extends PageArticle {
  /** Of its element; a link to it is `#` and this. */
  id: string;
  element: HTMLElement;
  /** Its first block, and the one after its last, in the sheet's order. */
  from: number;
  to: number;
  /** Sub-heads with their own ids. */
  subheads: { id: string; text: string }[];
}

const TAG: Partial<Record<BlockRole, string>> = { headline: 'h2', subhead: 'h3' };
/** Han in a line of the column, for guessing a paragraph's height before it is laid out. */
const LINE = 36;

/**
 * Sets texts as a quiet column: each article a section, its headline first, the page's own furniture folded away.
 * Everything is made as elements and text; what is not near the window is laid out when it comes there (CSS).
 */
export class Sheet {
  readonly articles: SheetArticle[] = [];
  /** All blocks in the order in which they stand, as the article's text has them. */
  readonly blocks: Block[] = [];
  readonly shown: ShownBlock[] = [];
  private paragraphs = 0;

  /** @param written gives a block's text as it is to be shown: of the same length, perhaps in the other script */
  constructor(
    readonly root: HTMLElement,
    private readonly written: (text: string) => string = text => text,
  ) {}

  /** Sets the blocks of one more portion below what stands there. */
  append(blocks: readonly Block[]): void {
    const page = newspaperPage(blocks);
    const all = this.root.ownerDocument.createDocumentFragment();
    for (const article of page.articles) all.append(this.setArticle(article));
    if (page.furniture.length) all.append(this.setFurniture(page));
    this.root.append(all);
    // Only what has a jump line itself can be the other half of one.
    if (page.articles.some(({ blocks }) => blocks.some(({ role }) => role === 'jump'))) this.linkJumps();
  }

  /** The article that holds a block; undefined for furniture. */
  articleOf(block: number): SheetArticle | undefined {
    return this.articles.find(({ from, to }) => block >= from && block < to);
  }

  private setArticle(article: PageArticle): HTMLElement {
    const id = `a${this.articles.length + 1}`;
    const element = this.make('article', { id });
    const from = this.blocks.length;
    const subheads: SheetArticle['subheads'] = [];
    for (const block of article.blocks) {
      const set = this.setBlock(block);
      if (block.role === 'headline' && !element.hasAttribute('aria-labelledby')) {
        set.id = `${id}-head`;
        element.setAttribute('aria-labelledby', set.id);
      }
      if (block.role === 'subhead') {
        set.id = `${id}-${subheads.length + 1}`;
        subheads.push({ id: set.id, text: block.text });
      }
      element.append(set);
    }
    this.articles.push({ ...article, id, element, from, to: this.blocks.length, subheads });
    return element;
  }

  private setFurniture({ furniture }: NewspaperPage): HTMLElement {
    const details = this.make('details', { class: 'furniture' });
    const summary = this.make('summary', {});
    summary.lang = this.root.ownerDocument.documentElement.lang;
    summary.textContent = say('readerFurniture', furniture.length);
    details.append(summary, ...furniture.map(block => this.setBlock(block)));
    return details;
  }

  private setBlock(block: Block): HTMLElement {
    const element = this.make(TAG[block.role] ?? 'p', { class: block.role });
    element.style.setProperty('--lines', `${Math.max(1, Math.ceil(block.text.length / LINE))}`);
    const node = this.root.ownerDocument.createTextNode(this.written(block.text));
    if (block.role === 'paragraph' || block.role === 'list') {
      const number = ++this.paragraphs;
      element.id = `p${number}`;
      const link = this.make('a', { class: 'number', href: `#p${number}`, 'data-number': `${number}` });
      link.setAttribute('aria-label', say('readerParagraph', number));
      element.append(link);
    }
    // A jump line is a link once the other half is at hand.
    if (block.role === 'jump') {
      const link = this.make('a', {});
      link.append(node);
      element.append(link);
    } else element.append(node);
    this.blocks.push(block);
    this.shown.push({ element, node, text: node.data });
    return element;
  }

  private linkJumps(): void {
    for (const { article, block, to } of jumpsOf(this.articles)) {
      const { element } = this.shown[this.articles[article]!.from + block]!;
      element.firstElementChild?.setAttribute('href', `#${this.articles[to]!.id}`);
    }
  }

  private make(name: string, attributes: Record<string, string>): HTMLElement {
    const element = this.root.ownerDocument.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  }
}
