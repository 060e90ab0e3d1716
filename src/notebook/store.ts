import { type Area, writeWhole } from './area.ts';
import { HIGHLIGHT_VERSION, type Highlight, type NewHighlight, pageKey, readHighlight } from './highlight.ts';

const RECORD = 'highlight:';
const INDEX = 'page:';

/**
 * Highlights in extension storage: one record, one key. The index of a page (its highlights' ids) is derived: where it
 * names what is not there, it is built anew from the records; all of them are after each update of the extension.
 *
 * There is one writer, the background; every change runs under one lock and is answered after the write, so that two
 * tabs cannot overwrite each other and a background that dies has either written or not answered.
 */
export class Notebook {
  /**
   * @param locked runs one change at a time, over all contexts of the extension
   * @param full whether the browser has no room left; asked only where a write failed without a reason
   * @param now the clock
   */
  constructor(
    private readonly area: Area,
    private readonly locked: <T>(work: () => Promise<T>) => Promise<T>,
    private readonly full: () => Promise<boolean> = async () => false,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** @throws StorageFullError */
  add(draft: NewHighlight): Promise<Highlight> {
    return this.locked(async () => {
      const time = this.now().toISOString();
      const highlight: Highlight = {
        version: HIGHLIGHT_VERSION,
        id: crypto.randomUUID(),
        revision: 1,
        ...draft,
        created: time,
        updated: time,
        deleted: null,
      };
      const key = INDEX + pageKey(draft.url);
      const ids = await this.ids(key);
      // One call: both or, where storage is full, neither.
      await this.write({ [RECORD + highlight.id]: highlight, [key]: [...ids, highlight.id] });
      return highlight;
    });
  }

  /** Deletes, or takes a deletion back. Null where there is no such highlight. @throws StorageFullError */
  setDeleted(id: string, deleted: boolean): Promise<Highlight | null> {
    return this.locked(async () => {
      const highlight = await this.one(id);
      if (!highlight) return null;
      const time = this.now().toISOString();
      const next = { ...highlight, deleted: deleted ? time : null, updated: time, revision: highlight.revision + 1 };
      await this.write({ [RECORD + id]: next });
      return next;
    });
  }

  /** A page's highlights that are not deleted, oldest first. */
  async ofPage(url: string): Promise<Highlight[]> {
    const key = INDEX + pageKey(url);
    const stored = (await this.area.get(key))[key];
    const ids = Array.isArray(stored) ? stored.filter(id => typeof id === 'string') : null;
    const found = ids ? await this.many(ids) : [];
    // No index is the usual case of a page without highlights; only one that names missing records is known to be wrong.
    if (ids && found.length === ids.length) return found.filter(highlight => !highlight.deleted);
    if (!ids) return [];
    const rebuilt = await this.locked(() => this.rebuild(key));
    return rebuilt.filter(highlight => !highlight.deleted);
  }

  /** Every highlight that is not deleted, oldest first. */
  async all(): Promise<Highlight[]> {
    const records = await this.records();
    return records.filter(highlight => !highlight.deleted).sort((a, b) => a.created.localeCompare(b.created));
  }

  /** Builds every page's index from the records. */
  rebuildIndexes(): Promise<void> {
    return this.locked(async () => {
      const pages = new Map<string, string[]>();
      for (const { id, url } of (await this.records()).sort((a, b) => a.created.localeCompare(b.created))) {
        const key = INDEX + pageKey(url);
        pages.set(key, [...(pages.get(key) ?? []), id]);
      }
      if (pages.size) await this.write(Object.fromEntries(pages));
    });
  }

  private async rebuild(key: string): Promise<Highlight[]> {
    const own = (await this.records())
      .filter(({ url }) => INDEX + pageKey(url) === key)
      .sort((a, b) => a.created.localeCompare(b.created));
    await this.write({ [key]: own.map(({ id }) => id) });
    return own;
  }

  private async ids(key: string): Promise<string[]> {
    const stored = (await this.area.get(key))[key];
    return Array.isArray(stored) ? stored.filter(id => typeof id === 'string') : [];
  }

  private async one(id: string): Promise<Highlight | null> {
    return readHighlight((await this.area.get(RECORD + id))[RECORD + id]);
  }

  private async many(ids: string[]): Promise<Highlight[]> {
    const stored = await this.area.get(ids.map(id => RECORD + id));
    return ids.flatMap(id => readHighlight(stored[RECORD + id]) ?? []);
  }

  private async records(): Promise<Highlight[]> {
    const stored = await this.area.get(null);
    return Object.entries(stored).flatMap(([key, value]) =>
      key.startsWith(RECORD) ? (readHighlight(value) ?? []) : [],
    );
  }

  private write(items: Record<string, unknown>): Promise<void> {
    return writeWhole(this.area, items, this.full);
  }
}
