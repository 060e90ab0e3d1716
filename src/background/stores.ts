import browser from 'webextension-polyfill';
import { readSettings, SETTINGS_KEY, type Settings } from '../extension/settings.ts';
import { articleKind } from '../notebook/article.ts';
import { correctionKind } from '../notebook/correction.ts';
import { factsKind } from '../notebook/factCorrection.ts';
import { ownReadingKind } from '../notebook/ownReading.ts';
import { Shelf } from '../notebook/shelf.ts';
import { Notebook } from '../notebook/store.ts';
import { ownTermKind } from '../notebook/terms/kept-terms.ts';
import { Trash } from '../notebook/trash.ts';
import { Unsaved } from '../notebook/unsaved.ts';
import { wordKind } from '../notebook/word.ts';

const LOCK = 'bianzhu-storage';
/** One change at a time, over all contexts of the extension. */
export const locked = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request(LOCK, work) as Promise<T>;
export const area = browser.storage.local;
/** Less than this left, bytes, is no room for a record. */
const LEAST_ROOM = 16_384;
/** Whether the browser has no room left. */
export const full = async (): Promise<boolean> => {
  const { usage = 0, quota = Number.POSITIVE_INFINITY } = await navigator.storage.estimate();
  return quota - usage < LEAST_ROOM;
};
export const notebook = new Notebook(area, locked, full);
export const words = new Shelf(area, locked, wordKind, full);
export const corrections = new Shelf(area, locked, correctionKind, full);
/** Readings of words that the reader chose. */
export const readings = new Shelf(area, locked, ownReadingKind, full);
/** What the reader set right of what pages tell of themselves. */
export const facts = new Shelf(area, locked, factsKind, full);
export const terms = new Shelf(area, locked, ownTermKind, full);
export const articles = new Shelf(area, locked, articleKind, full);
export const trash = new Trash(area, locked, full);
export const unsaved = new Unsaved(browser.storage.session);

/** Writes what there was no room for before, as far as there is now. */
export async function saveUnsaved(): Promise<void> {
  for (const { draft, time } of await unsaved.all()) {
    if (!(await notebook.add(draft, time).catch(() => null))) return;
    await unsaved.release([draft.id!]);
  }
}

/** The reader's choices as they are kept. */
export async function settings(): Promise<Settings> {
  return readSettings((await area.get(SETTINGS_KEY))[SETTINGS_KEY]);
}
