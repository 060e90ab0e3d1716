import { spotArticle } from '../page/spot.ts';

// This runs on every page. It knows one thing: whether an article lies here. All else is fetched when there is one,
// or when the reader asks by the popup, the menu or a key. So no library, no message, no storage on other pages.

/** Pauses between looks at a page that changes, ms: late articles come within seconds; a chat window never ends. */
const PAUSES = [300, 700, 1_500, 3_000, 6_000, 15_000, 30_000];

const extension = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
const load = () => import('./main.ts');
let started = false;

function look(): boolean {
  if (started) return true;
  const spotted = spotArticle(document);
  if (!spotted) return false;
  started = true;
  void load().then(main => main.begin(spotted.root));
  return true;
}

function watch(): void {
  let looks = 0;
  let waiting = false;
  const observer = new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      looks++;
      if (look() || looks >= PAUSES.length) observer.disconnect();
    }, PAUSES[looks]);
  });
  observer.observe(document, { childList: true, subtree: true });
}

extension.runtime.onMessage.addListener((message: unknown, _sender: unknown, respond: (answer: unknown) => void) => {
  const name = (message as { name?: unknown } | null)?.name;
  if (typeof name !== 'string' || !name.startsWith('page.')) return false;
  load().then(
    main => main.answer(message).then(respond),
    () => respond(undefined),
  );
  return true;
});

if (!look()) watch();
