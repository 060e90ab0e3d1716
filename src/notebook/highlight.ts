import * as v from 'valibot';
import { toldSchema } from './citation/told.ts';
import { colourSchema } from './colour.ts';
import { deviceSchema } from './device.ts';
import { HIGHLIGHT_MIGRATIONS, migrated } from './migrations.ts';

/** The schema's version now. An older record is migrated when it is read; a newer one is kept untouched and not shown. */
export const HIGHLIGHT_VERSION = 2;
/** Longest note and tag, UTF-16 units, and how many tags one highlight has. */
export const MOST_NOTE = 20_000;
export const MOST_TAG = 100;
export const MOST_TAGS = 50;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const time = v.pipe(v.string(), v.isoTimestamp());

/** How a passage is found again; see `text/anchor`. Offsets are UTF-16, in the article's text view. */
export const selectorSchema = v.object({
  exact: v.pipe(
    text(100_000),
    v.check(exact => exact.trim().length > 0),
  ),
  prefix: text(256),
  suffix: text(256),
  start: offset,
  end: offset,
  /** Of the whole text in which it stands (see `text/anchor/fingerprint`): where that is the same, so are the offsets'
   * words, at whatever address. */
  fingerprint: v.optional(text(64)),
  /** The paragraph in which it begins: which one, from 0, its own fingerprint, and where in it, UTF-16. */
  paragraph: v.optional(v.object({ index: offset, fingerprint: text(64), start: offset })),
  /** A sample of what stands some paragraphs around it (see `text/anchor/print`). */
  surroundings: v.optional(text(96)),
});

/**
 * What a footnote needs of the page, as far as the page told it and the reader did not correct it. Records of before
 * `toldSchema` have the first five alone.
 */
export const citationSchema = v.object({
  title: v.nullable(text(2_000)),
  source: v.nullable(text(500)),
  /** YYYY-MM-DD */
  date: v.nullable(text(64)),
  /** 版次 */
  edition: v.nullable(text(64)),
  /** Reporters, then correspondents. */
  authors: v.array(text(200)),
  ...toldSchema.entries,
});

export const tagSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MOST_TAG));
/** Tags, trimmed; one that comes twice is there once. */
export const tagsSchema = v.pipe(
  v.array(tagSchema),
  v.transform(tags => [...new Set(tags)]),
  v.maxLength(MOST_TAGS),
);
export const noteSchema = text(MOST_NOTE);
const revision = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

export const highlightSchema = v.object({
  version: v.literal(HIGHLIGHT_VERSION),
  id: v.pipe(v.string(), v.uuid()),
  /** Counts the record's changes: in a merge the higher one wins. */
  revision,
  /** The installation that made this revision, and the last ones of others that it builds on: what a merge needs to
   * know whether one version comes from the other or both were made apart. */
  device: deviceSchema,
  seen: v.optional(v.record(deviceSchema, revision)),
  url: text(8_192),
  selector: selectorSchema,
  citation: citationSchema,
  colour: colourSchema,
  /** The reader's own words, as plain text. */
  note: noteSchema,
  tags: tagsSchema,
  /** The highlight of which this is another version, where two were changed apart; null where there is no doubt. */
  conflict: v.nullable(v.pipe(v.string(), v.uuid())),
  created: time,
  updated: time,
  /** When the reader deleted it; a tombstone can be taken back. */
  deleted: v.nullable(time),
});

export type Highlight = v.InferOutput<typeof highlightSchema>;
export type Citation = v.InferOutput<typeof citationSchema>;

/** What a page hands in to have a passage kept. */
export const newHighlightSchema = v.object({
  /** The sender may name it: sent twice it is then kept once. */
  id: v.optional(highlightSchema.entries.id),
  url: highlightSchema.entries.url,
  selector: selectorSchema,
  citation: citationSchema,
  /** Without one it has the colour that was used last. */
  colour: v.optional(colourSchema),
  note: v.optional(noteSchema),
  tags: v.optional(tagsSchema),
});
export type NewHighlight = v.InferOutput<typeof newHighlightSchema>;

/** What a reader may change of a highlight. What is left out stays. */
export const highlightChangeSchema = v.object({
  id: highlightSchema.entries.id,
  colour: v.optional(colourSchema),
  note: v.optional(noteSchema),
  /** The note that the reader changed: where another has been written meanwhile, both are kept. */
  noteBefore: v.optional(noteSchema),
  tags: v.optional(tagsSchema),
  selector: v.optional(selectorSchema),
});
export type HighlightChange = v.InferOutput<typeof highlightChangeSchema>;

/** Reads a stored record of this version or an older one, or null where it is damaged or from a newer one. */
export function readHighlight(stored: unknown): Highlight | null {
  const parsed = v.safeParse(highlightSchema, migrated(stored, HIGHLIGHT_MIGRATIONS, HIGHLIGHT_VERSION));
  return parsed.success ? parsed.output : null;
}

/**
 * The key under which a page's highlights belong together: its address without the fragment and without marks that
 * say where the reader came from. An address that cannot be read, as an import may bring it, is its own key.
 */
export function pageKey(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  return url.href;
}

const TRACKING = /^(utm_.*|spm|from|isappinstalled|scene|share_token|fbclid|gclid|bd_vid)$/;
