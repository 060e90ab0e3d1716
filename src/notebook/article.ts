import * as v from 'valibot';
import { citationSchema, highlightSchema } from './highlight.ts';
import type { ShelfKind } from './shelf.ts';

/** The schema's version now. A record of a newer version is kept untouched and not shown. */
export const ARTICLE_VERSION = 1;
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
    const parsed = v.safeParse(articleSchema, stored);
    return parsed.success ? parsed.output : null;
  },
};
