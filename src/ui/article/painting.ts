import type { PageState } from '../../extension/messages.ts';
import type { Highlight } from '../../notebook/highlight.ts';
import { HIGHLIGHT_MARKS, Marks } from '../../page/marks.ts';
import { pace } from '../../page/pace.ts';
import { Anchoring, type Span } from '../../text/anchor/anchor.ts';
import type { Analyses } from './analyses.ts';
import type { Located } from './located.ts';

/** How long a passage that was jumped to is shown, ms. */
const SHOWN_MS = 1_600;

const HIGHLIGHT_NAMES = Object.values(HIGHLIGHT_MARKS);

/** What is painted on the article: its terms, the reader's highlights, the word that is meant. */
export class Painting {
  private readonly marks = new Marks(['bianzhu-term', ...HIGHLIGHT_NAMES, 'bianzhu-word']);
  private readonly kept = new Map<string, { highlight: Highlight; span: Span | null }>();
  private anchoring: Anchoring;
  private marked: Span | null = null;
  /** Counts the lists that the store gave, so that a late search does not overwrite a newer one. */
  private turn = 0;
  private cleared = false;

  constructor(
    private readonly located: Located,
    private readonly analyses: Analyses,
  ) {
    this.anchoring = new Anchoring(located.article.text);
  }

  /** Paints the terms and highlights that touch [start, end) anew: cutting text nodes moved their ranges. */
  repaint(start = 0, end = this.located.article.text.length): void {
    const { article } = this.located;
    const last = article.blockAt(Math.max(start, end - 1));
    for (let index = Math.max(0, article.blockAt(start)); index <= last; index++) {
      const base = article.starts[index]!;
      for (const term of this.analyses.of(index)?.terms ?? []) {
        const at = base + term.start;
        const to = base + term.end;
        if (at < end && to > start) this.marks.set('bianzhu-term', `${at}`, this.located.ranges(at, to));
      }
    }
    for (const { highlight, span } of this.kept.values()) {
      if (span && span.start < end && span.end > start) this.paint(highlight, span);
    }
    if (this.marked && this.marked.start < end && this.marked.end > start)
      this.mark(this.marked.start, this.marked.end);
  }

  /** Takes the terms' marks off [start, end), which is far from the window. */
  forget(start: number, end: number): void {
    const { article } = this.located;
    for (let index = Math.max(0, article.blockAt(start)); index < article.blocks.length; index++) {
      const base = article.starts[index]!;
      if (base >= end) break;
      for (const term of this.analyses.of(index)?.terms ?? [])
        this.marks.delete('bianzhu-term', `${base + term.start}`);
    }
  }

  /** More of the text has come: passages that were not found before may stand there. */
  extend(): void {
    this.anchoring = new Anchoring(this.located.article.text);
    const all = [...this.kept.values()].map(({ highlight }) => highlight);
    for (const { id } of all) if (!this.kept.get(id)?.span) this.kept.delete(id);
    void this.setHighlights(all);
  }

  /**
   * The page's highlights, as the store has them now. Those not seen before are looked for all together, in slices;
   * what the store says meanwhile counts.
   */
  async setHighlights(highlights: readonly Highlight[]): Promise<void> {
    const turn = ++this.turn;
    const fresh = highlights.filter(highlight => this.known(highlight) === undefined);
    const spans = new Map<string, Span | null>();
    if (fresh.length) {
      const steps = this.anchoring.findAll(fresh.map(({ selector }) => selector));
      const searched = pace();
      let step = steps.next();
      while (!step.done) {
        await searched();
        step = steps.next();
      }
      if (turn !== this.turn || this.cleared) return;
      step.value.forEach((span, i) => void spans.set(fresh[i]!.id, span));
    }
    const ids = new Set(highlights.map(({ id }) => id));
    for (const id of this.kept.keys()) if (!ids.has(id)) this.removeHighlight(id);
    // A range costs Chromium 10 µs, but Firefox 200.
    const breathe = pace();
    for (const highlight of highlights) {
      this.place(highlight, this.known(highlight) ?? spans.get(highlight.id) ?? null);
      await breathe();
      if (turn !== this.turn || this.cleared) return;
    }
  }

  addHighlight(highlight: Highlight): void {
    this.place(highlight, this.known(highlight) ?? this.anchoring.find(highlight.selector));
  }

  removeHighlight(id: string): void {
    this.kept.delete(id);
    for (const name of HIGHLIGHT_NAMES) this.marks.delete(name, id);
  }

  /** The highlights over a character, the shortest first: the longer ones can be had where it ends. */
  at(offset: number): Highlight[] {
    const length = ({ span }: { span: Span | null }) => (span ? span.end - span.start : 0);
    return [...this.kept.values()]
      .filter(({ span }) => span && span.start <= offset && offset < span.end)
      .sort((a, b) => length(a) - length(b))
      .map(({ highlight }) => highlight);
  }

  /** Whether there are highlights whose words were not found. */
  get missing(): boolean {
    return [...this.kept.values()].some(({ span }) => !span);
  }

  /** Where a highlight stands; null where its words were not found. */
  spanOf(id: string): Span | null {
    return this.kept.get(id)?.span ?? null;
  }

  /** Where a highlight stands, if that is known of its selector as it is now. */
  private known({ id, selector }: Highlight): Span | null | undefined {
    const known = this.kept.get(id);
    if (!known) return undefined;
    const { start, exact } = known.highlight.selector;
    return start === selector.start && exact === selector.exact ? known.span : undefined;
  }

  private place(highlight: Highlight, span: Span | null): void {
    const before = this.kept.get(highlight.id);
    if (before && before.highlight.colour !== highlight.colour)
      this.marks.delete(HIGHLIGHT_MARKS[before.highlight.colour], highlight.id);
    this.kept.set(highlight.id, { highlight, span });
    if (span) this.paint(highlight, span);
  }

  /** Highlights in the article's order, those whose words are gone last. */
  highlights(): PageState['highlights'] {
    const place = (span: Span | null) => span?.start ?? Number.POSITIVE_INFINITY;
    return [...this.kept.values()]
      .sort((a, b) => place(a.span) - place(b.span))
      .map(({ highlight, span }) => ({ highlight, found: span !== null }));
  }

  /** Where the highlights stand that were found. */
  spans(): Span[] {
    return [...this.kept.values()].flatMap(({ span }) => span ?? []);
  }

  /** Scrolls a highlight into view. False where its words are gone. */
  jump(id: string): boolean {
    const span = this.kept.get(id)?.span;
    return span != null && this.show(span.start, span.end);
  }

  /** Scrolls [start, end) into the window and marks it for a moment. False where it is no more on the page. */
  show(start: number, end: number): boolean {
    if (!this.reveal(start, end)) return false;
    this.mark(start, end);
    setTimeout(() => this.unmark(), SHOWN_MS);
    return true;
  }

  /** Scrolls [start, end) into the window where it is not there. False where it is no more on the page. */
  reveal(start: number, end: number): boolean {
    const range = this.located.ranges(start, end)[0];
    const window = this.located.document.defaultView;
    if (!range || !window) return false;
    const outside = ({ top, bottom }: DOMRect) => top < 0 || bottom > window.innerHeight;
    if (outside(range.getBoundingClientRect())) range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    // Inside a paragraph longer than the window the parent's centre is not where the words are.
    const box = range.getBoundingClientRect();
    if (outside(box)) window.scrollBy(0, box.top - window.innerHeight / 3);
    return true;
  }

  /** Shows which word is meant. */
  mark(start: number, end: number): void {
    this.marked = { start, end };
    this.marks.set('bianzhu-word', 'word', this.located.ranges(start, end));
  }

  unmark(): void {
    this.marked = null;
    this.marks.delete('bianzhu-word', 'word');
  }

  clear(): void {
    this.cleared = true;
    this.marks.clear();
  }

  private paint({ id, colour }: Highlight, { start, end }: Span): void {
    this.marks.set(HIGHLIGHT_MARKS[colour], id, this.located.ranges(start, end));
  }
}
