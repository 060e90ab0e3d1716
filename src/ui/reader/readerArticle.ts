import type { Settings } from '../../extension/settings.ts';
import type { Citation } from '../../notebook/highlight.ts';
import { pace } from '../../page/pace.ts';
import { Pieces } from '../../page/pieces.ts';
import { adoptStyle, SHOWN } from '../../page/style.ts';
import { fingerprint, fingerprintInSteps } from '../../text/anchor/fingerprint.ts';
import { Analyses } from '../article/analyses.ts';
import type { Article } from '../article/article.ts';
import { Painting } from '../article/painting.ts';
import { Readings } from '../article/readings.ts';
import { Selected } from '../article/selected.ts';
import { ReadingsWanted } from './readingsWanted.ts';
import type { Sheet } from './sheet.ts';
import { SheetLocated } from './sheetLocated.ts';

/** Screens above and below the window within which terms are painted: ranges cost time with each change of the page. */
const PAINTED = 1;
/** Screens within which readings and terms are kept that were set. */
const KEPT = 2;
/** Blocks that are taken off at once. */
const DROPPED = 6;
/**
 * Who scrolls on through more screens than this within a moment reads nothing: nothing is set until he rests. What is
 * set and taken off again at once costs a frame its layout twice, and the collector of garbage tasks of 100 ms.
 */
const FLYING = 0.75;
const MOMENT_MS = 150;

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
  private moment = { time: 0, from: 0, to: 0 };
  private resting: ReturnType<typeof setTimeout> | undefined;
  /** The first block in the window as it last stood: asking for it while the text grows would lay out the page once more. */
  private first = 0;
  /** Where the window stood when the rest was last waited for. */
  private last = 0;
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
    known?.follow(this.located.article);
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

  /** Reads the fingerprint, giving way to the page, so that it is at hand when it is asked for. */
  async readFingerprint(): Promise<string | null> {
    const { text } = this;
    if (this.print?.text === text) return this.print.of;
    const breathe = pace();
    const steps = fingerprintInSteps(text);
    let step = steps.next();
    while (!step.done) {
      await breathe();
      step = steps.next();
    }
    this.print = { text, of: step.value };
    return step.value;
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
    this.located.extend();
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
        () => this.first,
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
    if (this.isFlying()) return;
    this.first = this.firstSeen();
    this.dropFar();
    const near = this.located.near(PAINTED, index => this.analyses.of(index) !== undefined);
    for (const index of near) {
      if (this.terms.has(index)) continue;
      this.terms.add(index);
      const start = this.located.article.starts[index]!;
      this.painting.repaint(start, start + this.sheet.blocks[index]!.text.length);
    }
    if (this.settings.reader.readings !== 'none') await this.readings.setNear();
    const fresh = new Set(near.filter(index => !this.explained.has(index)));
    for (const index of fresh) this.explained.add(index);
    if (fresh.size && !this.signal.aborted) await this.analyses.explainAll(this.signal, fresh).catch(() => undefined);
  }

  /** Whether the reader is on his way through the text; looks again when he may have come to rest. */
  private isFlying(): boolean {
    const { defaultView: view } = this.located.document;
    if (!view) return false;
    const now = performance.now();
    const { scrollY, innerHeight } = view;
    if (now - this.moment.time > MOMENT_MS) {
      this.moment = { time: now, from: this.moment.to, to: scrollY };
    }
    const flying = this.resting !== undefined || Math.abs(scrollY - this.moment.from) > FLYING * innerHeight;
    if (!flying) return false;
    // Each further scroll puts the rest off.
    if (scrollY !== this.last) clearTimeout(this.resting);
    if (scrollY !== this.last || this.resting === undefined)
      this.resting = setTimeout(() => {
        this.resting = undefined;
        this.moment = { time: performance.now(), from: view.scrollY, to: view.scrollY };
        if (!this.signal.aborted) void this.follow();
      }, MOMENT_MS);
    this.last = scrollY;
    return true;
  }

  private dropFar(): void {
    let left = DROPPED;
    const kept = new Set(this.located.near(KEPT, () => true));
    for (const index of new Set([...this.terms, ...this.readings.blocks()])) {
      if (kept.has(index)) continue;
      this.drop(index);
      if (--left === 0) return;
    }
  }

  private drop(index: number): void {
    this.terms.delete(index);
    this.readings.forget(index, false);
    const start = this.located.article.starts[index]!;
    this.painting.forget(start, start + this.sheet.blocks[index]!.text.length);
  }

  /** The first block that ends in the window. */
  firstSeen(): number {
    return this.located.near(0, () => true)[0] ?? 0;
  }
}

/** Names as printed in a by-line, without what the people are. */
const namesIn = (byline: string): string[] =>
  byline
    .split(/[\s、，,：:]+|(?:本报|全媒体|融媒体|见习|实习|特约)?(?:记者|通讯员|記者|通訊員)/)
    .map(name => name.trim().slice(0, 200))
    .filter(name => /^\p{Script=Han}{2,4}$/u.test(name));
