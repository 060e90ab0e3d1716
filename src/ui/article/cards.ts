import type { Settings } from '../../extension/settings.ts';
import { nextFrame } from '../../page/pace.ts';
import { stageOf } from '../../page/stage.ts';
import type { Span } from '../../text/lexicon/segment.ts';
import type { Card } from '../card/card.tsx';
import type { CardActions, CardContent } from '../card/content.ts';
import type { WordPlace } from './analyses.ts';
import { contentAt } from './cardContent.ts';
import type { Passage } from './passage.ts';

/** What opening a card needs of the page's script. */
export interface CardsContext {
  settings(): Settings;
  /** Forms of the words that the reader keeps. */
  kept: ReadonlySet<string>;
  actions(passage: Passage, shown: Span): CardActions;
  /** Something else stands by the words now: no card is opened. */
  busy(): boolean;
}

type CardCode = typeof import('../card/card.tsx');

/** A point in the window, CSS px. */
interface Point {
  x: number;
  y: number;
}

/** The one card of a page, and the word that it stands by. */
export class Cards {
  private card: Card | null = null;
  private code: Promise<CardCode> | null = null;
  /** The card's code once it is here: a word that is known then has its card at once. */
  private ready: CardCode | null = null;
  private opened: { passage: Passage; span: Span } | null = null;
  /** Counts what was asked for, so that an answer that comes late opens nothing. */
  private asked = 0;
  private readonly stage: ReturnType<typeof stageOf>;
  /** Is told when the pointer comes into the card and when it leaves. */
  hovered: (inside: boolean) => void = () => {};

  constructor(
    document: Document,
    private readonly context: CardsContext,
    private readonly signal: AbortSignal,
  ) {
    this.stage = stageOf(document);
    signal.addEventListener('abort', () => this.close());
  }

  /** The stretch that the open card is about; null where none is open. */
  get shown(): { passage: Passage; span: Span } | null {
    return this.opened;
  }

  /** Fetches the card's code while nobody waits for it. */
  prepare(): void {
    void this.fetch();
  }

  /**
   * Opens the card of the word at an offset, or leaves it where it is open already.
   *
   * @param point where the reader points; by default the word itself
   * @param spoken has the word and its first sense read out
   * @returns whether there is a word that a card says something of; a promise where something has to be waited for
   */
  open(passage: Passage, offset: number, point: Point | null, spoken = false): boolean | Promise<boolean> {
    const turn = ++this.asked;
    if (this.context.busy()) return false;
    const looked = passage.look(offset);
    if (!(looked instanceof Promise)) return this.openAt(passage, looked, offset, point, spoken);
    return looked
      .catch(() => null)
      .then(place =>
        this.signal.aborted || turn !== this.asked
          ? place !== null
          : this.openAt(passage, place, offset, point, spoken),
      );
  }

  private openAt(
    passage: Passage,
    place: WordPlace | null,
    offset: number,
    point: Point | null,
    spoken: boolean,
  ): boolean | Promise<boolean> {
    const pointed = place && contentAt(passage, place, offset, this.context.kept);
    if (!pointed) return false;
    const { start, end, content } = pointed;
    const before = this.opened;
    if (before?.passage === passage && before.span.start === start && before.span.end === end) return true;
    before?.passage.unmark();
    const span = { start, end };
    this.opened = { passage, span };
    const show = (code: CardCode) => {
      if (!this.signal.aborted && this.opened?.span === span) this.show(code, passage, span, content, point, spoken);
      return true;
    };
    return this.ready ? show(this.ready) : this.fetch().then(show);
  }

  private show(
    { Card }: CardCode,
    passage: Passage,
    span: Span,
    content: CardContent,
    point: Point | null,
    spoken: boolean,
  ): void {
    const { start, end } = span;
    // Nothing is added to the page before there is something to show.
    this.card ??= new Card(this.stage.document, inside => this.hovered(inside), this.signal);
    const boxes = () => this.staged(passage.boxes(start, end));
    const first = boxes()[0];
    const { x, y } = this.stage.offset();
    passage.mark(start, end);
    this.card.show(content, this.context.actions(passage, span), {
      boxes,
      point: point ? { x: point.x + x, y: point.y + y } : { x: first?.left ?? 0, y: first?.top ?? 0 },
      tones: this.context.settings().tones,
      view: this.context.settings(),
      spoken,
    });
  }

  /** Stands by its word again after the page has moved; closes where the word has left the window. */
  follow(): void {
    if (this.opened && this.card?.follow() === false) this.close();
  }

  close(): void {
    this.asked++;
    if (!this.opened) return;
    this.opened.passage.unmark();
    this.opened = null;
    this.card?.close();
  }

  /** Scrolls to another place of the passage and opens the card there. */
  async goTo(passage: Passage, offset: number): Promise<void> {
    this.close();
    passage.reveal(offset, offset + 1);
    // The card stands by the word's place in the window, which is known after the scrolling.
    await nextFrame();
    await this.open(passage, offset, null, true);
  }

  /** Moves to the next or previous sense of the open card and has it read out. */
  sense(step: 1 | -1): void {
    this.card?.sense(step);
  }

  /** Puts the keyboard into the open card. */
  focus(): void {
    this.card?.focus();
  }

  /** Boxes in a frame's window as they lie in the window where the card is. */
  private staged(boxes: readonly DOMRect[]): DOMRect[] {
    const { x, y } = this.stage.offset();
    return boxes.map(box => new DOMRect(box.x + x, box.y + y, box.width, box.height));
  }

  private fetch(): Promise<CardCode> {
    this.code ??= import('../card/card.tsx').then(code => {
      this.ready = code;
      return code;
    });
    return this.code;
  }
}
