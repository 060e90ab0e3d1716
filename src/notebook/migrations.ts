import { FIRST_COLOUR } from './colour.ts';
import { UNKNOWN_DEVICE } from './device.ts';

type Stored = Record<string, unknown>;

/**
 * What each version of a highlight lacks to be of the next one, by the version that it comes from. A step only adds or
 * renames; whether the result is sound is for the schema to say. Two devices that migrate the same record get the
 * same record, so that a merge sees no difference: nothing here may depend on the time or the machine.
 */
export const HIGHLIGHT_MIGRATIONS: Readonly<Record<number, (record: Stored) => Stored>> = {
  1: record => ({
    ...record,
    version: 2,
    device: UNKNOWN_DEVICE,
    colour: FIRST_COLOUR,
    note: '',
    tags: [],
    conflict: null,
  }),
};

/**
 * Carries a stored record up to a version, step by step.
 *
 * @returns the record, which may still be unsound; null where it is of a newer version, or of none
 */
export function migrated(
  stored: unknown,
  steps: Readonly<Record<number, (record: Stored) => Stored>>,
  version: number,
): Stored | null {
  if (typeof stored !== 'object' || stored === null) return null;
  let record = stored as Stored;
  for (let from = record.version; from !== version; from = record.version) {
    const step = typeof from === 'number' && Object.hasOwn(steps, from) ? steps[from] : undefined;
    if (!step) return null;
    record = step(record);
  }
  return record;
}
