import type { Settings } from '../../extension/settings.ts';
import type { Citation } from '../../notebook/highlight.ts';
import { asSource, viewOfBlocks } from '../../page/blockView.ts';
import { Pieces } from '../../page/pieces.ts';
import { adoptStyle, SHOWN } from '../../page/style.ts';
import { fingerprint } from '../../text/anchor/fingerprint.ts';
import { ArticleText } from '../../text/articleText.ts';
import { Analyses } from '../article/analyses.ts';
import type { Article } from '../article/article.ts';
import { Located } from '../article/located.ts';
import { Painting } from '../article/painting.ts';
import { Readings } from '../article/readings.ts';
import { Selected } from '../article/selected.ts';
import { ReadingsWanted } from './readingsWanted.ts';
import type { Sheet } from './sheet.ts';

/** Screens above and below the window within which readings and terms are kept set. */
const KEPT = 4;

/** The sheet's blocks that are shown, where their elements say they are. */
class SheetLocated extends Located {
  constructor(
    readonly sheet: Sheet,
    pieces: Pieces,
  ) {
    super(sheet.root, viewOfBlocks(sheet.root, '', []), new ArticleText([]), pieces);
  }

  /** An element's box costs no layout of what it holds, which may be far from the window. */
  override boxOf(index: number): { top: number; bottom: number } | null {
    const box = this.sheet.shown[index]?.element.getBoundingClientRect();
    return box?.height ? box : null;
  }
}

/** What is open in the reader, annotated near the window. It grows while its file is being opened. */
export class ReaderArticle implements Article {
  readonly located: SheetLocated;
  readonly analyses: Analyses;
  readonly painting: Painting;
  readonly readings: Readings;
  readonly wanted: ReadingsWanted;
  readonly keepsText = false;
  private print: { text: string; of: string | null } | null = null;
  private readonly pieces = new Pieces();
  private readonly terms = new Set<number>();
  /** Blocks whose words' cards have been fetched. */
  private readonly explained = new Set<number>();
  private loading: Promise<void> | null = null;
  /** The address under which what is kept of it is kept: known once all of it is there. */
  address = '';

  /**
   * @param citation what is known of the whole, for citations
   * @param known an analysis of the same text, where it was shown before in another way
   * @param changed told when more of the text has been analysed
   */
  constructor(
    readonly sheet: Sheet,
    private settings: Settings,
    public citation: Citation,
    private readonly signal: AbortSignal,
    private readonly changed: () => void,
    known?: Analyses,
  ) {
    this.located = new SheetLocated(sheet, this.pieces);
    this.analyses = known ?? new Analyses(this.located.article);
    this.painting = new Painting(this.located, this.analyses);
    this.wanted = new ReadingsWanted(this.located, this.analyses, settings.reader);
    const selected = new Selected(this.located, signal);
    this.readings = new Readings(
      this.located,
      this.pieces,
      this.analyses,
      work => selected.keep(work),
      (start, end) => this.painting.repaint(start, end),
      signal,
      this.wanted,
    );
    const removeStyle = adoptStyle(sheet.root.ownerDocument);
    signal.addEventListener('abort', () => {
      this.painting.clear();
      this.pieces.restore();
      sheet.root.removeAttribute(SHOWN);
      removeStyle();
    });
    this.write(settings);
    this.readings.followWindow(() => void this.follow());
  }

  get text(): string {
    return this.located.article.text;
  }

  /** Of the whole text as it is now: it is asked for once the text is there to its end. */
  get fingerprint(): string | null {
    if (this.print?.text !== this.text) this.print = { text: this.text, of: fingerprint(this.text) };
    return this.print.of;
  }

  /** The article of the page in which a passage stands gives its headline and writers. */
  citationAt(offset: number): Citation {
    const article = this.sheet.articleOf(this.located.article.blockAt(offset));
    if (!article || this.sheet.articles.length < 2) return this.citation;
    return {
      ...this.citation,
      title: article.headline?.slice(0, 2_000) ?? this.citation.title,
      authors: article.byline ? namesIn(article.byline) : [],
    };
  }

  /** Takes in what the sheet has got. What was there keeps its offsets. */
  extend(): void {
    const article = new ArticleText(asSource(this.sheet.blocks));
    this.located.extend(viewOfBlocks(this.sheet.root, article.text, this.sheet.shown), article);
    this.analyses.extend(article);
    this.painting.extend();
    void this.annotate().catch(() => undefined);
  }

  /** Analyses what is there, near the window first. @throws RefusedError */
  annotate(): Promise<void> {
    this.loading ??= this.analyses
      .load(
        this.signal,
        () => {
          void this.follow();
          this.changed();
        },
        () => this.firstSeen(),
      )
      .finally(() => {
        this.loading = null;
      });
    return this.loading;
  }

  /** The reader has chosen other words to have readings. */
  show(settings: Settings): void {
    this.settings = settings;
    this.write(settings);
    if (!this.wanted.choose(settings.reader)) return;
    for (const index of this.readings.blocks()) this.readings.forget(index);
    void this.follow();
  }

  /** Has readings written as the reader wants them. */
  private write(settings: Settings): void {
    this.sheet.root.setAttribute(SHOWN, settings.notation === 'zhuyin' ? 'pinyin zhuyin' : 'pinyin');
    void this.readings.show(settings);
  }

  /** The reader wants to see the reading of the word at an offset, or no longer. */
  ask(offset: number): void {
    const index = this.wanted.toggle(offset);
    if (index === null) return;
    this.readings.forget(index);
    void this.follow();
  }

  /** Sets what is near the window, and takes off what is far from it. */
  private async follow(): Promise<void> {
    const near = this.near();
    for (const index of this.terms) if (!near.has(index)) this.drop(index);
    for (const index of near) {
      if (this.terms.has(index) || !this.analyses.of(index)) continue;
      this.terms.add(index);
      const start = this.located.article.starts[index]!;
      this.painting.repaint(start, start + this.sheet.blocks[index]!.text.length);
    }
    if (this.settings.reader.readings !== 'none') await this.readings.setNear();
    const fresh = new Set([...near].filter(index => !this.explained.has(index) && this.analyses.of(index)));
    for (const index of fresh) this.explained.add(index);
    if (fresh.size && !this.signal.aborted) await this.analyses.explainAll(this.signal, fresh).catch(() => undefined);
  }

  private drop(index: number): void {
    this.terms.delete(index);
    this.readings.forget(index);
    const start = this.located.article.starts[index]!;
    this.painting.forget(start, start + this.sheet.blocks[index]!.text.length);
  }

  private near(): Set<number> {
    const height = this.located.document.defaultView?.innerHeight ?? 0;
    const near = new Set<number>();
    for (let index = 0; index < this.sheet.shown.length; index++) {
      const box = this.located.boxOf(index);
      if (!box || box.bottom < -KEPT * height) continue;
      if (box.top > (KEPT + 1) * height) break;
      near.add(index);
    }
    return near;
  }

  /** The first block that ends in the window. */
  firstSeen(): number {
    const { length } = this.sheet.shown;
    for (let index = 0; index < length; index++) {
      const box = this.located.boxOf(index);
      if (box && box.bottom > 0) return index;
    }
    return 0;
  }
}

/** Names as printed in a by-line, without what the people are. */
const namesIn = (byline: string): string[] =>
  byline
    .split(/[\s、，,：:]+|(?:本报|全媒体|融媒体|见习|实习|特约)?(?:记者|通讯员|記者|通訊員)/)
    .map(name => name.trim().slice(0, 200))
    .filter(name => /^\p{Script=Han}{2,4}$/u.test(name));
