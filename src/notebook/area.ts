/** The part of `storage.local` that the notebook needs. */
export interface Area {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
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
  let refused: unknown;
  let quota = false;
  for (const pause of [0, ...PAUSES_MS]) {
    if (pause) await new Promise(resolve => setTimeout(resolve, pause));
    try {
      await area.set(items);
      return;
    } catch (error) {
      refused = error;
      quota ||= isQuota(error);
    }
  }
  if (quota || (await full())) throw new StorageFullError('storage is full', { cause: refused });
  throw refused;
}

/**
 * Firefox refuses a write by whatever name while it makes room, and gives room that was freed back within a second or
 * two; so a write that was refused is tried again before the reader is told that nothing fits.
 */
const PAUSES_MS = [200, 500, 1_200];
const isQuota = (error: unknown) =>
  /quota|NS_ERROR_FILE_NO_DEVICE_SPACE|no space|disk full/i.test(
    error instanceof Error ? `${error.name} ${error.message}` : String(error),
  );
