import { render } from 'preact';
import { say } from '../../extension/say.ts';
import type { Settings } from '../../extension/settings.ts';
import type { View } from '../../text/pinyin/view.ts';
import tonesCss from '../tones.css?inline';
import { announce } from './announce.ts';
import css from './card.css?inline';
import type { CardActions, CardContent } from './content.ts';
import { NumberSection } from './number.tsx';
import { type Box, lineAt, placeCard } from './place.ts';
import { ReadingView } from './reading.tsx';
import { openSurface } from './surface.ts';
import { TermSection } from './term.tsx';
import { Tools } from './tools.tsx';
import { WholeSection } from './whole.tsx';
import { WordSection } from './word.tsx';

/** Where a card stands, and how it looks. */
export interface CardStand {
  /** The boxes of the word's lines in the window, now. */
  boxes(): readonly Box[];
  /** Where the reader points; of a word over two lines that line counts. Like the boxes in the card's own window. */
  point: { x: number; y: number };
  tones: Settings['tones'];
  /** How readings are written. */
  view: View;
  /** Has the word and its first sense read out. */
  spoken: boolean;
}

/** The card beside a word. One for a page; it is filled anew for every word. */
export class Card {
  private readonly host: HTMLElement;
  private readonly root: ShadowRoot;
  private stand: CardStand | null = null;
  /** Counts the words shown, so that what was unfolded for one is folded for the next. */
  private turn = 0;

  /**
   * @param document where the card is shown; the word may stand in a frame of it
   * @param hovered is told when the pointer comes into the card and when it leaves
   */
  constructor(
    private readonly document: Document,
    hovered: (inside: boolean) => void,
    private readonly signal: AbortSignal,
  ) {
    const { host, root } = openSurface(document, css + tonesCss);
    this.host = host;
    this.root = root;
    host.addEventListener('pointerenter', () => hovered(true), { signal });
    host.addEventListener('pointerleave', () => hovered(false), { signal });
    // What a reader unfolds makes the card grow: it is placed anew.
    const growth = new ResizeObserver(() => this.place());
    this.observe = element => growth.observe(element);
    signal.addEventListener('abort', () => {
      growth.disconnect();
      host.remove();
    });
  }
  private readonly observe: (element: Element) => void;

  show(content: CardContent, actions: CardActions, stand: CardStand): void {
    if (!lineAt(stand.boxes(), stand.point)) return;
    const fresh = !this.stand;
    this.stand = stand;
    const { term, whole, number, word, cut, kept } = content;
    const name = term?.text ?? whole?.text ?? number?.text ?? word?.text ?? '';
    render(
      <div class="card" role="dialog" aria-label={name} data-tones={stand.tones} key={++this.turn}>
        <ReadingView.Provider value={stand.view}>
          {term && <TermSection {...term} kept={kept.has(term.text)} actions={actions} />}
          {whole && <WholeSection {...whole} />}
          {number && <NumberSection {...number} />}
          {word && <WordSection {...word} kept={kept.has(word.text)} actions={actions} />}
          <Tools {...(word && { word })} {...(cut && { cut })} actions={actions} />
        </ReadingView.Provider>
      </div>,
      this.root,
    );
    if (!this.host.matches(':popover-open')) this.host.showPopover();
    this.place();
    this.card.scrollTop = 0;
    this.observe(this.card);
    if (stand.spoken || fresh) this.speak(stand.spoken ? spoken(content) : '');
  }

  /** Stands by its word again after the page has moved. False where the word has left the window. */
  follow(): boolean {
    const boxes = this.stand?.boxes() ?? [];
    const { innerHeight } = this.view;
    if (!boxes.some(({ top, bottom }) => bottom > 0 && top < innerHeight)) return false;
    const first = boxes[0]!;
    if (this.stand) this.stand.point = { x: first.left, y: first.top };
    this.place();
    return true;
  }

  /** Moves to the next or previous sense and has it read out. */
  sense(step: 1 | -1): void {
    const senses = [...this.root.querySelectorAll<HTMLElement>('ol > li')];
    if (!senses.length) return;
    const now = senses.findIndex(sense => sense.ariaCurrent === 'true');
    const next = Math.max(0, Math.min(senses.length - 1, now < 0 && step < 0 ? 0 : now + step));
    for (const sense of senses) sense.ariaCurrent = null;
    senses[next]!.ariaCurrent = 'true';
    senses[next]!.scrollIntoView({ block: 'nearest' });
    this.speak(say('senseOf', next + 1, senses.length, senses[next]!.textContent ?? ''));
  }

  /** Puts the keyboard into the card. */
  focus(): void {
    this.root.querySelector<HTMLElement>('button')?.focus();
  }

  close(): void {
    this.stand = null;
    if (this.host.matches(':popover-open')) this.host.hidePopover();
  }

  private get view(): Window {
    return this.document.defaultView ?? window;
  }

  private get card(): HTMLElement {
    return this.root.querySelector<HTMLElement>('.card')!;
  }

  private speak(text: string): void {
    announce(this.document, text, this.signal);
  }

  private place(): void {
    const line = this.stand && lineAt(this.stand.boxes(), this.stand.point);
    if (!line) return;
    const { card } = this;
    card.style.maxHeight = '';
    const { width, height } = card.getBoundingClientRect();
    const { left, top, maxHeight } = placeCard(
      line,
      { width, height },
      { width: this.document.documentElement.clientWidth || this.view.innerWidth, height: this.view.innerHeight },
    );
    Object.assign(card.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
  }
}

/** The word, its reading, and what it means first. */
function spoken({ term, whole, number, word }: CardContent): string {
  const parts = [
    term && `${term.text}, ${term.match.pinyin}. ${term.match.gloss}`,
    whole?.kind === 'figure' && `${whole.text}: ${whole.meaning}`,
    number?.said.map(({ syllables }) => syllables).join(' '),
    word && `${word.text}, ${word.reading}. ${word.card.entries[0]?.senses[0] ?? ''}`,
  ];
  return parts.filter(Boolean).join('. ');
}
