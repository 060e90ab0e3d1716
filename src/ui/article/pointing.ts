import { askBackground } from '../../extension/send.ts';
import type { Settings } from '../../extension/settings.ts';
import { textAround } from '../../page/around.ts';
import { characterAt } from '../../page/caret.ts';
import type { Article } from './article.ts';
import type { Cards } from './cards.ts';
import { type Annotated, AroundPassage, ArticlePassage, type Passage } from './passage.ts';

/** How long the card stays when the pointer leaves, ms: enough to move into it. */
const LEAVE_MS = 250;
/** The background is told no more often that a word may be asked for, ms; it costs a third of a millisecond. */
const EXPECT_MS = 500;
const HAN = /\p{Script=Han}/u;
const WORDLIKE = /[\p{Script=Han}\p{N}〔〇]/u;
/** Japanese and Korean write Han too: these letters near by tell. */
const OTHER_SCRIPTS = /[\u3041-\u30ff\uac00-\ud7a3]/;
/** Where a tap has a meaning of its own. */
const ACTIVE =
  'a[href], button, input, textarea, select, label, summary, video, audio, [role=button], [role=link], [contenteditable]';
/** As `ui/card/surface` marks our elements; named here, so that the card's code stays out of the first chunk. */
const SURFACE_MARK = 'data-bianzhu-surface';

/** Where a word is to be looked up. */
export interface Pointed {
  passage: Passage;
  offset: number;
}

/** Finds what stands at a point, in the article or elsewhere on the page. */
export class Finder {
  private readonly passages = new WeakMap<Annotated, Passage>();

  constructor(
    private readonly document: Document,
    private readonly article: () => Article | null,
  ) {}

  /** @param elsewhere whether the rest of the page counts too */
  at(x: number, y: number, target: EventTarget | null, elsewhere: boolean): Pointed | null {
    const hit = characterAt(this.document, x, y, target);
    if (!hit || !WORDLIKE.test(hit.node.data.charAt(hit.offset))) return null;
    const inside = this.inArticle(hit.node, hit.offset);
    if (inside) return inside;
    if (!elsewhere || !HAN.test(hit.node.data)) return null;
    const around = textAround(hit.node, hit.offset);
    if (!HAN.test(around.text) || OTHER_SCRIPTS.test(around.text)) return null;
    return { passage: new AroundPassage(around), offset: around.offset };
  }

  /** The article as a passage; null where there is none. */
  whole(): Passage | null {
    const article = this.article();
    return article && this.passageOf(article);
  }

  /** Whether an event's target is in the analysed article, where nobody has to be asked. */
  isInArticle(target: EventTarget | null): boolean {
    return target instanceof Node && this.annotated(target) !== null;
  }

  private inArticle(node: Text, at: number): Pointed | null {
    const text = this.annotated(node);
    const offset = text?.located.offset(node, at) ?? null;
    // A caption or a line that was left out of the article's text is looked up like the rest of the page.
    return text && offset !== null && text.analyses.placeOf(offset) ? { passage: this.passageOf(text), offset } : null;
  }

  /** The article or its headline, whichever a node is in. */
  private annotated(node: Node): Annotated | null {
    const article = this.article();
    return [article, article?.headline].find(text => text?.located.root.contains(node)) ?? null;
  }

  private passageOf(text: Annotated): Passage {
    const passage = this.passages.get(text) ?? new ArticlePassage(text);
    this.passages.set(text, passage);
    return passage;
  }
}

/** Opens a card where the reader points at a word, or taps it. */
export function pointing(
  document: Document,
  finder: Finder,
  cards: Cards,
  settings: () => Settings,
  signal: AbortSignal,
) {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const stay = () => {
    clearTimeout(leaving);
    leaving = undefined;
  };
  const close = () => {
    clearTimeout(resting);
    stay();
    cards.close();
  };
  // The card goes; where the pointer has come to rest on another word meanwhile, that one is still waited for.
  const leave = () => {
    leaving ??= setTimeout(() => {
      leaving = undefined;
      cards.close();
    }, LEAVE_MS);
  };
  // Where the word stands in a frame the card may lie outside of it, and the frame hears nothing of the pointer.
  cards.hovered = inside => (inside ? stay() : leave());
  let expected = 0;
  /** The background may die at any moment: it is woken while the pointer has not come to rest. */
  const expect = () => {
    if (expected && performance.now() - expected < EXPECT_MS) return;
    expected = performance.now();
    void askBackground('text.expect', {}).catch(() => undefined);
  };
  const look = (x: number, y: number, target: EventTarget | null, elsewhere: boolean) => {
    const found = finder.at(x, y, target, elsewhere);
    if (!found) return leave();
    stay();
    if (isSame(cards.shown, found)) return;
    const opened = cards.open(found.passage, found.offset, { x, y });
    if (opened instanceof Promise) void opened.then(open => open || leave());
    else if (!opened) leave();
  };

  const options = { signal, passive: true, capture: true };
  document.addEventListener(
    'pointermove',
    event => {
      if (event.pointerType === 'touch' || event.buttons) return;
      clearTimeout(resting);
      if (isOurs(event)) return stay();
      const { rest, elsewhere } = settings();
      const wanted = elsewhere === 'point' || (elsewhere === 'alt' && event.altKey);
      const target = event.composedPath()[0] ?? null;
      if (wanted && !finder.isInArticle(target)) expect();
      const { clientX, clientY } = event;
      // Browsers tell of a move just before they draw: without a timer the card is in the same frame.
      if (rest === 0) look(clientX, clientY, target, wanted);
      else resting = setTimeout(look, rest, clientX, clientY, target, wanted);
    },
    options,
  );
  document.addEventListener(
    'click',
    event => {
      if (isOurs(event)) return;
      const target = event.composedPath()[0] ?? null;
      const tapped = (event as PointerEvent).pointerType === 'touch' && !isActive(target) && isIdle(document);
      const found = tapped ? finder.at(event.clientX, event.clientY, target, settings().elsewhere !== 'off') : null;
      if (!found || isSame(cards.shown, found)) return close();
      void cards.open(found.passage, found.offset, { x: event.clientX, y: event.clientY }, true);
    },
    options,
  );
  document.addEventListener('scroll', event => !isOurs(event) && cards.follow(), options);
  document.addEventListener('keydown', event => event.key === 'Escape' && close(), options);
  document.documentElement.addEventListener('pointerleave', leave, { signal, passive: true });
  signal.addEventListener('abort', close);
}

/** Over the card itself nothing changes: events from inside it name its host. */
export const isOurs = (event: Event) => event.target instanceof Element && event.target.hasAttribute(SURFACE_MARK);

/** Whether a click on it has a meaning of its own. */
export const isActive = (target: EventTarget | null) => target instanceof Element && target.closest(ACTIVE) !== null;
const isIdle = (document: Document) => document.getSelection()?.isCollapsed !== false;

function isSame(shown: Cards['shown'], { passage, offset }: Pointed): boolean {
  return shown?.passage === passage && shown.span.start <= offset && offset < shown.span.end;
}
