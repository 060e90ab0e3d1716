import * as v from 'valibot';
import { fingerprint } from '../text/anchor/fingerprint.ts';
import { citationSchema, highlightSchema } from './highlight.ts';
import { migrated } from './migrations.ts';
import type { ShelfKind, Shelved } from './shelf.ts';

/** The schema's version now. A record of a newer version is kept untouched and not shown. */
export const ARTICLE_VERSION = 2;
/** Longest text that is kept of one article, UTF-16 units: a special issue's longest report is a tenth of it. */
export const MOST_ARTICLE = 400_000;

/** What a page hands in when something of it is kept: the text is what all its highlights and words stand in. */
export const newArticleSchema = v.object({
  url: highlightSchema.entries.url,
  citation: citationSchema,
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_ARTICLE)),
});
export type NewArticle = v.InferOutput<typeof newArticleSchema>;

export const articleSchema = v.object({
  version: v.literal(ARTICLE_VERSION),
  ...newArticleSchema.entries,
  /** Of the text: the same text at another address has the same; null where it is too short to be told from others. */
  fingerprint: v.nullable(v.string()),
  revision: highlightSchema.entries.revision,
  created: highlightSchema.entries.created,
  updated: highlightSchema.entries.updated,
  deleted: highlightSchema.entries.deleted,
});
/** An article of which the reader keeps something: its text stands here once. */
export type KeptArticle = v.InferOutput<typeof articleSchema>;

/** Articles are kept under their page's key (see `pageKey`). */
export const articleKind: ShelfKind<KeptArticle> = {
  version: ARTICLE_VERSION,
  prefix: 'article:',
  index: 'articles',
  read(stored) {
    const parsed = v.safeParse(articleSchema, migrated(stored, MIGRATIONS, ARTICLE_VERSION));
    return parsed.success ? parsed.output : null;
  },
};

/** See `migrations.ts`. */
const MIGRATIONS = {
  1: (record: Record<string, unknown>) => ({
    ...record,
    version: 2,
    fingerprint: typeof record.text === 'string' ? fingerprint(record.text) : null,
  }),
};

/** What is kept of an article. */
export function keptArticle({ url, citation, text }: NewArticle) {
  return { version: ARTICLE_VERSION, url, citation, text, fingerprint: fingerprint(text) } as const;
}

/** Whether two say the same: text and citation. */
export const sameArticle = (a: Omit<KeptArticle, keyof Shelved>, b: Omit<KeptArticle, keyof Shelved>): boolean =>
  a.text === b.text && JSON.stringify(a.citation) === JSON.stringify(b.citation);
