import * as v from 'valibot';
import { citationSchema, highlightSchema } from './highlight.ts';
import type { ShelfKind } from './shelf.ts';

/** The schema's version now. A record of a newer version is kept untouched and not shown. */
export const WORD_VERSION = 1;
/** Sentences kept with a word: enough to see how it is used. */
export const MOST_SENTENCES = 20;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));

/** Where a word was met. */
export const meetingSchema = v.object({
  /** The sentence, and where the word stands in it (UTF-16). */
  sentence: text(2_000),
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  url: highlightSchema.entries.url,
  citation: citationSchema,
});

/** What a page hands in to have a word kept. */
export const newWordSchema = v.object({
  form: v.pipe(text(64), v.minLength(1)),
  /** As it is read there: tone marks, syllables separated by blanks. */
  reading: text(200),
  /** What the card said of it first. */
  sense: text(500),
  meeting: meetingSchema,
});
export type NewWord = v.InferOutput<typeof newWordSchema>;

const keptMeetingSchema = v.object({ ...meetingSchema.entries, met: v.pipe(v.string(), v.isoTimestamp()) });

export const wordSchema = v.object({
  version: v.literal(WORD_VERSION),
  form: newWordSchema.entries.form,
  reading: newWordSchema.entries.reading,
  sense: newWordSchema.entries.sense,
  /** Oldest first. */
  meetings: v.array(keptMeetingSchema),
  revision: highlightSchema.entries.revision,
  created: highlightSchema.entries.created,
  updated: highlightSchema.entries.updated,
  deleted: highlightSchema.entries.deleted,
});
/** A word that the reader keeps, with the sentences in which it was met. */
export type KeptWord = v.InferOutput<typeof wordSchema>;

/** Words are kept under their form: kept again elsewhere, a word gains a sentence. */
export const wordKind: ShelfKind<KeptWord> = {
  version: WORD_VERSION,
  prefix: 'word:',
  index: 'words',
  read(stored) {
    const parsed = v.safeParse(wordSchema, stored);
    return parsed.success ? parsed.output : null;
  },
};

/** The record of a word after it was met once more. A sentence that is there already is not kept twice. */
export function meet(known: KeptWord | null, { form, reading, sense, meeting }: NewWord, time: string) {
  const before = known?.deleted ? [] : (known?.meetings ?? []);
  const met = before.some(({ sentence, url }) => sentence === meeting.sentence && url === meeting.url);
  return {
    version: WORD_VERSION,
    form,
    reading,
    sense,
    meetings: met ? before : [...before, { ...meeting, met: time }].slice(-MOST_SENTENCES),
  } as const;
}
