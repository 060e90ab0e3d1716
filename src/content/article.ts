import type { PageState } from '../extension/messages.ts';
import type { Settings } from '../extension/settings.ts';
import type { Highlight } from '../notebook/highlight.ts';
import { type PageFacts, readFacts } from '../page/facts.ts';
import { linesOf } from '../page/lines.ts';
import { Marks } from '../page/marks.ts';
import { nextTask, pace } from '../page/pace.ts';
import { Pieces } from '../page/pieces.ts';
import { Places } from '../page/places.ts';
import { setBlocks } from '../page/plainBlocks.ts';
import { Rejoining } from '../page/rejoin.ts';
import { setReading } from '../page/ruby.ts';
import { adoptStyle, SHOWN } from '../page/style.ts';
import { readText, type TextView } from '../page/textView.ts';
import { Anchoring } from '../text/anchor/anchor.ts';
import { ArticleText } from '../text/articleText.ts';
import { reflow } from '../text/reflow/reflow.ts';
import { Analyses } from './analyses.ts';
import { Quiet } from './quiet.ts';

/** Han annotated between two frames: laying out their ruby takes 20 ms on two slow cores. */
const HAN_PER_FRAME = 240;
const HAN_IN_FIRST_FRAME = 60;
/** Screens above and below the window in which readings are set ahead of the eye. */
const AHEAD = 1;

/**
 * One article on its page: its text, what is set over it and painted on it. Everything that is done to the page goes
 * through here and is undone when the signal aborts.
 */
export class Article {
  readonly places: Places;
  readonly analyses: Analyses;
  private readonly pieces = new Pieces(original => this.quiet.watch(original));
  private readonly rejoining: Rejoining;
  private readonly marks: Marks;
  private readonly quiet: Quiet;
  /** Blocks whose readings have been set. */
  private readonly read = new Set<number>();
  private readonly found = new Map<string, { highlight: Highlight; span: { start: number; end: number } | null }>();
  private anchoring: Anchoring | null = null;
  private settings: Settings;
  /** Something is selected on the page. */
  private selecting = false;

  /**
   * Reads the page's article, in two tasks: reading and rejoining a long one takes 20 ms each on a slow machine.
   *
   * @param changed called when the page has changed the article's text
   */
  static async open(root: Element, settings: Settings, signal: AbortSignal, changed: () => void): Promise<Article> {
    const view = readText(root);
    await nextTask();
    const article = new ArticleText(reflow(linesOf(view)));
    await nextTask();
    return new Article(root, view, article, settings, signal, changed);
  }

  private constructor(
    readonly root: Element,
    readonly view: TextView,
    readonly article: ArticleText,
    settings: Settings,
    private readonly signal: AbortSignal,
    changed: () => void,
  ) {
    this.settings = settings;
    this.places = new Places(this.view, this.pieces);
    this.rejoining = new Rejoining(this.places, this.pieces);
    this.analyses = new Analyses(this.article);
    const removeStyle = adoptStyle(root.ownerDocument);
    this.marks = new Marks(['bianzhu-term', 'bianzhu-highlight', 'bianzhu-word']);
    this.quiet = new Quiet(root, changed, signal);
    signal.addEventListener('abort', () => {
      this.quiet.run(() => {
        this.marks.clear();
        this.rejoining.restore();
        this.pieces.restore();
        root.removeAttribute(SHOWN);
      });
      removeStyle();
    });
    const { ownerDocument: document } = root;
    const select = () => {
      this.selecting = document.getSelection()?.isCollapsed === false;
    };
    document.addEventListener('selectionchange', select, { signal });
    select();
    this.show(settings);
  }

  /** What a citation needs; read from the page when it is first asked for. */
  get facts(): PageFacts {
    this.known ??= readFacts(this.root.ownerDocument, this.root, this.article);
    return this.known;
  }
  private known: PageFacts | null = null;

  /** Rejoins, analyses and reads. Settles when everything near the window has been set; goes on with the eye. */
  async annotate(): Promise<void> {
    const breathe = pace();
    const { blocks } = this.article;
    const plain = this.root.ownerDocument.contentType === 'text/plain';
    this.quiet.run(() => {
      for (const gap of this.view.gaps) this.rejoining.hide(gap);
    });
    for (const block of blocks) {
      this.quiet.run(() => {
        // The block's own span first: what is set later goes inside it.
        if (plain) setBlocks(this.places, this.pieces, this.rejoining, block);
        for (const { start, end } of this.article.breaksOf(block)) this.rejoining.join(start, end);
      });
      await breathe();
      if (this.signal.aborted) return;
    }
    this.repaint();
    await this.analyses.load(this.signal, () => this.follow());
    if (this.signal.aborted) return;
    this.repaint();
    const { defaultView } = this.root.ownerDocument;
    const options = { passive: true, capture: true, signal: this.signal };
    let asked = false;
    const follow = () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        void this.follow();
      });
    };
    defaultView?.addEventListener('scroll', follow, options);
    defaultView?.addEventListener('resize', follow, options);
    await this.follow();
  }

  /** Shows or hides readings and joined lines, at once. */
  show(settings: Settings): void {
    this.settings = settings;
    const shown = [
      settings.pinyin && 'pinyin',
      settings.rejoin && 'rejoin',
      this.root.ownerDocument.contentType === 'text/plain' && 'plain',
    ];
    this.quiet.run(() => this.root.setAttribute(SHOWN, shown.filter(Boolean).join(' ')));
    void this.follow();
  }

  private following: Promise<void> | null = null;
  private again = false;

  /** Sets the readings of the blocks near the window, the visible ones first. One pass at a time. */
  follow(): Promise<void> {
    if (this.following) {
      this.again = true;
      return this.following;
    }
    this.following = this.setNear().finally(() => {
      this.following = null;
      if (this.again && !this.signal.aborted) {
        this.again = false;
        void this.follow();
      }
    });
    return this.following;
  }

  private async setNear(): Promise<void> {
    if (!this.settings.pinyin) return;
    for (const ahead of [0, AHEAD]) {
      // Boxes are asked for right after a frame: its layout is done, so that asking forces none.
      await nextFrame();
      for (const index of this.unread(ahead)) await this.readBlock(index);
      if (this.signal.aborted) return;
    }
  }

  /** Blocks without readings whose box is within so many screens of the window. */
  private unread(ahead: number): number[] {
    const { defaultView } = this.root.ownerDocument;
    const height = defaultView?.innerHeight ?? 0;
    return this.article.blocks.flatMap((block, index) => {
      if (this.read.has(index) || !this.analyses.of(index)) return [];
      const run = block.runs[0];
      const last = block.runs.at(-1);
      if (!run || !last) return [];
      const head = this.places.ranges(run.from, run.from + 1)[0]?.getBoundingClientRect();
      const foot = this.places.ranges(last.from + last.length - 1, last.from + last.length)[0]?.getBoundingClientRect();
      if (!head || !foot || (!head.height && !foot.height)) return [];
      return head.top < height * (1 + ahead) && foot.bottom > -height * ahead ? index : [];
    });
  }

  /** Han that may still be set before the next frame. The first few load the font of the readings: that takes long. */
  private left = HAN_IN_FIRST_FRAME;

  /** Sets the readings of one block, with a frame wherever enough was set for one. */
  private async readBlock(index: number): Promise<void> {
    const analysis = this.analyses.of(index);
    if (!analysis || this.read.has(index)) return;
    this.read.add(index);
    const base = this.article.starts[index]!;
    const { ends, readings } = analysis;
    for (let from = 0; from < ends.length; ) {
      const first = from ? ends[from - 1]! : 0;
      this.quiet.run(() => {
        this.keepSelection(() => {
          for (; from < ends.length && this.left > 0; from++) {
            const start = from ? ends[from - 1]! : 0;
            const end = ends[from]!;
            this.left -= end - start;
            if (readings[from]) setReading(this.pieces, this.slices(base + start, base + end), readings[from]!);
          }
        });
      });
      this.repaint(base + first, base + (ends[from - 1] ?? 0));
      if (this.left > 0) continue;
      await nextFrame();
      if (this.signal.aborted) return;
      this.left = HAN_PER_FRAME;
    }
  }

  /** The parts of text nodes that show [start, end) of the article. */
  slices(start: number, end: number) {
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

  /** Whether the page now shows joined lines. */
  get rejoined(): boolean {
    return this.settings.rejoin;
  }

  /** Paints the terms and highlights that touch [start, end) anew: cutting text nodes moved their ranges. */
  private repaint(start = 0, end = this.article.text.length): void {
    const last = this.article.blockAt(Math.max(start, end - 1));
    for (let index = Math.max(0, this.article.blockAt(start)); index <= last; index++) {
      const base = this.article.starts[index]!;
      for (const term of this.analyses.of(index)?.terms ?? []) {
        const at = base + term.start;
        if (at < end && base + term.end > start)
          this.marks.set('bianzhu-term', `${at}`, this.ranges(at, base + term.end));
      }
    }
    for (const { highlight, span } of this.found.values()) {
      if (span && span.start < end && span.end > start)
        this.marks.set('bianzhu-highlight', highlight.id, this.ranges(span.start, span.end));
    }
  }

  /** The page's highlights, as the store has them now. */
  setHighlights(highlights: readonly Highlight[]): void {
    const ids = new Set(highlights.map(({ id }) => id));
    for (const id of this.found.keys()) {
      if (ids.has(id)) continue;
      this.found.delete(id);
      this.marks.delete('bianzhu-highlight', id);
    }
    for (const highlight of highlights) this.addHighlight(highlight);
  }

  addHighlight(highlight: Highlight): void {
    this.anchoring ??= new Anchoring(this.article.text);
    const span = this.found.get(highlight.id)?.span ?? this.anchoring.find(highlight.selector);
    this.found.set(highlight.id, { highlight, span });
    this.marks.set('bianzhu-highlight', highlight.id, span ? this.ranges(span.start, span.end) : []);
  }

  /** Scrolls a highlight into view. False where its words are gone. */
  jump(id: string): boolean {
    const span = this.found.get(id)?.span;
    const range = span && this.ranges(span.start, span.end)[0];
    if (!range) return false;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const { top, bottom } = range.getBoundingClientRect();
    const height = this.root.ownerDocument.defaultView?.innerHeight ?? 0;
    // Inside a paragraph longer than the window the parent's centre is not where the words are.
    if (top < 0 || bottom > height) this.root.ownerDocument.defaultView?.scrollBy(0, top - height / 3);
    this.mark(span.start, span.end);
    setTimeout(() => this.unmark(), 1_600);
    return true;
  }

  /** Shows which word is meant. */
  mark(start: number, end: number): void {
    this.marks.set('bianzhu-word', 'word', this.ranges(start, end));
  }

  unmark(): void {
    this.marks.delete('bianzhu-word', 'word');
  }

  state(): Pick<PageState, 'title' | 'lines' | 'words' | 'terms' | 'highlights'> {
    const highlights = [...this.found.values()]
      .sort((a, b) => (a.span?.start ?? Number.POSITIVE_INFINITY) - (b.span?.start ?? Number.POSITIVE_INFINITY))
      .map(({ highlight, span }) => ({ highlight, found: span !== null }));
    return { title: this.facts.title, lines: this.rejoining.joined, ...this.analyses.counts(), highlights };
  }

  /** Cutting a text node would drop a selection that begins or ends in it. */
  private keepSelection(work: () => void): void {
    // Asking for a selection makes the browser lay out the page: so only where there is one.
    const selection = this.selecting ? this.root.ownerDocument.getSelection() : null;
    const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
    if (!selection || selection.isCollapsed || !anchorNode || !focusNode) {
      work();
      return;
    }
    const anchor = this.places.offset(anchorNode, anchorOffset);
    const focus = this.places.offset(focusNode, focusOffset);
    work();
    if (anchor === null || focus === null || (anchorNode.isConnected && focusNode.isConnected)) return;
    const from = this.places.point(anchor, anchor > focus);
    const to = this.places.point(focus, focus > anchor);
    if (from && to) selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }
}

/** After the next frame, or soon where the tab is hidden and draws none. */
const nextFrame = () =>
  new Promise<void>(resolve => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
