import * as v from 'valibot';

/** The schema's version now. A record of a newer version is kept untouched and not shown. */
export const OWN_TERM_VERSION = 1;

/** How many terms one file may bring: storage holds one record a term, and the page lists them all. */
export const MOST_TERMS = 20_000;
/** How many forms, tags and related terms one record holds. */
const MOST_FORMS = 32;
const MOST_TAGS = 64;

// Line feeds and tabs are text; other control characters are no one's writing, and U+FFFD is a byte that was lost.
const WRITING = /^[^\0-\x08\x0b-\x1f\x7f\ufffd\ufffe\uffff]*$/;
const text = (most: number) => v.pipe(v.string(), v.maxLength(most, 'too-long'), v.regex(WRITING, 'bad-character'));
/** One line without the marks that separate several in one cell of a table. */
const label = (most: number) =>
  v.pipe(text(most), v.regex(/^[^\n\t;[\]]*$/, 'bad-mark'), v.regex(/^\S(?:.*\S)?$/u, 'blank'));
const time = v.pipe(v.string(), v.isoTimestamp());
const distinct = (values: string[]) => new Set(values).size === values.length;

export const ownFormSchema = v.object({
  text: label(64),
  /** Tone marks, blanks between syllables; null where the reader gave none. */
  pinyin: v.nullable(label(256)),
});

/** What a term says, apart from what the notebook keeps about the record. */
export const contentSchema = v.object({
  /** Ways to write it; the first is the head form. */
  forms: v.pipe(
    v.array(ownFormSchema),
    v.minLength(1, 'no-term'),
    v.maxLength(MOST_FORMS, 'too-many'),
    v.check(forms => distinct(forms.map(form => form.text)), 'twice'),
  ),
  /** Short, in English or whatever the reader writes: what the hover card says first. */
  sense: text(1_000),
  note: text(20_000),
  /** The same in plain Chinese. */
  plain: text(10_000),
  /** Where it was met: paper or page, the sentence, the address. */
  source: v.nullable(text(1_000)),
  sentence: v.nullable(text(5_000)),
  url: v.nullable(v.pipe(text(8_192), v.regex(/^https?:\/\/\S+$/i, 'no-address'))),
  category: v.nullable(label(64)),
  tags: v.pipe(v.array(label(64)), v.maxLength(MOST_TAGS, 'too-many'), v.check(distinct, 'twice')),
  /** Head forms of other terms. They are names, looked up when asked for: a circle of them does no harm. */
  related: v.pipe(v.array(label(64)), v.maxLength(MOST_TAGS, 'too-many'), v.check(distinct, 'twice')),
  /** The named glossary that it belongs to; null is the reader's own unnamed one. */
  glossary: v.nullable(label(100)),
  /** Whether it takes part in reading. */
  on: v.boolean(),
});

export const ownTermSchema = v.object({
  version: v.literal(OWN_TERM_VERSION),
  id: v.pipe(v.string(), v.uuid()),
  /** Counts the record's changes, for merging later. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  ...contentSchema.entries,
  created: time,
  updated: time,
  /** When the reader deleted it; a tombstone can be taken back. */
  deleted: v.nullable(time),
});

/** A term that the reader wrote or brought in. */
export type OwnTerm = v.InferOutput<typeof ownTermSchema>;
export type OwnForm = v.InferOutput<typeof ownFormSchema>;
/** What a term says. */
export type TermContent = v.InferOutput<typeof contentSchema>;

/** A term that says nothing yet. */
export const EMPTY_CONTENT: Omit<TermContent, 'forms'> = {
  sense: '',
  note: '',
  plain: '',
  source: null,
  sentence: null,
  url: null,
  category: null,
  tags: [],
  related: [],
  glossary: null,
  on: true,
};

/** Reads a stored record, or null where it is damaged or from a newer version of the extension. */
export function readOwnTerm(stored: unknown): OwnTerm | null {
  const parsed = v.safeParse(ownTermSchema, stored);
  return parsed.success ? parsed.output : null;
}

/**
 * A new record.
 * @param now an ISO timestamp.
 */
export function newOwnTerm(content: TermContent, id: string, now: string): OwnTerm {
  return { version: OWN_TERM_VERSION, id, revision: 1, ...content, created: now, updated: now, deleted: null };
}

/** The record with other content: one revision more. */
export function revised(term: OwnTerm, content: TermContent, now: string): OwnTerm {
  return { ...term, ...content, revision: term.revision + 1, updated: now, deleted: null };
}
