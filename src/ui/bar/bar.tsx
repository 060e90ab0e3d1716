import { render } from 'preact';
import { announce } from '../card/announce.ts';
import { openSurface } from '../card/surface.ts';
import css from './bar.css?inline';
import type { BarActions, BarContent, BarStand } from './content.ts';
import { around, placeBar } from './placeBar.ts';
import { BarView, spoken } from './view.tsx';

/** The bar beside a selection or a highlight. One for a page; it is filled anew each time. */
export class Bar {
  private readonly host: HTMLElement;
  private readonly root: ShadowRoot;
  private stand: BarStand | null = null;
  private turn = 0;
  private readonly observe: (element: Element) => void;

  constructor(
    private readonly document: Document,
    private readonly signal: AbortSignal,
  ) {
    const { host, root } = openSurface(document, css);
    this.host = host;
    this.root = root;
    // A note that grows makes the bar grow: it is placed anew.
    const growth = new ResizeObserver(() => this.place());
    this.observe = element => growth.observe(element);
    // A press on a button must not take the selection away.
    root.addEventListener('pointerdown', event => {
      const { target } = event;
      if (!(target instanceof Element && target.closest('textarea, input'))) event.preventDefault();
    });
    root.addEventListener('mousedown', event => {
      const { target } = event;
      if (!(target instanceof Element && target.closest('textarea, input'))) event.preventDefault();
    });
    // What is typed into a note is no shortcut of the page.
    for (const type of ['keydown', 'keypress', 'keyup'])
      root.addEventListener(type, event => (event as KeyboardEvent).key !== 'Escape' && event.stopPropagation());
    signal.addEventListener('abort', () => {
      growth.disconnect();
      render(null, root);
      host.remove();
    });
  }

  show(content: BarContent, actions: BarActions, stand: BarStand): void {
    this.stand = stand;
    // The same highlight after a change of colour keeps what is being written.
    const key = content.kind === 'highlight' ? content.highlight.id : `${++this.turn}`;
    render(<BarView key={key} content={content} actions={actions} names={stand.names} />, this.root);
    if (!this.host.matches(':popover-open')) {
      this.host.showPopover();
      announce(this.document, spoken(content), this.signal);
    }
    this.place();
    this.observe(this.bar);
    if (content.kind === 'highlight' && content.writing) this.root.querySelector('textarea')?.focus();
  }

  /** Stands by its words again after the page has moved. False where they have left the window. */
  follow(): boolean {
    const box = around(this.stand?.boxes() ?? []);
    if (!box || box.bottom < 0 || box.top > this.view.innerHeight) return false;
    this.place();
    return true;
  }

  /** Puts the keyboard into the bar. */
  focus(): void {
    this.root.querySelector<HTMLElement>('button')?.focus();
  }

  /** Whether the keyboard is in it. */
  get focused(): boolean {
    return this.root.activeElement !== null;
  }

  /** Whether the reader is writing in it. */
  get writing(): boolean {
    return this.root.activeElement?.matches('textarea, input') === true;
  }

  close(): void {
    this.stand = null;
    // What was written and not yet saved is saved by leaving the field.
    (this.root.activeElement as HTMLElement | null)?.blur();
    render(null, this.root);
    if (this.host.matches(':popover-open')) this.host.hidePopover();
  }

  private get view(): Window {
    return this.document.defaultView ?? window;
  }

  private get bar(): HTMLElement {
    return this.root.querySelector<HTMLElement>('.bar')!;
  }

  private place(): void {
    const box = around(this.stand?.boxes() ?? []);
    if (!box || !this.bar) return;
    const { width, height } = this.bar.getBoundingClientRect();
    const window = {
      width: this.document.documentElement.clientWidth || this.view.innerWidth,
      height: this.view.innerHeight,
    };
    const { left, top } = placeBar(box, { width, height }, window);
    Object.assign(this.bar.style, { left: `${left}px`, top: `${top}px` });
  }
}
