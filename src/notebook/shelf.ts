import { type Area, writeWhole } from './area.ts';
import { graveKey, readGrave } from './grave.ts';
import { storedUnder } from './keys.ts';
import { trashAfter } from './trash.ts';

/** What every record of a shelf has. */
export interface Shelved {
  /** Counts the record's changes, for merging later. */
  revision: number;
  created: string;
  updated: string;
  /** When the reader deleted it; a tombstone can be taken back. */
  deleted: string | null;
}

/** What one kind of record needs to be kept. */
export interface ShelfKind<T extends Shelved> {
  /** The version that is written. */
  version: number;
  /** Of the records' keys: `word:`. */
  prefix: string;
  /** Key of the derived list of names. */
  index: string;
  /** Reads a stored record, or null where it is damaged or from a newer version. */
  read(stored: unknown): T | null;
}

/** The record that stands there was written by a newer version of the extension, and is not touched. */
export class NewerRecordError extends Error {
  override name = 'NewerRecordError';
}

/**
 * Small records of one kind, each under its own key by name, with a derived list of the names. As with highlights the
 * background is the one writer, every change runs under one lock and is answered after the write.
 */
export class Shelf<T extends Shelved> {
  /** @param full see `writeWhole` */
  constructor(
    private readonly area: Area,
    private readonly locked: <R>(work: () => Promise<R>) => Promise<R>,
    private readonly kind: ShelfKind<T>,
    private readonly full: () => Promise<boolean> = async () => false,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /**
   * Makes or changes the record of a name.
   *
   * @param change gets the record as it stands (a deleted one too) and the time, and gives what it shall be
   * @throws StorageFullError, NewerRecordError
   */
  put(name: string, change: (known: T | null, time: string) => Omit<T, keyof Shelved>): Promise<T> {
    return this.locked(async () => {
      const time = this.now().toISOString();
      const key = this.kind.prefix + name;
      const stored = await this.area.get([key, graveKey(key)]);
      this.allowed(stored[key]);
      const known = this.kind.read(stored[key]);
      const next = {
        ...change(known, time),
        // After what was purged, too: else a device that still has the tombstone would take it for the newer one.
        revision: (known ?? readGrave(stored[graveKey(key)]) ?? { revision: 0 }).revision + 1,
        created: known?.created ?? time,
        updated: time,
        deleted: null,
      } as T;
      const names = await this.names();
      const listed = names?.includes(name);
      // One call: both or, where storage is full, neither.
      await this.write({
        [key]: next,
        ...(await trashAfter(this.area, new Map([[key, null]]))),
        ...(!listed && { [this.kind.index]: [...(names ?? (await this.namesOnDisk())), name] }),
      });
      return next;
    });
  }

  /**
   * Writes whole records, as an import brings them: all or, where storage is full, none.
   *
   * @returns the names of records that are not older than those given, and were left as they are
   * @throws StorageFullError
   */
  putAll(records: ReadonlyMap<string, T>): Promise<string[]> {
    return this.locked(async () => {
      const { prefix, index } = this.kind;
      const stored = await this.area.get([...records.keys()].map(name => prefix + name));
      const left: string[] = [];
      const items: Record<string, unknown> = {};
      for (const [name, record] of records) {
        const known = this.kind.read(stored[prefix + name]);
        if ((known && known.revision >= record.revision) || this.isNewer(stored[prefix + name])) left.push(name);
        else items[prefix + name] = record;
      }
      const changes = new Map(Object.keys(items).map(key => [key, (items[key] as T).deleted]));
      const names = new Set((await this.names()) ?? (await this.namesOnDisk()));
      for (const name of records.keys()) names.add(name);
      await this.write({ ...items, ...(await trashAfter(this.area, changes)), [index]: [...names] });
      return left;
    });
  }

  /** Deletes, or takes a deletion back. Null where there is no such record. @throws StorageFullError */
  setDeleted(name: string, deleted: boolean): Promise<T | null> {
    return this.locked(async () => {
      const known = await this.get(name);
      if (!known) return null;
      const time = this.now().toISOString();
      const next = { ...known, deleted: deleted ? time : null, updated: time, revision: known.revision + 1 };
      const key = this.kind.prefix + name;
      await this.write({ [key]: next, ...(await trashAfter(this.area, new Map([[key, next.deleted]]))) });
      return next;
    });
  }

  /** Changes some of what a record says and leaves the rest. Null where there is no such record. @throws StorageFullError */
  change(name: string, change: Partial<Omit<T, keyof Shelved>>): Promise<T | null> {
    return this.locked(async () => {
      const known = await this.get(name);
      if (!known) return null;
      const next = { ...known, ...change, updated: this.now().toISOString(), revision: known.revision + 1 };
      await this.write({ [this.kind.prefix + name]: next });
      return next;
    });
  }

  async get(name: string): Promise<T | null> {
    const key = this.kind.prefix + name;
    return this.kind.read((await this.area.get(key))[key]);
  }

  /** All records that are not deleted, oldest first. */
  async all(): Promise<T[]> {
    return (await this.every()).filter(({ deleted }) => !deleted);
  }

  /** All records, tombstones too, oldest first. */
  async every(): Promise<T[]> {
    const names = await this.names();
    if (!names) return [];
    const stored = await this.area.get(names.map(name => this.kind.prefix + name));
    return names
      .flatMap(name => this.kind.read(stored[this.kind.prefix + name]) ?? [])
      .sort((a, b) => a.created.localeCompare(b.created));
  }

  /** Builds the list of names from the records. */
  rebuildIndex(): Promise<void> {
    return this.locked(async () => {
      const names = await this.namesOnDisk();
      if (names.length) await this.write({ [this.kind.index]: names });
    });
  }

  /** The listed names; null where there is no list. */
  private async names(): Promise<string[] | null> {
    const stored = (await this.area.get(this.kind.index))[this.kind.index];
    return Array.isArray(stored) ? stored.filter(name => typeof name === 'string') : null;
  }

  private async namesOnDisk(): Promise<string[]> {
    const { prefix } = this.kind;
    return Object.keys(await storedUnder(this.area, prefix)).map(key => key.slice(prefix.length));
  }

  private isNewer(stored: unknown): boolean {
    const { version } = (stored ?? {}) as { version?: unknown };
    return typeof version === 'number' && version > this.kind.version;
  }

  /** @throws NewerRecordError */
  private allowed(stored: unknown): void {
    if (this.isNewer(stored)) throw new NewerRecordError('a newer version of the extension wrote this record');
  }

  private write(items: Record<string, unknown>): Promise<void> {
    return writeWhole(this.area, items, this.full);
  }
}
