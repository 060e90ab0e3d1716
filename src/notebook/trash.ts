import { type Area, writeWhole } from './area.ts';
import { articleKind } from './article.ts';
import { graveKey, readGrave } from './grave.ts';
import { readHighlight } from './highlight.ts';
import { idsIn, indexesOf } from './indexes.ts';
import { RECORD } from './keys.ts';

/** The list of what lies in the trash: keys of deleted records, and when they were deleted; derived from the records. */
export const TRASH_KEY = 'trash';
/** When it was looked through last. A key of its own, so that a background that wakes reads no more than this. */
const LOOKED_KEY = 'trash-looked';
/** How long what was deleted can be taken back, ms. */
export const TRASH_MS = 30 * 86_400_000;
const DAY_MS = 86_400_000;
/** Records purged in one go. */
const SLICE = 200;

type TrashList = Record<string, string>;

/** Reads the stored list; of a damaged one what is sound. */
export function readTrash(stored: unknown): TrashList {
  const entries = Object.entries(typeof stored === 'object' && stored ? stored : {});
  return Object.fromEntries(entries.filter(([, time]) => typeof time === 'string'));
}

/**
 * The list to write together with some records.
 *
 * @param changes when each record was deleted, by its key; null where it is not, or no more
 * @returns nothing where the list stays as it is
 */
export async function trashAfter(
  area: Area,
  changes: ReadonlyMap<string, string | null>,
): Promise<{ [TRASH_KEY]?: TrashList }> {
  const list = readTrash((await area.get(TRASH_KEY))[TRASH_KEY]);
  let same = true;
  for (const [key, deleted] of changes) {
    if ((list[key] ?? null) === deleted) continue;
    same = false;
    if (deleted) list[key] = deleted;
    else delete list[key];
  }
  return same ? {} : { [TRASH_KEY]: list };
}

/** What was deleted and is purged: at the reader's wish, or when it has lain there for thirty days. */
export class Trash {
  /** @param full see `writeWhole` */
  constructor(
    private readonly area: Area,
    private readonly locked: <T>(work: () => Promise<T>) => Promise<T>,
    private readonly full: () => Promise<boolean> = async () => false,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** @returns how many records were purged. @throws StorageFullError; the same call again does the rest */
  empty(): Promise<number> {
    return this.purge(() => true);
  }

  /** Purges what has lain there for thirty days; looks once a day. Reads one key where there is nothing to do. */
  async purgeOld(): Promise<number> {
    const now = this.now().getTime();
    const looked = (await this.area.get(LOOKED_KEY))[LOOKED_KEY];
    if (typeof looked === 'string' && now - Date.parse(looked) < DAY_MS) return 0;
    const purged = await this.purge(deleted => now - Date.parse(deleted) >= TRASH_MS);
    await this.locked(() => this.write({ [LOOKED_KEY]: this.now().toISOString() }));
    return purged;
  }

  /** Builds the list anew from the records. */
  rebuild(): Promise<void> {
    return this.locked(async () => {
      const stored = await this.area.get(null);
      const deleted = Object.entries(stored).flatMap(([key, record]) => {
        const time = key.includes(':') ? (record as { deleted?: unknown } | null)?.deleted : null;
        return typeof time === 'string' && !key.startsWith(graveKey('')) ? [[key, time] as const] : [];
      });
      if (deleted.length) await this.write({ [TRASH_KEY]: Object.fromEntries(deleted) });
      else await this.area.remove(TRASH_KEY);
    });
  }

  private async purge(due: (deleted: string) => boolean): Promise<number> {
    const keys = Object.entries(await this.list()).flatMap(([key, deleted]) => (due(deleted) ? [key] : []));
    let purged = 0;
    for (let at = 0; at < keys.length; at += SLICE)
      purged += await this.locked(() => this.purgeSlice(keys.slice(at, at + SLICE), due));
    return purged;
  }

  /** The graves first, the lists last: wherever the background dies, the next call does the rest. */
  private async purgeSlice(keys: readonly string[], due: (deleted: string) => boolean): Promise<number> {
    const stored = await this.area.get([...keys, TRASH_KEY]);
    const gone = keys.filter(key => {
      const { deleted } = (stored[key] ?? {}) as { deleted?: unknown };
      return typeof deleted === 'string' && due(deleted);
    });
    const graves = gone.flatMap(key => {
      // An article's key is its address, which shall not stay; that it comes back with another device does no harm.
      const grave = key.startsWith(articleKind.prefix) ? null : readGrave(stored[key]);
      return grave ? [[graveKey(key), grave] as const] : [];
    });
    if (graves.length) await this.write(Object.fromEntries(graves));
    if (gone.length) await this.area.remove(gone);

    const list = readTrash(stored[TRASH_KEY]);
    for (const key of keys) delete list[key];
    await this.write({ [TRASH_KEY]: list, ...(await this.unlisted(gone.map(key => [key, stored[key]] as const))) });
    return gone.length;
  }

  /** The lists of pages and texts without some highlights. */
  private async unlisted(
    gone: readonly (readonly [key: string, stored: unknown])[],
  ): Promise<Record<string, string[]>> {
    const highlights = gone.flatMap(([key, record]) => (key.startsWith(RECORD) ? (readHighlight(record) ?? []) : []));
    const ids = new Set(highlights.map(({ id }) => id));
    const stored = await this.area.get([...new Set(highlights.flatMap(indexesOf))]);
    return Object.fromEntries(
      Object.entries(stored).map(([key, list]) => [key, idsIn(list).filter(id => !ids.has(id))]),
    );
  }

  private async list(): Promise<TrashList> {
    return readTrash((await this.area.get(TRASH_KEY))[TRASH_KEY]);
  }

  private write(items: Record<string, unknown>): Promise<void> {
    return writeWhole(this.area, items, this.full);
  }
}
