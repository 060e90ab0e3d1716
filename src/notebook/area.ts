/** The part of `storage.local` that the notebook needs. */
export interface Area {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
  /** Newer browsers name the keys without reading what is under them, and tell how many bytes that is. */
  getKeys?(): Promise<string[]>;
  getBytesInUse?(keys: null): Promise<number>;
}

/** Storage would not take the record. Nothing was changed. */
export class StorageFullError extends Error {
  override name = 'StorageFullError';
}

/**
 * Writes all of some items or none.
 *
 * @param full whether the browser has no room left; asked only where a write failed without a reason
 * @throws StorageFullError
 */
export async function writeWhole(
  area: Area,
  items: Record<string, unknown>,
  full: () => Promise<boolean>,
): Promise<void> {
  try {
    await area.set(items);
  } catch (error) {
    if (isQuota(error)) throw new StorageFullError('storage is full', { cause: error });
    // Firefox names a write that failed for want of room now a quota error, now "an unexpected error", and may refuse
    // one write more while it makes room; so an unnamed failure gets a second chance, then the room left is asked for.
    await new Promise(resolve => setTimeout(resolve, RETRY_MS));
    await area.set(items).catch(async second => {
      if (isQuota(second) || (await full())) throw new StorageFullError('storage is full', { cause: second });
      throw second;
    });
  }
}

const RETRY_MS = 200;
const isQuota = (error: unknown) =>
  /quota|NS_ERROR_FILE_NO_DEVICE_SPACE|no space|disk full/i.test(
    error instanceof Error ? `${error.name} ${error.message}` : String(error),
  );
