import * as v from 'valibot';
import { type Citation, citationSchema, highlightSchema } from './highlight.ts';
import type { ShelfKind } from './shelf.ts';

/** The schema's version now. A record of a newer version is kept untouched and not shown. */
export const FACTS_VERSION = 1;

const { title, source, edition, authors } = citationSchema.entries;
/** What a reader can set right; what is absent stays as the page says. */
const entries = {
  title,
  kicker: v.nullable(v.pipe(v.string(), v.maxLength(2_000))),
  deck: v.nullable(v.pipe(v.string(), v.maxLength(2_000))),
  source,
  date: v.nullable(v.pipe(v.string(), v.isoDate())),
  edition,
  column: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  authors: v.pipe(authors, v.maxLength(50)),
} satisfies Partial<Record<keyof Citation, v.GenericSchema>>;

export const correctedSchema = v.partial(v.object(entries));
export type Corrected = v.InferOutput<typeof correctedSchema>;
export type CorrectedName = keyof Corrected;
export const CORRECTED_NAMES = Object.keys(entries) as CorrectedName[];

/** What is sent to have a page's facts corrected; nothing in it takes all corrections back. */
export const newFactsSchema = v.object({ url: highlightSchema.entries.url, corrected: correctedSchema });

const factsSchema = v.object({
  version: v.literal(FACTS_VERSION),
  url: highlightSchema.entries.url,
  corrected: correctedSchema,
  revision: highlightSchema.entries.revision,
  created: highlightSchema.entries.created,
  updated: highlightSchema.entries.updated,
  deleted: highlightSchema.entries.deleted,
});
/** What the reader knows better than a page tells of itself. */
export type KeptFacts = v.InferOutput<typeof factsSchema>;

/** Kept under their page's key (see `pageKey`). */
export const factsKind: ShelfKind<KeptFacts> = {
  prefix: 'facts:',
  index: 'facts',
  version: FACTS_VERSION,
  read(stored) {
    const parsed = v.safeParse(factsSchema, stored);
    return parsed.success ? parsed.output : null;
  },
};

/** A citation as the reader corrected it. */
export const withCorrections = (citation: Citation, corrected: Corrected): Citation => ({
  ...citation,
  ...(Object.fromEntries(Object.entries(corrected).filter(([, fact]) => fact !== undefined)) as Partial<Citation>),
});

/**
 * What remains of a reader's wishes beside what the page says: a fact set to the page's own is no correction.
 *
 * @param page the page's own facts
 * @param wished what the reader wants each to be
 */
export function correctionsOf(page: Citation, wished: Corrected): Corrected {
  const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
  return Object.fromEntries(
    CORRECTED_NAMES.flatMap(name =>
      wished[name] === undefined || same(wished[name], page[name]) ? [] : [[name, wished[name]]],
    ),
  );
}
