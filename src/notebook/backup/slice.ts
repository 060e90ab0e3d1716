import * as v from 'valibot';

// Apart from what reads it: every content script knows the table of messages, and shall not carry the merge with it.

/** Records that one message brings. */
export const MOST_IN_SLICE = 200;

/** Records on their way to the background: keys, and what is to be merged under them. */
export const sliceSchema = v.pipe(
  v.array(v.object({ key: v.pipe(v.string(), v.maxLength(9_000)), record: v.unknown(), grave: v.unknown() })),
  v.maxLength(MOST_IN_SLICE),
);
export type Slice = v.InferInput<typeof sliceSchema>;
