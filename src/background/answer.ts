import browser from 'webextension-polyfill';
import {
  type Answer,
  type BackgroundMessage,
  type BackgroundReplies,
  backgroundMessages,
  type Carried,
  readMessage,
} from '../extension/messages.ts';
import { changed, readSettings, SETTINGS_KEY, type Settings } from '../extension/settings.ts';
import { exportJson } from '../notebook/export.ts';
import { Notebook, StorageFullError } from '../notebook/store.ts';
import { analyze, explain } from '../text/analyze.ts';
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

type Answers = {
  [K in BackgroundMessage]: (carried: Carried<typeof backgroundMessages, K>) => Promise<BackgroundReplies[K]>;
};

const answers: Answers = {
  'page.open': async ({ url }) => ({ settings: await settings(), highlights: await notebook.ofPage(url) }),
  'text.analyze': async ({ blocks }) => {
    const sources = await openSources();
    const analysed = blocks.map(block => analyze(sources, block));
    const ids = new Set(analysed.flatMap(({ terms }) => terms.flatMap(({ kind, id }) => (kind === 'entry' ? id : []))));
    return { blocks: analysed, cards: [...ids].flatMap(id => sources.glossary.entry(id) ?? []) };
  },
  'words.explain': async ({ words }) => {
    const { lexicon } = await openSources();
    return { entries: Object.fromEntries(words.map(word => [word, explain(lexicon, word)])) };
  },
  'highlight.add': draft => notebook.add(draft),
  'highlight.delete': ({ id, deleted }) => notebook.setDeleted(id, deleted),
  'highlights.ofPage': ({ url }) => notebook.ofPage(url),
  'highlights.export': async () => {
    const all = await notebook.all();
    return { json: exportJson(all, new Date()), count: all.length };
  },
  'settings.get': settings,
  'settings.change': change =>
    locked(async () => {
      const next = changed(await settings(), change);
      await area.set({ [SETTINGS_KEY]: next });
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
export const mendIndexes = () => notebook.rebuildIndexes();
