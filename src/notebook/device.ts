import * as v from 'valibot';
import type { Area } from './area.ts';
import { newId } from './newId.ts';

/** Where this installation's id is kept. It leaves the machine only as the maker of a record's version. */
export const DEVICE_KEY = 'device';
export const deviceSchema = v.pipe(v.string(), v.uuid());

/** The device of records that were made before devices were told apart. */
export const UNKNOWN_DEVICE = '00000000-0000-0000-0000-000000000000';

/**
 * This installation's id.
 *
 * @param stored what was read of storage, with what is under DEVICE_KEY
 * @returns also what is to be written together with the first record that names it: nothing where it was known
 */
export function deviceIn(stored: Record<string, unknown>): { device: string; made: Record<string, string> } {
  const known = stored[DEVICE_KEY];
  if (v.is(deviceSchema, known)) return { device: known, made: {} };
  const device = newId();
  return { device, made: { [DEVICE_KEY]: device } };
}

/** The same, read from storage. To be called under the lock. */
export async function ownDevice(area: Area): Promise<{ device: string; made: Record<string, string> }> {
  return deviceIn(await area.get(DEVICE_KEY));
}
