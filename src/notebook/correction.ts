import * as v from 'valibot';
import { isSound } from '../text/lexicon/ownWords.ts';
import { highlightSchema } from './highlight.ts';
import type { ShelfKind } from './shelf.ts';

/** The schema's version now. A record of a newer version is kept untouched and not shown. */
export const CORRECTION_VERSION = 1;

/** How the reader wants some characters cut; see `text/lexicon/ownWords`. */
export const newCorrectionSchema = v.pipe(
  v.object({
    form: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
    ends: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), v.maxLength(64)),
  }),
  v.check(correction => isSound(correction)),
);
export type NewCorrection = v.InferOutput<typeof newCorrectionSchema>;

const correctionSchema = v.object({
  version: v.literal(CORRECTION_VERSION),
  form: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  ends: v.array(v.number()),
  revision: highlightSchema.entries.revision,
  created: highlightSchema.entries.created,
  updated: highlightSchema.entries.updated,
  deleted: highlightSchema.entries.deleted,
});
export type KeptCorrection = v.InferOutput<typeof correctionSchema>;

export const correctionKind: ShelfKind<KeptCorrection> = {
  version: CORRECTION_VERSION,
  prefix: 'correction:',
  index: 'corrections',
  read(stored) {
    const parsed = v.safeParse(correctionSchema, stored);
    return parsed.success && isSound(parsed.output) ? parsed.output : null;
  },
};
