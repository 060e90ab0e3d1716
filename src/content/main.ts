import browser from 'webextension-polyfill';
import { type Answer, type PageState, pageMessages, readMessage } from '../extension/messages.ts';
import { say } from '../extension/say.ts';
import { askBackground, RefusedError } from '../extension/send.ts';
import { readSettings, SETTINGS_KEY, type Settings } from '../extension/settings.ts';
import { spotArticle } from '../page/spot.ts';
import { pageAddress } from '../ui/article/address.ts';
import { Bars } from '../ui/article/bars.ts';
import { draftSelection } from '../ui/article/draftTerm.ts';
import { attachSelection, keepSelection } from '../ui/article/keep.ts';
import { LookUp } from '../ui/article/lookUp.ts';
import { notify } from '../ui/article/notify.ts';
import { OUTCOME } from '../ui/article/outcome.ts';
import { Article } from './article.ts';
import { copyWhole } from './copy.ts';
import { whileMissing } from './whileMissing.ts';

/** An article while it is annotated. */
interface Page {
  article: Article;
  bars: Bars;
  settled: boolean;
}

let current: Page | null = null;
/** Ends what was begun last, be it still being read. */
let starting: AbortController | null = null;
let spotted: Element | null = null;
/** The address under which the article was opened. */
let openedAt = '';
/** The reader asked for this page although it did not look like an article. */
let asked = false;
/** Cards for words, in the article and elsewhere; null until the settings are known, and where the site is off. */
let lookUp: LookUp | null = null;

/** Told when the page has taken its article away, as an application does on its way to the next. */
let lost = () => {};

/**
 * Begins with an article that the spotter found.
 *
 * @param onLost told when there is no article any more
 */
export async function begin(root: Element, onLost = lost): Promise<void> {
  spotted = root;
  openedAt = pageAddress();
  lost = onLost;
  const answer = await open();
  if (!answer || isOff(answer.settings)) return;
  lookUpWith(answer);
  await annotate(root, answer);
}

/** Begins to look words up where there is no article, at the place where the reader points. */
export async function beginLookUp(x: number, y: number, target: EventTarget | null): Promise<void> {
  if (lookUp) return;
  const answer = await open();
  if (!answer || isOff(answer.settings) || answer.settings.elsewhere === 'off') return;
  lookUpWith(answer).lookAt(x, y, target);
}

type Opened = NonNullable<Awaited<ReturnType<typeof open>>>;

async function open() {
  try {
    return await askBackground('page.open', { url: pageAddress() });
  } catch {
    return null;
  }
}

function lookUpWith({ settings, kept }: Opened): LookUp {
  lookUp ??= new LookUp(
    document,
    () => current?.article ?? null,
    settings,
    kept,
    () => current?.bars ?? null,
  );
  return lookUp;
}

async function annotate(root: Element, { settings, highlights, corrected }: Opened): Promise<void> {
  stop();
  const stopping = new AbortController();
  starting = stopping;
  const article = await Article.open(root, settings, stopping.signal, again);
  if (stopping.signal.aborted) return;
  const bars = new Bars(
    document,
    article,
    () => lookUp?.settings ?? settings,
    () => lookUp?.closeCard(),
    stopping.signal,
  );
  current = { article, bars, settled: false };
  article.corrected = corrected;
  void article.painting
    .setHighlights(highlights)
    .then(() => refresh(article))
    .then(() => watchMissing(article, stopping.signal));
  copyWhole(article, stopping.signal);
  void finish(current, stopping.signal);
}

/** What the page brings late inside its article is seen by the article itself; this is for another, longer one. */
function watchMissing({ painting }: Article, signal: AbortSignal): void {
  if (signal.aborted || asked || !painting.missing) return;
  const look = async () => {
    const found = spotArticle(document)?.root;
    if (!painting.missing || !found) return !painting.missing;
    if (found === spotted) return false;
    await begin(found);
    return true;
  };
  whileMissing(document, look, signal);
}

/** The part that takes time. What the reader can do already, he can do meanwhile. */
async function finish(page: Page, signal: AbortSignal): Promise<void> {
  try {
    await page.article.annotate();
    await page.article.analyses.explainAll(signal);
    lookUp?.prepare();
  } catch (error) {
    // An extension that was updated leaves its old script behind on open pages: it has nothing to ask any more.
    if (!signal.aborted && error instanceof RefusedError && error.refusal === 'no-lexicon') notify(say('noLexicon'));
  }
  page.settled = true;
}

/** The page changed its text, or the reader how it is cut: everything is taken off and begun anew. */
async function again(): Promise<void> {
  stop();
  const found = asked ? document.body : (spotArticle(document)?.root ?? null);
  if (found) await begin(found);
  else {
    spotted = null;
    lost();
  }
}

/** How long an application may take to show its next page once its address has changed, ms. */
const MOVED_MS = 500;

/** The page goes by another address now: what is kept of it is kept under that one. */
export function moved(): void {
  setTimeout(() => {
    if (spotted && pageAddress() !== openedAt) void again();
  }, MOVED_MS);
}

function stop(): void {
  starting?.abort();
  current = null;
  lookUp?.close();
}

const isOff = ({ off }: Settings) => off.includes(location.host) && !asked;

browser.storage.onChanged.addListener((changes, area) => {
  if (area !== 'local' || (!spotted && !lookUp)) return;
  const change = changes[SETTINGS_KEY];
  if (change) apply(readSettings(change.newValue));
  const keys = Object.keys(changes);
  // Another tab, or the popup, has changed a highlight or what a page tells: the store's word counts.
  if (current && keys.some(key => /^(?:highlight|facts):/.test(key))) void refresh(current.article);
  if (current && keys.some(key => /^(?:correction|reading|own-term):/.test(key))) void again();
  if (lookUp) for (const key of keys) if (key.startsWith('word:')) lookUp.hear(key.slice(5), changes[key]?.newValue);
});

function apply(settings: Settings): void {
  // Switching a site off also takes back a wish of a moment ago to read this page.
  if (settings.off.includes(location.host)) asked = false;
  if (isOff(settings)) {
    stop();
    lookUp?.end();
    lookUp = null;
    return;
  }
  const glossaries = lookUp?.settings.glossariesOff.join('\n');
  if (lookUp) lookUp.settings = settings;
  if (current && glossaries !== undefined && glossaries !== settings.glossariesOff.join('\n')) {
    void again();
    return;
  }
  if (current) current.article.show(settings);
  else if (spotted) void begin(spotted);
}

async function refresh(article: Article): Promise<void> {
  const url = pageAddress();
  const [highlights, corrected] = await Promise.all([
    askBackground('highlights.ofPage', { url, unsaved: true }).catch(() => null),
    askBackground('facts.ofPage', { url }).catch(() => null),
  ]);
  if (highlights) article.painting.setHighlights(highlights);
  if (corrected) article.corrected = corrected;
}

/** The article to work on: the page's own, or the whole body where the reader asks for something on another page. */
async function wanted(): Promise<Article | null> {
  if (current) return current.article;
  asked = true;
  await begin(spotted ?? document.body);
  return (current as Page | null)?.article ?? null;
}

async function state(): Promise<PageState> {
  const none = { title: null, facts: null, lines: 0, words: 0, terms: 0, highlights: [] };
  const { readPageView } = await import('../page/pageView.ts');
  return {
    host: location.host,
    url: pageAddress(),
    view: readPageView(document),
    article: spotted !== null,
    settled: current?.settled ?? false,
    ...(current?.article.state() ?? none),
  };
}

/** Answers the popup, the menu and the keys. */
export async function answer(message: unknown): Promise<Answer<unknown> | undefined> {
  const read = readMessage(pageMessages, message);
  switch (read?.name) {
    case 'page.state':
      // The popup asks because something changed, and its question may overtake the storage's own news of it.
      if (current) await refresh(current.article);
      return { ok: true, value: await state() };
    case 'page.read':
      await wanted();
      return { ok: true, value: await state() };
    case 'page.highlight': {
      const article = document.getSelection()?.isCollapsed === false ? await wanted() : current?.article;
      const outcome = article ? await keepSelection(article) : 'nothing-selected';
      // It is shown although storage had no room for it.
      if (article && outcome === 'storage-full') await refresh(article);
      notify(say(OUTCOME[outcome]));
      current?.bars.close();
      return { ok: true, value: { outcome } };
    }
    case 'page.attach': {
      const outcome = current ? await attachSelection(current.article, read.carried.id) : 'nothing-selected';
      notify(say(outcome === 'kept' ? 'attached' : OUTCOME[outcome]));
      return { ok: true, value: { outcome } };
    }
    case 'page.term':
      return { ok: true, value: { drafted: current ? await draftSelection(current.article) : false } };
    case 'page.walk': {
      const article = await wanted();
      const walking = article !== null && (await lookUp?.walk(article)) === true;
      notify(say(walking ? 'walkOn' : 'walkNothing'));
      return { ok: true, value: { walking } };
    }
    case 'page.text': {
      const { pageText } = await import('./pageText.ts');
      return { ok: true, value: pageText(document, current?.article ?? null) };
    }
    case 'page.jump':
      return { ok: true, value: { found: current?.article.painting.jump(read.carried.id) ?? false } };
    default:
      return undefined;
  }
}
