import browser, { type Storage } from 'webextension-polyfill';
import type { Area } from '../../notebook/area.ts';
import { articleKind, type KeptArticle } from '../../notebook/article.ts';
import { type Highlight, readHighlight } from '../../notebook/highlight.ts';
import { keysOf, RECORD } from '../../notebook/keys.ts';
import { type KeptWord, wordKind } from '../../notebook/word.ts';
import { nextTask, pace } from '../../page/pace.ts';

/** Records read at once: some 10 ms' work, and a bar that moves. */
const AT_ONCE = { highlights: 200, articles: 20, words: 100 };

/** All that is kept, those in the trash apart; each list is a new one after a change. */
export interface Kept {
  highlights: readonly Highlight[];
  articles: readonly KeptArticle[];
  words: readonly KeptWord[];
  trash: readonly Gone[];
}

/** What was deleted and can be taken back. */
export type Gone =
  | { kind: 'highlight'; record: Highlight; deleted: string }
  | { kind: 'article'; record: KeptArticle; deleted: string }
  | { kind: 'word'; record: KeptWord; deleted: string };

export const NOTHING: Kept = { highlights: [], articles: [], words: [], trash: [] };

/**
 * Follows what is kept: reads it in slices (10,000 highlights in one message would hold the page for a fifth of a
 * second), then hears of each change. It reads storage itself; writing is the background's alone.
 */
export class KeptRecords {
  private readonly highlights = new Map<string, Highlight>();
  private readonly articles = new Map<string, KeptArticle>();
  private readonly words = new Map<string, KeptWord>();
  private told = false;

  /** @param changed told of the records, soon after they changed */
  constructor(
    private readonly changed: (kept: Kept) => void,
    private readonly signal: AbortSignal,
  ) {}

  /** @param progress told the share that is read, 0 to 1 */
  async load(progress: (share: number) => void): Promise<void> {
    const area: Area = browser.storage.local;
    const listen = (changes: Record<string, Storage.StorageChange>, name: string) => {
      if (name === 'local') this.hear(changes);
    };
    browser.storage.onChanged.addListener(listen);
    this.signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
    const keys = await keysOf(area);
    const under = (prefix: string) => keys.filter(key => key.startsWith(prefix));
    const lists = [
      [under(RECORD), AT_ONCE.highlights],
      [under(wordKind.prefix), AT_ONCE.words],
      [under(articleKind.prefix), AT_ONCE.articles],
    ] as const;
    const total = lists.reduce((sum, [own]) => sum + own.length, 0);
    const pause = pace();
    let done = 0;
    for (const [own, most] of lists)
      for (let at = 0; at < own.length; at += most) {
        const stored = await area.get(own.slice(at, at + most));
        for (const [key, value] of Object.entries(stored)) {
          this.take(key, value);
          await pause();
        }
        if (this.signal.aborted) return;
        done += most;
        progress(Math.min(1, done / total));
        await nextTask();
      }
    this.tell();
  }

  private hear(changes: Record<string, Storage.StorageChange>): void {
    let any = false;
    for (const [key, { newValue }] of Object.entries(changes)) any = this.take(key, newValue) || any;
    if (!any || this.told) return;
    this.told = true;
    // Many changes come one by one, as when a hundred are deleted: the lists are made anew once for those of one moment.
    setTimeout(() => {
      this.told = false;
      if (!this.signal.aborted) this.tell();
    }, SOON_MS);
  }

  /** Puts a stored value in its place. @returns whether it is a record of ours */
  private take(key: string, value: unknown): boolean {
    return (
      put(this.highlights, key, RECORD, value, readHighlight) ||
      put(this.articles, key, articleKind.prefix, value, stored => articleKind.read(stored)) ||
      put(this.words, key, wordKind.prefix, value, stored => wordKind.read(stored))
    );
  }

  private tell(): void {
    const trash: Gone[] = [];
    const live = <T extends { deleted: string | null }>(
      records: Map<string, T>,
      gone: (record: T, deleted: string) => Gone,
    ) =>
      [...records.values()].filter(record => {
        if (record.deleted) trash.push(gone(record, record.deleted));
        return !record.deleted;
      });
    const kept = {
      highlights: live(this.highlights, (record, deleted) => ({ kind: 'highlight', record, deleted })),
      articles: live(this.articles, (record, deleted) => ({ kind: 'article', record, deleted })),
      words: live(this.words, (record, deleted) => ({ kind: 'word', record, deleted })),
    };
    trash.sort((a, b) => (a.deleted < b.deleted ? 1 : -1));
    this.changed({ ...kept, trash });
  }
}

const SOON_MS = 30;

function put<T>(
  records: Map<string, T>,
  key: string,
  prefix: string,
  value: unknown,
  read: (stored: unknown) => T | null,
): boolean {
  if (!key.startsWith(prefix)) return false;
  const record = value === undefined ? null : read(value);
  if (record) records.set(key, record);
  else records.delete(key);
  return true;
}
