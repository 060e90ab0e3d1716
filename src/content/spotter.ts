import { pace } from '../page/pace.ts';
import { spotSliced } from '../page/spotSliced.ts';

// This runs on every page and in its frames. It knows two things: whether an article lies here, and whether the reader
// points at Chinese text. All else is fetched then, or when the reader asks by the popup, the menu or a key. So no
// library, no message, no storage on other pages.

/** Pauses between looks at a page that changes, ms: late articles come within seconds; a chat window never ends. */
const PAUSES = [300, 700, 1_500, 3_000, 6_000, 15_000, 30_000];
/** On a frame that holds the article of its page: its own script answers for the page then. */
const FRAME = 'data-bianzhu-frame';

const extension = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
const load = () => import('./main.ts');
const inFrame = window !== window.top;
let started = false;
let looking = false;
let watching: MutationObserver | null = null;
let address = document.URL;

async function look(): Promise<void> {
  if (started || looking) return;
  looking = true;
  const spotted = await spotSliced(document, pace()).catch(() => null);
  looking = false;
  if (!spotted) return;
  started = true;
  watching?.disconnect();
  for (const frame of framesAround()) frame.setAttribute(FRAME, '');
  const main = await load();
  await main.begin(spotted.root, () => {
    started = false;
    for (const frame of framesAround()) frame.removeAttribute(FRAME);
    watch();
  });
}

/** The frames that hold this page, as far as they are of its own site: a frame may lie in a frame. */
function framesAround(): Element[] {
  const frames: Element[] = [];
  for (let view: Window = window; view.frameElement; view = view.parent) frames.push(view.frameElement);
  return frames;
}

/** Looks again while the page is being built. */
function watch(): void {
  watching?.disconnect();
  let looks = 0;
  let waiting = false;
  watching = new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      looks++;
      if (looks >= PAUSES.length) watching?.disconnect();
      void look();
    }, PAUSES[looks]);
  });
  // A style may show what it hid.
  watching.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['style'] });
}

/** How long a pointer rests before the look-up is fetched, ms; the card's own delay is the reader's choice. */
const REST_MS = 60;
const HAN = /[\u3400-\u9fff]/;

/** Chinese text of the element itself: the text of all that lies in it may be long. */
function showsHan(target: EventTarget | undefined): boolean {
  if (!(target instanceof Element)) return false;
  if ('value' in target) return HAN.test(`${target.value}`.slice(0, 2_000));
  return [...target.childNodes].some(node => node.nodeType === 3 && HAN.test(node.nodeValue ?? ''));
}

/** Fetches the look-up when the reader first points at Chinese text, taps it, or selects it in a field. */
function notice(): void {
  const noticing = new AbortController();
  const options = { passive: true, capture: true, signal: noticing.signal };
  let resting: ReturnType<typeof setTimeout> | undefined;
  const see = (event: Event, wait: number) => {
    clearTimeout(resting);
    const target = event.composedPath()[0];
    const { clientX = -1, clientY = -1 } = event as PointerEvent;
    resting = setTimeout(() => {
      if (!showsHan(target)) return;
      noticing.abort();
      void load().then(main => main.beginLookUp(clientX, clientY, target ?? null));
    }, wait);
  };
  document.addEventListener('pointermove', event => see(event, REST_MS), options);
  document.addEventListener('pointerdown', event => see(event, 0), options);
  document.addEventListener('select', event => see(event, 0), options);
}

/** An application shows its next page under another address without loading it. */
function moved(): void {
  if (document.URL === address) return;
  address = document.URL;
  if (started) {
    void load().then(main => main.moved());
    return;
  }
  watch();
  void look();
}

/** A click is mostly what moves an application on; its new address stands by then, ms. */
const CLICK_MS = 400;

/** Whether the page around a frame has an article of its own; as `page/style` marks it. */
function annotated(view: Window): boolean {
  return view.document.querySelector('[data-bianzhu]') !== null;
}

function begin(): void {
  void look();
  watch();
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation) navigation.addEventListener('currententrychange', moved);
  // Elsewhere nothing tells of a new address but the going back to an old one.
  else document.addEventListener('click', () => setTimeout(moved, CLICK_MS), { capture: true, passive: true });
  window.addEventListener('popstate', moved);
  extension.runtime.onMessage.addListener((message: unknown, _sender: unknown, respond: (answer: unknown) => void) => {
    const name = (message as { name?: unknown } | null)?.name;
    if (typeof name !== 'string' || !name.startsWith('page.')) return false;
    // The reader asks every tab for the page of one address: only that one fetches anything.
    const url = (message as { carried?: { url?: unknown } }).carried?.url;
    if (typeof url === 'string' && withoutHash(url) !== withoutHash(document.URL)) return false;
    // A message reaches the page and its frames: the one with the article answers, the page before its frames.
    if (inFrame ? !started || annotated(window.parent) : !started && document.querySelector(`[${FRAME}]`)) return false;
    load().then(
      main => main.answer(message).then(respond),
      () => respond(undefined),
    );
    return true;
  });
}

const withoutHash = (url: string) => url.replace(/#.*$/, '');

// Frames of other sites are advertisements and players.
if (!inFrame || window.frameElement) begin();
notice();
