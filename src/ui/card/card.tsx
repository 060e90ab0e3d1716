import { render } from 'preact';
import css from './card.css?inline';
import type { CardContent } from './content.ts';
import { type Box, lineAt, placeCard } from './place.ts';
import { openSurface } from './surface.ts';
import { TermSection } from './term.tsx';
import { WordSection } from './word.tsx';

/** The card beside a word. One for a page; it is filled anew for every word. */
export class Card {
  private readonly host: HTMLElement;
  private readonly root: ShadowRoot;

  constructor(document: Document, signal: AbortSignal) {
    const { host, root } = openSurface(document, css);
    this.host = host;
    this.root = root;
    signal.addEventListener('abort', () => host.remove());
  }

  /**
   * @param lines the boxes of the word's lines in the window
   * @param pointer where the reader points
   */
  show(content: CardContent, lines: readonly Box[], pointer: { x: number; y: number }): void {
    const line = lineAt(lines, pointer);
    if (!line) return;
    render(
      <div class="card" role="tooltip">
        {content.term && <TermSection {...content.term} />}
        {content.word && <WordSection {...content.word} />}
      </div>,
      this.root,
    );
    if (!this.host.matches(':popover-open')) this.host.showPopover();
    const card = this.root.querySelector<HTMLElement>('.card')!;
    card.style.maxHeight = '';
    const { innerWidth, innerHeight } = window;
    const { width, height } = card.getBoundingClientRect();
    const { left, top, maxHeight } = placeCard(
      line,
      { width, height },
      { width: document.documentElement.clientWidth || innerWidth, height: innerHeight },
    );
    Object.assign(card.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
    card.scrollTop = 0;
  }

  close(): void {
    if (this.host.matches(':popover-open')) this.host.hidePopover();
  }
}
