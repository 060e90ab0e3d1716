import { type Area, writeWhole } from './area.ts';
import { DEVICE_KEY, deviceIn, ownDevice, UNKNOWN_DEVICE } from './device.ts';
import { type Highlight, type HighlightChange, type NewHighlight, readHighlight } from './highlight.ts';
import { idsIn, indexesOf, pageIndex, textIndex } from './indexes.ts';
import { keysOf, RECORD, storedUnder } from './keys.ts';
import { newId } from './newId.ts';
import { newHighlight, revised } from './revision.ts';
import { trashAfter } from './trash.ts';

/** Records changed in one go: a write of so many takes a few milliseconds, and others get their turn between. */
const SLICE = 200;

/**
 * Highlights in extension storage: one record, one key. The indexes (ids of a page's and of a text's highlights) are
 * derived: where one names what is not there, it is built anew from the records; all of them are after each update of
 * the extension.
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

  /**
   * Keeps a passage; one that was kept under the same id is left as it is.
   *
   * @param time when the reader made it, an ISO timestamp; now, where it is not given
   * @throws StorageFullError
   */
  add(draft: NewHighlight, time = this.now().toISOString()): Promise<Highlight> {
    return this.locked(async () => {
      const unsigned = newHighlight(draft, UNKNOWN_DEVICE, time);
      const key = RECORD + unsigned.id;
      // One call to read and one to write: each costs more than all the rest.
      const stored = await this.area.get([key, DEVICE_KEY, ...indexesOf(unsigned)]);
      const known = readHighlight(stored[key]);
      if (known) return known;
      const { device, made } = deviceIn(stored);
      const highlight = { ...unsigned, device };
      // All or, where storage is full, nothing.
      await this.write({ [key]: highlight, ...entered([highlight], stored), ...made });
      return highlight;
    });
  }

  /**
   * Changes what is given and leaves the rest. Where the note that the reader started from is no more the one that is
   * kept, the kept one becomes a highlight of its own, marked as another version.
   *
   * @returns null where there is no such highlight
   * @throws StorageFullError
   */
  change({ id, noteBefore, ...wish }: HighlightChange): Promise<Highlight | null> {
    return this.locked(async () => {
      const highlight = await this.one(id);
      if (!highlight) return null;
      const given = Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
      const { device, made } = await ownDevice(this.area);
      const time = this.now().toISOString();
      const next = revised(highlight, given, device, time);
      const apart =
        wish.note !== undefined &&
        noteBefore !== undefined &&
        highlight.note !== noteBefore &&
        highlight.note !== wish.note &&
        highlight.note !== '';
      const other: Highlight[] = apart
        ? [{ ...highlight, id: newId(), revision: 1, device, updated: time, conflict: id }]
        : [];
      const changed = [next, ...other];
      await this.write({
        ...Object.fromEntries(changed.map(one => [RECORD + one.id, one])),
        ...entered(changed, await this.area.get(changed.flatMap(indexesOf))),
        ...made,
      });
      return next;
    });
  }

  /** Deletes, or takes a deletion back. Null where there is no such highlight. @throws StorageFullError */
  setDeleted(id: string, deleted: boolean): Promise<Highlight | null> {
    return this.locked(async () => {
      const highlight = await this.one(id);
      if (!highlight) return null;
      const time = this.now().toISOString();
      const { device, made } = await ownDevice(this.area);
      const next = revised(highlight, { deleted: deleted ? time : null }, device, time);
      const trash = await trashAfter(this.area, new Map([[RECORD + id, next.deleted]]));
      await this.write({ [RECORD + id]: next, ...trash, ...made });
      return next;
    });
  }

  /**
   * Changes many, slice by slice, so that others get their turn between.
   *
   * @param change gets each as it stands; null leaves it
   * @returns how many were changed
   * @throws StorageFullError; what was changed before is changed, and the same call again does the rest
   */
  async changeAll(change: (highlight: Highlight) => Partial<Highlight> | null): Promise<number> {
    const ids = (await this.every()).flatMap(one => (change(one) ? [one.id] : []));
    let count = 0;
    for (let at = 0; at < ids.length; at += SLICE) {
      count += await this.locked(async () => {
        const { device, made } = await ownDevice(this.area);
        const time = this.now().toISOString();
        const next = (await this.many(ids.slice(at, at + SLICE))).flatMap(one => {
          const changed = change(one);
          return changed ? [revised(one, changed, device, time)] : [];
        });
        await this.write({ ...Object.fromEntries(next.map(one => [RECORD + one.id, one])), ...made });
        return next.length;
      });
    }
    return count;
  }

  /**
   * The highlights of a page that are not deleted, oldest first.
   *
   * @param fingerprint of the text that is open: highlights made in the same text at another address belong to it too
   */
  async ofPage(url: string, fingerprint?: string): Promise<Highlight[]> {
    const keys = [pageIndex(url), ...(fingerprint ? [textIndex(fingerprint)] : [])];
    const stored = await this.area.get(keys);
    const listed = new Set(keys.flatMap(key => idsIn(stored[key])));
    // No index is the usual case of a page without highlights; only one that names missing records is known to be wrong.
    if (!listed.size) return [];
    let found = await this.many([...listed]);
    if (found.length < listed.size) {
      await this.rebuildIndexes();
      const rebuilt = await this.area.get(keys);
      found = await this.many([...new Set(keys.flatMap(key => idsIn(rebuilt[key])))]);
    }
    return found.filter(({ deleted }) => !deleted).sort(oldestFirst);
  }

  /** Every highlight that is not deleted, oldest first. */
  async all(): Promise<Highlight[]> {
    return (await this.every()).filter(highlight => !highlight.deleted);
  }

  /** Every highlight, deleted ones too, oldest first. */
  async every(): Promise<Highlight[]> {
    const stored = await storedUnder(this.area, RECORD);
    return Object.values(stored)
      .flatMap(value => readHighlight(value) ?? [])
      .sort(oldestFirst);
  }

  /** Builds every index from the records. */
  rebuildIndexes(): Promise<void> {
    return this.locked(async () => {
      const built: Record<string, string[]> = {};
      for (const highlight of await this.every())
        for (const key of indexesOf(highlight)) {
          built[key] ??= [];
          built[key].push(highlight.id);
        }
      const [page, text] = [pageIndex(''), textIndex('')];
      const stale = (await keysOf(this.area)).filter(
        key => (key.startsWith(page) || key.startsWith(text)) && !Object.hasOwn(built, key),
      );
      if (Object.keys(built).length) await this.write(built);
      if (stale.length) await this.area.remove(stale);
    });
  }

  private async one(id: string): Promise<Highlight | null> {
    return readHighlight((await this.area.get(RECORD + id))[RECORD + id]);
  }

  private async many(ids: string[]): Promise<Highlight[]> {
    const stored = await this.area.get(ids.map(id => RECORD + id));
    return ids.flatMap(id => readHighlight(stored[RECORD + id]) ?? []);
  }

  private write(items: Record<string, unknown>): Promise<void> {
    return writeWhole(this.area, items, this.full);
  }
}

/** The indexes in which some highlights belong, with their ids in them; what was read of storage has them. */
function entered(highlights: readonly Highlight[], stored: Record<string, unknown>): Record<string, string[]> {
  const changed: Record<string, string[]> = {};
  for (const highlight of highlights)
    for (const key of indexesOf(highlight)) {
      const ids = changed[key] ?? idsIn(stored[key]);
      if (!ids.includes(highlight.id)) changed[key] = [...ids, highlight.id];
    }
  return changed;
}

const oldestFirst = (a: Highlight, b: Highlight) => a.created.localeCompare(b.created);
