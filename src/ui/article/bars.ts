import { say } from '../../extension/say.ts';
import { askBackground } from '../../extension/send.ts';
import type { Settings } from '../../extension/settings.ts';
import type { Highlight, HighlightChange } from '../../notebook/highlight.ts';
import { characterAt } from '../../page/caret.ts';
import { stageOf } from '../../page/stage.ts';
import type { Span } from '../../text/anchor/anchor.ts';
import type { Bar } from '../bar/bar.tsx';
import type { BarActions, BarContent } from '../bar/content.ts';
import type { Article } from './article.ts';
import { keepSpan, selected } from './keep.ts';
import { notify } from './notify.ts';
import { OUTCOME } from './outcome.ts';
import { isActive, isOurs } from './pointing.ts';

/** A selection that is still being drawn has no bar yet, ms. */
const STILL_MS = 220;
/** How long a deletion can be taken back in the bar, ms; in the popup and the library longer. */
const UNDO_MS = 6_000;

/** The bar of a page: beside what is selected in its article, or beside a highlight that is clicked. */
export class Bars {
  private bar: Bar | null = null;
  private code: Promise<[typeof import('../bar/bar.tsx'), typeof import('./cited.ts')]> | null = null;
  private shown: { kind: BarContent['kind']; span: Span } | null = null;
  private cited: typeof import('./cited.ts').cited | null = null;
  private asked = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param opening told when a bar comes, so that the card makes room */
  constructor(
    private readonly document: Document,
    private readonly article: Article,
    private readonly settings: () => Settings,
    private readonly opening: () => void,
    private readonly signal: AbortSignal,
  ) {
    this.listen();
    signal.addEventListener('abort', () => clearTimeout(this.timer));
  }

  /** Whether a bar is open. */
  get open(): boolean {
    return this.shown !== null;
  }

  close(): void {
    this.asked++;
    clearTimeout(this.timer);
    if (!this.shown) return;
    this.shown = null;
    this.bar?.close();
  }

  /** Opens the bar of a highlight that lies over an offset. False where there is none. */
  openAt(offset: number, focus = false): boolean {
    const here = this.article.painting.at(offset);
    if (!here.length) return false;
    void this.showHighlight(here, 0, false).then(() => focus && this.bar?.focus());
    return true;
  }

  /** Opens the bar of the selection. */
  private openSelection(): void {
    const span = selected(this.article);
    if (typeof span === 'string') {
      // Going into the bar may take the selection, but not the wish to keep it.
      if (this.bar?.focused) return;
      if (this.shown?.kind === 'selection') this.close();
      return;
    }
    const { start, end } = this.shown?.span ?? { start: -1, end: -1 };
    if (this.shown?.kind === 'selection' && start === span.start && end === span.end) return;
    const keep = async (colour?: Highlight['colour']) => {
      const kept = await keepSpan(this.article, span, colour ? { colour } : {});
      if (typeof kept === 'string') notify(say(OUTCOME[kept]));
      return typeof kept === 'string' ? null : kept;
    };
    void this.show({ kind: 'selection', colour: this.settings().colour }, span, {
      ...NOTHING,
      colour: colour => void keep(colour).then(kept => kept && this.close()),
      write: () => void keep().then(kept => kept && this.showHighlight([kept], 0, true)),
      copy: () => this.copy(this.article.text.slice(span.start, span.end), span.start),
    });
  }

  private async showHighlight(here: readonly Highlight[], index: number, writing: boolean): Promise<void> {
    const highlight = here[index]!;
    const span = this.article.painting.spanOf(highlight.id);
    if (!span) return;
    const change = async (wish: Omit<HighlightChange, 'id'>) => {
      const next = await askBackground('highlight.change', { id: highlight.id, ...wish }).catch(() => null);
      if (next) this.article.painting.addHighlight(next);
      else notify(say('failed'));
      return next;
    };
    await this.show({ kind: 'highlight', highlight, count: here.length, index, writing }, span, {
      ...NOTHING,
      colour: colour =>
        void change({ colour }).then(next => {
          if (next && this.shown?.span === span) void this.showHighlight(here.with(index, next), index, false);
        }),
      save: wish => void change(wish),
      copy: () => this.copy(highlight.selector.exact, span.start),
      remove: () => void this.remove(highlight, span),
      next: () => void this.showHighlight(here, (index + 1) % here.length, false),
    });
  }

  private async remove({ id }: Highlight, span: Span): Promise<void> {
    const setDeleted = (deleted: boolean) => askBackground('highlight.delete', { id, deleted }).catch(() => null);
    if (!(await setDeleted(true))) return notify(say('failed'));
    this.article.painting.removeHighlight(id);
    const undo = async () => {
      const back = await setDeleted(false);
      if (back) this.article.painting.addHighlight(back);
      this.close();
    };
    await this.show({ kind: 'deleted' }, span, { ...NOTHING, undo: () => void undo() });
    const turn = this.asked;
    this.timer = setTimeout(() => turn === this.asked && this.close(), UNDO_MS);
  }

  private async show(content: BarContent, span: Span, actions: BarActions): Promise<void> {
    const turn = ++this.asked;
    clearTimeout(this.timer);
    // Both at once: a browser takes a copy only within the click itself.
    this.code ??= Promise.all([import('../bar/bar.tsx'), import('./cited.ts')]);
    const [{ Bar }, { cited }] = await this.code;
    this.cited = cited;
    if (this.signal.aborted || turn !== this.asked) return;
    this.opening();
    const stage = stageOf(this.document);
    this.bar ??= new Bar(stage.document, this.signal);
    this.shown = { kind: content.kind, span };
    const boxes = () => {
      const { x, y } = stage.offset();
      return this.article.located
        .ranges(span.start, span.end)
        .flatMap(range => [...range.getClientRects()])
        .map(({ left, top, right, bottom }) => ({
          left: left + x,
          top: top + y,
          right: right + x,
          bottom: bottom + y,
        }));
    };
    this.bar.show(content, actions, { boxes, names: this.settings().colourNames });
  }

  /** @param at where the words stand, for the article's own citation */
  private copy(words: string, at: number): boolean {
    return this.cited?.(this.document, words, this.article.citationAt(at), this.article.address) ?? false;
  }

  private listen(): void {
    const { document, signal } = this;
    const options = { signal, passive: true, capture: true };
    let pressed = false;
    const wait = () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => !pressed && this.openSelection(), STILL_MS);
    };
    document.addEventListener(
      'selectionchange',
      () => {
        if (this.shown?.kind === 'highlight' || this.shown?.kind === 'deleted') return;
        if (this.shown || (this.settings().bar && document.getSelection()?.isCollapsed === false)) wait();
      },
      options,
    );
    document.addEventListener(
      'pointerdown',
      event => {
        if (isOurs(event)) return;
        pressed = true;
        if (this.shown && !this.bar?.writing) this.close();
      },
      options,
    );
    const released = (event: Event) => {
      const was = pressed;
      pressed = false;
      if (was && !isOurs(event) && this.settings().bar && document.getSelection()?.isCollapsed === false) wait();
    };
    document.addEventListener('pointerup', released, options);
    document.addEventListener('pointercancel', released, options);
    document.addEventListener(
      'click',
      event => {
        // The click that ends a drag is about the selection.
        if (isOurs(event) || event.button !== 0 || document.getSelection()?.isCollapsed === false) return;
        this.close();
        const target = event.composedPath()[0] ?? null;
        if (isActive(target)) return;
        const hit = characterAt(document, event.clientX, event.clientY, target);
        const offset = hit && this.article.located.offset(hit.node, hit.offset);
        if (offset !== null && offset !== undefined) this.openAt(offset);
      },
      options,
    );
    document.addEventListener(
      'scroll',
      event => {
        if (this.shown && !isOurs(event) && this.bar?.follow() === false && !this.bar.writing) this.close();
      },
      options,
    );
    // The window hears a key before the document does.
    document.defaultView?.addEventListener(
      'keydown',
      event => {
        if (!this.shown) return;
        if (event.key === 'Escape') {
          event.stopImmediatePropagation();
          this.close();
        } else if (event.key === 'Tab' && !event.shiftKey && !isOurs(event)) {
          event.preventDefault();
          this.bar?.focus();
        }
      },
      { signal, capture: true },
    );
  }
}

const NOTHING: BarActions = {
  colour: () => {},
  write: () => {},
  save: () => {},
  copy: () => false,
  remove: () => {},
  undo: () => {},
  next: () => {},
};
