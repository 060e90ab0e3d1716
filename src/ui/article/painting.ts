import type { PageState } from '../../extension/messages.ts';
import type { Highlight } from '../../notebook/highlight.ts';
import { Marks } from '../../page/marks.ts';
import { Anchoring, type Span } from '../../text/anchor/anchor.ts';
import type { Analyses } from './analyses.ts';
import type { Located } from './located.ts';

/** How long a passage that was jumped to is shown, ms. */
const SHOWN_MS = 1_600;

/** What is painted on the article: its terms, the reader's highlights, the word that is meant. */
export class Painting {
  private readonly marks = new Marks(['bianzhu-term', 'bianzhu-highlight', 'bianzhu-word']);
  private readonly kept = new Map<string, { highlight: Highlight; span: Span | null }>();
  private anchoring: Anchoring;
  private marked: Span | null = null;

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
      if (span && span.start < end && span.end > start) this.paint(highlight.id, span);
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
    for (const [id, { highlight, span }] of this.kept) {
      if (span) continue;
      this.kept.delete(id);
      this.addHighlight(highlight);
    }
  }

  /** The page's highlights, as the store has them now. */
  setHighlights(highlights: readonly Highlight[]): void {
    const ids = new Set(highlights.map(({ id }) => id));
    for (const id of this.kept.keys()) {
      if (ids.has(id)) continue;
      this.kept.delete(id);
      this.marks.delete('bianzhu-highlight', id);
    }
    for (const highlight of highlights) this.addHighlight(highlight);
  }

  addHighlight(highlight: Highlight): void {
    const span = this.kept.get(highlight.id)?.span ?? this.anchoring.find(highlight.selector);
    this.kept.set(highlight.id, { highlight, span });
    if (span) this.paint(highlight.id, span);
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
    this.marks.clear();
  }

  private paint(id: string, { start, end }: Span): void {
    this.marks.set('bianzhu-highlight', id, this.located.ranges(start, end));
  }
}
