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
import { changed, readSettings, SETTINGS_KEY, type Settings, type SettingsChange } from '../extension/settings.ts';
import { StorageFullError } from '../notebook/area.ts';
import { keptArticle, sameArticle } from '../notebook/article.ts';
import { readSlice } from '../notebook/backup/slices.ts';
import { writeMerge } from '../notebook/backup/write.ts';
import type { Colour } from '../notebook/colour.ts';
import { CORRECTION_VERSION } from '../notebook/correction.ts';
import { countOf } from '../notebook/count.ts';
import { exportJson } from '../notebook/export.ts';
import { FACTS_VERSION } from '../notebook/factCorrection.ts';
import { pageKey } from '../notebook/highlight.ts';
import { OWN_READING_VERSION } from '../notebook/ownReading.ts';
import { putHighlights } from '../notebook/putHighlights.ts';
import { mergedTags } from '../notebook/tags.ts';
import { meet } from '../notebook/word.ts';
import { analyze, type BlockAnalysis, type TermCard, wordCards } from '../text/analyze.ts';
import type { Glossary } from '../text/glossary/glossary.ts';
import { wordIndexAt } from '../text/wordIndexAt.ts';
import { type Known, readKnown } from './known.ts';
import { initialWords, searchTable } from './searching.ts';
import { openSources, SourcesError } from './sources.ts';
import {
  area,
  articles,
  corrections,
  facts,
  full,
  locked,
  notebook,
  readings,
  terms,
  trash,
  unsaved,
  words,
} from './stores.ts';
import { endSync, setSync, syncNow, syncStatus } from './sync.ts';

/** What the reader set right of a page's facts. */
async function corrected(url: string) {
  const kept = await facts.get(pageKey(url));
  return kept && !kept.deleted ? kept.corrected : {};
}

let known: Promise<Known> | null = null;
/** Read when first asked for, and anew after a change; lost with a background that sleeps. */
const openKnown = () => {
  known ??= readKnown({ corrections, readings, terms, settings });
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
  'page.open': async ({ url, fingerprint }) => ({
    settings: await settings(),
    highlights: [...(await notebook.ofPage(url, fingerprint)), ...(await unsaved.ofPage(url, fingerprint))],
    kept: (await words.all()).map(({ form }) => form),
    corrected: await corrected(url),
  }),
  'text.analyze': async ({ blocks }) => {
    const [sources, reader] = await Promise.all([openSources(), openKnown()]);
    await sources.allTerms();
    return sources.with(() => {
      const analysed = blocks.map(block => analyze(sources, block, reader.own));
      return { blocks: analysed, cards: termCards(sources.glossary, reader, analysed) };
    });
  },
  'words.explain': async ({ words: wanted }) => {
    const sources = await openSources();
    return { words: Object.fromEntries(await sources.with(() => wordCards(sources.lexicon, wanted))) };
  },
  'text.expect': async () => {
    const [sources] = await Promise.all([openSources(), openKnown()]);
    // After the answer: a question that has come meanwhile goes first.
    setTimeout(() => sources.warm());
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
    const [sources, { cards }] = await Promise.all([openSources(), openKnown()]);
    return sources.with(() => ids.flatMap(id => cards.get(id) ?? sources.glossary.entry(id) ?? []));
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
    const kept = keptArticle(article);
    const known = await articles.get(pageKey(article.url));
    // It is sent whenever something of it is kept, and is mostly there already: a revision would say that it changed.
    if (!known || known.deleted || !sameArticle(known, kept)) await articles.put(pageKey(article.url), () => kept);
    return null;
  },
  'articles.all': () => articles.all(),
  'article.delete': ({ url, deleted }) => articles.setDeleted(pageKey(url), deleted),
  'article.get': async ({ url }) => {
    const article = await articles.get(pageKey(url));
    return article?.deleted ? null : article;
  },
  'word.keep': word => words.put(word.form, (known, time) => meet(known, word, time)),
  'word.delete': ({ form, deleted }) => words.setDeleted(form, deleted),
  'words.all': () => words.all(),
  'word.change': ({ form, ...change }) => words.change(form, change),
  'search.characters': searchTable,
  'search.initials': ({ initials }) => initialWords(initials),
  'correction.keep': ({ form, ends }) =>
    settled(corrections.put(form, () => ({ version: CORRECTION_VERSION, form, ends }))),
  'correction.delete': ({ form, deleted }) => settled(corrections.setDeleted(form, deleted)),
  'corrections.all': () => corrections.all(),
  'highlight.add': async draft => {
    const coloured = { ...draft, colour: draft.colour ?? (await settings()).colour };
    const added = await notebook.add(coloured).catch(async error => {
      if (error instanceof StorageFullError) await unsaved.hold(coloured, new Date().toISOString());
      throw error;
    });
    await usedColour(draft.colour);
    return added;
  },
  'highlight.change': async change => {
    const next = await notebook.change(change);
    if (next) await usedColour(change.colour);
    return next;
  },
  'facts.correct': ({ url, corrected: wished }) =>
    Object.keys(wished).length
      ? facts.put(pageKey(url), () => ({ version: FACTS_VERSION, url, corrected: wished }))
      : facts.setDeleted(pageKey(url), true),
  'facts.ofPage': ({ url }) => corrected(url),
  'reading.keep': own => settled(readings.put(own.form, () => ({ version: OWN_READING_VERSION, ...own }))),
  'reading.delete': ({ form, deleted }) => settled(readings.setDeleted(form, deleted)),
  'readings.all': () => readings.all(),
  'highlight.delete': ({ id, deleted }) => notebook.setDeleted(id, deleted),
  'highlights.ofPage': async ({ url, fingerprint, unsaved: all }) => [
    ...(await notebook.ofPage(url, fingerprint)),
    ...(all ? await unsaved.ofPage(url, fingerprint) : []),
  ],
  'highlights.all': ({ deleted }) => (deleted ? notebook.every() : notebook.all()),
  'highlights.unsaved': () => unsaved.highlights(),
  'highlights.put': ({ writes }) => locked(() => putHighlights(area, writes, full, new Date())),
  'tags.merge': async ({ from, to }) => ({ changed: await notebook.changeAll(mergedTags(from, to)) }),
  'trash.empty': async () => {
    const emptied = await trash.empty();
    await saveUnsaved();
    return { emptied };
  },
  'notebook.count': () => countOf(area),
  'notebook.merge': ({ records }) => settled(locked(() => writeMerge(area, full, readSlice(records)))),
  'sync.status': syncStatus,
  'sync.set': setSync,
  'sync.end': endSync,
  'sync.now': () => settled(syncNow()),
  'highlights.export': async () => {
    const all = [...(await notebook.all()), ...(await unsaved.highlights())];
    return { json: exportJson(all, await words.all(), new Date()), count: all.length };
  },
  'settings.get': settings,
  'settings.change': changeSettings,
};

function changeSettings(change: SettingsChange): Promise<Settings> {
  return locked(async () => {
    const next = changed(await settings(), change);
    await area.set({ [SETTINGS_KEY]: next });
    if (change.glossariesOff) known = null;
    return next;
  });
}

/** Remembers the colour that was used last. That it could not be is no failure of what the reader did. */
async function usedColour(colour: Colour | undefined): Promise<void> {
  if (colour && colour !== (await settings()).colour) await changeSettings({ colour }).catch(() => undefined);
}

/** Writes what there was no room for before, as far as there is now. */
async function saveUnsaved(): Promise<void> {
  for (const { draft, time } of await unsaved.all()) {
    if (!(await notebook.add(draft, time).catch(() => null))) return;
    await unsaved.release([draft.id!]);
  }
}

async function settings(): Promise<Settings> {
  return readSettings((await area.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

/**
 * Answers a message, or gives undefined where it is none of ours. Never throws: a failure is an answer too. What a
 * message carries is what somebody reads, so nothing of it is ever logged.
 *
 * @param own whether it comes from a page of the extension, not from a content script
 */
export function answer(message: unknown, own = true): Promise<Answer<unknown>> | undefined {
  const read = readMessage(backgroundMessages, message);
  // Where the notebook is sent to is for the reader to say, on a page of ours: never for a script on someone's page.
  if (!read || (!own && read.name.startsWith('sync.'))) return undefined;
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

/** What is done now and then, some time after the background woke: it reads one date where there is nothing to do. */
export async function keepHouse(): Promise<void> {
  await trash.purgeOld().catch(() => undefined);
  await saveUnsaved();
}

/** Builds the derived indexes anew, after an update may have changed what they are derived from. */
export async function mendIndexes(): Promise<void> {
  await notebook.rebuildIndexes();
  for (const shelf of [words, terms, articles, facts, corrections, readings]) await shelf.rebuildIndex();
  await trash.rebuild();
}
