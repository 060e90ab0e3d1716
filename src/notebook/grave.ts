import * as v from 'valibot';
import { highlightSchema } from './highlight.ts';

const PREFIX = 'grave:';

/** The key of what is left of a record that was purged. */
export const graveKey = (key: string): string => PREFIX + key;

/**
 * What is left of a record that was purged: nothing that it said, only that it was deleted and when, so that a merge
 * with a device or a file that still has it does not bring it back.
 */
export const graveSchema = v.object({
  revision: highlightSchema.entries.revision,
  device: v.optional(highlightSchema.entries.device),
  seen: highlightSchema.entries.seen,
  deleted: v.pipe(v.string(), v.isoTimestamp()),
});
export type Grave = v.InferOutput<typeof graveSchema>;

/** Reads what is left of a record, or null where there is nothing or it is damaged. */
export function readGrave(stored: unknown): Grave | null {
  const parsed = v.safeParse(graveSchema, stored);
  return parsed.success ? parsed.output : null;
}
