import * as v from 'valibot';
import { toldSchema } from './citation/told.ts';

/** The schema's version now. A record of a newer version is kept untouched and not shown. */
export const HIGHLIGHT_VERSION = 1;

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

export const highlightSchema = v.object({
  version: v.literal(HIGHLIGHT_VERSION),
  id: v.pipe(v.string(), v.uuid()),
  /** Counts the record's changes, for merging later. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  url: text(8_192),
  selector: selectorSchema,
  citation: citationSchema,
  created: time,
  updated: time,
  /** When the reader deleted it; a tombstone can be taken back. */
  deleted: v.nullable(time),
});

export type Highlight = v.InferOutput<typeof highlightSchema>;
export type Citation = v.InferOutput<typeof citationSchema>;

/** What a page hands in to have a passage kept. */
export const newHighlightSchema = v.object({
  url: highlightSchema.entries.url,
  selector: selectorSchema,
  citation: citationSchema,
});
export type NewHighlight = v.InferOutput<typeof newHighlightSchema>;

/** Reads a stored record, or null where it is damaged or from a newer version of the extension. */
export function readHighlight(stored: unknown): Highlight | null {
  const parsed = v.safeParse(highlightSchema, stored);
  return parsed.success ? parsed.output : null;
}

/**
 * The key under which a page's highlights belong together: its address without the fragment and without marks that
 * say where the reader came from.
 *
 * @throws TypeError where the address cannot be read
 */
export function pageKey(address: string): string {
  const url = new URL(address);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  return url.href;
}

const TRACKING = /^(utm_.*|spm|from|isappinstalled|scene|share_token|fbclid|gclid|bd_vid)$/;
