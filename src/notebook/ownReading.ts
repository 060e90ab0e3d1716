import * as v from 'valibot';
import { isSoundReading } from '../text/pinyin/ownReadings.ts';
import { highlightSchema } from './highlight.ts';
import type { ShelfKind } from './shelf.ts';

/** The schema's version now. A record of a newer version is kept untouched and not shown. */
export const OWN_READING_VERSION = 1;

const form = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const reading = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

/** How the reader wants a word read; see `text/pinyin/ownReadings`. */
export const newOwnReadingSchema = v.pipe(
  v.object({ form, reading }),
  v.check(own => isSoundReading(own)),
);
export type NewOwnReading = v.InferOutput<typeof newOwnReadingSchema>;

const ownReadingSchema = v.object({
  version: v.literal(OWN_READING_VERSION),
  form,
  reading,
  revision: highlightSchema.entries.revision,
  created: highlightSchema.entries.created,
  updated: highlightSchema.entries.updated,
  deleted: highlightSchema.entries.deleted,
});
export type KeptOwnReading = v.InferOutput<typeof ownReadingSchema>;

/** Readings are kept under their form: chosen otherwise, the later choice counts. */
export const ownReadingKind: ShelfKind<KeptOwnReading> = {
  prefix: 'reading:',
  index: 'readings',
  version: OWN_READING_VERSION,
  read(stored) {
    const parsed = v.safeParse(ownReadingSchema, stored);
    return parsed.success && isSoundReading(parsed.output) ? parsed.output : null;
  },
};
