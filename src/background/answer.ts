import browser from 'webextension-polyfill';
import { DRAFT_KEY, DRAFT_PAGE } from '../extension/draft.ts';
import {
  type Answer,
  type BackgroundMessage,
  type BackgroundReplies,
  backgroundMessages,
  type Carried,
  readMessage,
} from '../extension/messages.ts';
import { changed, readSettings, SETTINGS_KEY, type Settings } from '../extension/settings.ts';
import { StorageFullError } from '../notebook/area.ts';
import { ARTICLE_VERSION, articleKind } from '../notebook/article.ts';
import { CORRECTION_VERSION, correctionKind } from '../notebook/correction.ts';
import { exportJson } from '../notebook/export.ts';
import { pageKey } from '../notebook/highlight.ts';
import { Shelf } from '../notebook/shelf.ts';
import { Notebook } from '../notebook/store.ts';
import { ownTermKind } from '../notebook/terms/kept-terms.ts';
import { meet, wordKind } from '../notebook/word.ts';
import { analyze, type BlockAnalysis, type TermCard, wordCards } from '../text/analyze.ts';
import type { Glossary } from '../text/glossary/glossary.ts';
import { wordIndexAt } from '../text/wordIndexAt.ts';
import { type Known, readKnown } from './known.ts';
import { openSources, SourcesError } from './sources.ts';

const LOCK = 'bianzhu-storage';
const locked = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request(LOCK, work) as Promise<T>;
const area = browser.storage.local;
/** Less than this left, bytes, is no room for a record. */
const LEAST_ROOM = 16_384;
const full = async () => {
  const { usage = 0, quota = Number.POSITIVE_INFINITY } = await navigator.storage.estimate();
  return quota - usage < LEAST_ROOM;
};
const notebook = new Notebook(area, locked, full);
const words = new Shelf(area, locked, wordKind, full);
const corrections = new Shelf(area, locked, correctionKind, full);
const terms = new Shelf(area, locked, ownTermKind, full);
const articles = new Shelf(area, locked, articleKind, full);

let known: Promise<Known> | null = null;
/** Read when first asked for, and anew after a change; lost with a background that sleeps. */
const openKnown = () => {
  known ??= readKnown({ corrections, terms, settings });
  return known;
};
/** Forgets what was read, once a change is written. */
async function settled<T>(change: Promise<T>): Promise<T> {
  const made = await change;
  known = null;
  return made;
}

/** The cards of the terms that stand in some blocks. */
function termCards(glossary: Glossary, { cards }: Known, blocks: readonly BlockAnalysis[]): TermCard[] {
  const ids = new Set(blocks.flatMap(block => block.terms.flatMap(({ kind, id }) => (kind === 'entry' ? id : []))));
  return [...ids].flatMap(id => cards.get(id) ?? glossary.entry(id) ?? []);
}

const HAN = /\p{Script=Han}/gu;

type Answers = {
  [K in BackgroundMessage]: (carried: Carried<typeof backgroundMessages, K>) => Promise<BackgroundReplies[K]>;
};

const answers: Answers = {
  'page.open': async ({ url }) => ({
    settings: await settings(),
    highlights: await notebook.ofPage(url),
    kept: (await words.all()).map(({ form }) => form),
  }),
  'text.analyze': async ({ blocks }) => {
    const [sources, reader] = await Promise.all([openSources(), openKnown()]);
    const analysed = await sources.with(() => blocks.map(block => analyze(sources, block, reader.own)));
    return { blocks: analysed, cards: termCards(sources.glossary, reader, analysed) };
  },
  'words.explain': async ({ words: wanted }) => {
    const sources = await openSources();
    return { words: Object.fromEntries(await sources.with(() => wordCards(sources.lexicon, wanted))) };
  },
  'text.expect': async () => {
    await Promise.all([openSources(), openKnown()]);
    return null;
  },
  'text.look': async ({ text, offset }) => {
    const [sources, reader] = await Promise.all([openSources(), openKnown()]);
    return sources.with(() => {
      const block = analyze(sources, text, reader.own);
      const index = wordIndexAt(block, offset);
      const word = text.slice(block.ends[index - 1] ?? 0, block.ends[index] ?? 0);
      const cards = wordCards(sources.lexicon, [word, ...(word.match(HAN) ?? [])]);
      return { block, cards: termCards(sources.glossary, reader, [block]), words: Object.fromEntries(cards) };
    });
  },
  'terms.cards': async ({ ids }) => {
    const [{ glossary }, { cards }] = await Promise.all([openSources(), openKnown()]);
    return ids.flatMap(id => cards.get(id) ?? glossary.entry(id) ?? []);
  },
  'terms.own': ({ deleted }) => (deleted ? terms.every() : terms.all()),
  'terms.write': async ({ terms: written }) => ({
    left: await settled(terms.putAll(new Map(written.map(term => [term.id, term])))),
  }),
  'term.draft': async draft => {
    await browser.storage.session.set({ [DRAFT_KEY]: draft });
    await browser.tabs.create({ url: browser.runtime.getURL(DRAFT_PAGE) });
    return null;
  },
  'article.keep': async article => {
    await articles.put(pageKey(article.url), () => ({ version: ARTICLE_VERSION, ...article }));
    return null;
  },
  'articles.all': () => articles.all(),
  'article.get': async ({ url }) => {
    const article = await articles.get(pageKey(url));
    return article?.deleted ? null : article;
  },
  'word.keep': word => words.put(word.form, (known, time) => meet(known, word, time)),
  'word.delete': ({ form, deleted }) => words.setDeleted(form, deleted),
  'words.all': () => words.all(),
  'correction.keep': ({ form, ends }) =>
    settled(corrections.put(form, () => ({ version: CORRECTION_VERSION, form, ends }))),
  'correction.delete': ({ form, deleted }) => settled(corrections.setDeleted(form, deleted)),
  'corrections.all': () => corrections.all(),
  'highlight.add': draft => notebook.add(draft),
  'highlight.delete': ({ id, deleted }) => notebook.setDeleted(id, deleted),
  'highlights.ofPage': ({ url }) => notebook.ofPage(url),
  'highlights.export': async () => {
    const all = await notebook.all();
    return { json: exportJson(all, await words.all(), new Date()), count: all.length };
  },
  'settings.get': settings,
  'settings.change': change =>
    locked(async () => {
      const next = changed(await settings(), change);
      await area.set({ [SETTINGS_KEY]: next });
      if (change.glossariesOff) known = null;
      return next;
    }),
};

async function settings(): Promise<Settings> {
  return readSettings((await area.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

/**
 * Answers a message, or gives undefined where it is none of ours. Never throws: a failure is an answer too. What a
 * message carries is what somebody reads, so nothing of it is ever logged.
 */
export function answer(message: unknown): Promise<Answer<unknown>> | undefined {
  const read = readMessage(backgroundMessages, message);
  if (!read) return undefined;
  const reply = answers[read.name] as (carried: unknown) => Promise<unknown>;
  return reply(read.carried).then(
    value => ({ ok: true, value }) as const,
    error =>
      ({
        ok: false,
        refusal:
          error instanceof StorageFullError ? 'storage-full' : error instanceof SourcesError ? 'no-lexicon' : 'failed',
      }) as const,
  );
}

/** Builds the derived indexes anew, after an update may have changed what they are derived from. */
export async function mendIndexes(): Promise<void> {
  await notebook.rebuildIndexes();
  for (const shelf of [words, terms, articles]) await shelf.rebuildIndex();
  await corrections.rebuildIndex();
}
