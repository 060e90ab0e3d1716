import browser from 'webextension-polyfill';
import { type Answer, type PageState, pageMessages, readMessage } from '../extension/messages.ts';
import { say } from '../extension/say.ts';
import { askBackground, RefusedError } from '../extension/send.ts';
import { readSettings, SETTINGS_KEY, type Settings } from '../extension/settings.ts';
import { spotArticle } from '../page/spot.ts';
import { pageAddress } from './address.ts';
import { Article } from './article.ts';
import { Bars } from './bars.ts';
import { copyWhole } from './copy.ts';
import { draftSelection } from './draftTerm.ts';
import { attachSelection, keepSelection } from './keep.ts';
import { LookUp } from './lookUp.ts';
import { notify } from './notify.ts';
import { SAYING } from './sayings.ts';
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

async function annotate(root: Element, { settings, highlights }: Opened): Promise<void> {
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
  // Another tab, or the popup, has changed a highlight: the store's word counts.
  if (current && keys.some(key => key.startsWith('highlight:'))) void refresh(current.article);
  if (current && keys.some(key => key.startsWith('correction:') || key.startsWith('own-term:'))) void again();
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
  const highlights = await askBackground('highlights.ofPage', { url: pageAddress(), unsaved: true }).catch(() => null);
  if (highlights) article.painting.setHighlights(highlights);
}

/** The article to work on: the page's own, or the whole body where the reader asks for something on another page. */
async function wanted(): Promise<Article | null> {
  if (current) return current.article;
  asked = true;
  await begin(spotted ?? document.body);
  return (current as Page | null)?.article ?? null;
}

function state(): PageState {
  const none = { title: null, lines: 0, words: 0, terms: 0, highlights: [] };
  return {
    host: location.host,
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
      return { ok: true, value: state() };
    case 'page.read':
      await wanted();
      return { ok: true, value: state() };
    case 'page.highlight': {
      const article = document.getSelection()?.isCollapsed === false ? await wanted() : current?.article;
      const outcome = article ? await keepSelection(article) : 'nothing-selected';
      // It is shown although storage had no room for it.
      if (article && outcome === 'storage-full') await refresh(article);
      notify(say(SAYING[outcome]));
      current?.bars.close();
      return { ok: true, value: { outcome } };
    }
    case 'page.attach': {
      const outcome = current ? await attachSelection(current.article, read.carried.id) : 'nothing-selected';
      notify(say(outcome === 'kept' ? 'attached' : SAYING[outcome]));
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
    case 'page.jump':
      return { ok: true, value: { found: current?.article.painting.jump(read.carried.id) ?? false } };
    default:
      return undefined;
  }
}
