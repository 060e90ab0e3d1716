import * as v from 'valibot';
import { type KeptArticle, newArticleSchema } from '../notebook/article.ts';
import { type KeptCorrection, newCorrectionSchema } from '../notebook/correction.ts';
import type { Citation, Highlight } from '../notebook/highlight.ts';
import { highlightSchema, newHighlightSchema } from '../notebook/highlight.ts';
import { contentSchema, type OwnTerm, ownTermSchema } from '../notebook/terms/own-term.ts';
import { type KeptWord, newWordSchema } from '../notebook/word.ts';
import type { BlockAnalysis, TermCard, WordCard } from '../text/analyze.ts';
import type { Line } from '../text/reflow/block.ts';
import { type Settings, settingsChangeSchema } from './settings.ts';

/** Longest text that one message carries, UTF-16 units: a long book page is sent in several. */
export const MOST_TEXT = 60_000;
/** Terms that one message carries to be written: an import is sent in several. */
export const MOST_WRITTEN = 500;
/** Longest text around one word, UTF-16 units: enough for a sentence on either side. */
export const MOST_AROUND = 400;
const url = highlightSchema.entries.url;
const id = highlightSchema.entries.id;
const form = newWordSchema.entries.form;

/**
 * Every message to the background: what it carries. The receiver checks it against this at its border, and drops what
 * does not fit: other extensions and hostile pages can send anything.
 */
export const backgroundMessages = {
  'page.open': v.object({ url }),
  'text.analyze': v.object({
    blocks: v.pipe(
      v.array(v.string()),
      v.check(blocks => total(blocks) <= MOST_TEXT),
    ),
  }),
  'words.explain': v.object({ words: v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(2_000)) }),
  /** A word may be asked for in a moment: the files are opened meanwhile. */
  'text.expect': v.object({}),
  /** What stands at an offset of a short text. */
  'text.look': v.object({
    text: v.pipe(v.string(), v.maxLength(MOST_AROUND)),
    offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  /** Entries of the glossary and of the reader's own, by the ids that matches and cards name. */
  'terms.cards': v.object({ ids: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(200)) }),
  /** The reader's terms; tombstones too, where an import is planned. */
  'terms.own': v.object({ deleted: v.boolean() }),
  'terms.write': v.object({ terms: v.pipe(v.array(ownTermSchema), v.maxLength(MOST_WRITTEN)) }),
  /** Opens the glossary page with a term to be written. */
  'term.draft': v.partial(contentSchema, [
    'sense',
    'note',
    'plain',
    'source',
    'sentence',
    'url',
    'category',
    'tags',
    'related',
    'glossary',
    'on',
  ]),
  'article.keep': newArticleSchema,
  'articles.all': v.object({}),
  'article.get': v.object({ url }),
  'word.keep': newWordSchema,
  'word.delete': v.object({ form, deleted: v.boolean() }),
  'words.all': v.object({}),
  'correction.keep': newCorrectionSchema,
  'correction.delete': v.object({ form, deleted: v.boolean() }),
  'corrections.all': v.object({}),
  'highlight.add': newHighlightSchema,
  'highlight.delete': v.object({ id, deleted: v.boolean() }),
  'highlights.ofPage': v.object({ url }),
  'highlights.export': v.object({}),
  'settings.get': v.object({}),
  'settings.change': settingsChangeSchema,
} as const;

/** What the background answers. */
export interface BackgroundReplies {
  /** `kept` are the forms of the words that the reader keeps. */
  'page.open': { settings: Settings; highlights: Highlight[]; kept: string[] };
  'text.analyze': { blocks: BlockAnalysis[]; cards: TermCard[] };
  'words.explain': { words: Record<string, WordCard> };
  'text.expect': null;
  'text.look': { block: BlockAnalysis; cards: TermCard[]; words: Record<string, WordCard> };
  'terms.cards': TermCard[];
  'terms.own': OwnTerm[];
  /** Ids of those that were changed elsewhere meanwhile, and left as they are. */
  'terms.write': { left: string[] };
  'term.draft': null;
  'article.keep': null;
  'articles.all': KeptArticle[];
  'article.get': KeptArticle | null;
  'word.keep': KeptWord;
  'word.delete': KeptWord | null;
  'words.all': KeptWord[];
  'correction.keep': KeptCorrection;
  'correction.delete': KeptCorrection | null;
  'corrections.all': KeptCorrection[];
  'highlight.add': Highlight;
  'highlight.delete': Highlight | null;
  'highlights.ofPage': Highlight[];
  'highlights.export': { json: string; count: number };
  'settings.get': Settings;
  'settings.change': Settings;
}

/** Every message to a page's content script. */
export const pageMessages = {
  'page.state': v.object({}),
  'page.read': v.object({}),
  'page.highlight': v.object({}),
  /** Make a term of the selection. */
  'page.term': v.object({}),
  /** Go through the article by keyboard. */
  'page.walk': v.object({}),
  'page.jump': v.object({ id }),
  /** The article's lines, for the reader. With an address only the page that has it answers. */
  'page.text': v.object({ url: v.nullable(url) }),
} as const;

/** What became of a wish to keep the selection. */
export type KeepOutcome = 'kept' | 'nothing-selected' | 'outside-article' | 'storage-full' | 'failed';

/** What a page tells the popup. */
export interface PageState {
  /** The site's host name, by which it is switched on and off; '' in the reader, which is no site. */
  host: string;
  /** There is an article, and it is annotated unless the site is off. */
  article: boolean;
  /** Everything near the window has been set, and every word is explained. */
  settled: boolean;
  title: string | null;
  lines: number;
  words: number;
  terms: number;
  /** Highlights in page order; `found` is false for one whose words are gone from the page. */
  highlights: { highlight: Highlight; found: boolean }[];
}

/** What a page hands to the reader. */
export interface PageText {
  url: string;
  /** The document's title. */
  title: string;
  citation: Citation;
  lines: Line[];
}

export interface PageReplies {
  'page.state': PageState;
  'page.read': PageState;
  'page.highlight': { outcome: KeepOutcome };
  'page.term': { drafted: boolean };
  'page.walk': { walking: boolean };
  'page.jump': { found: boolean };
  'page.text': PageText | null;
}

type Table = Record<string, v.GenericSchema>;
export type Carried<T extends Table, K extends keyof T> = v.InferOutput<T[K]>;
export type BackgroundMessage = keyof typeof backgroundMessages;
export type PageMessage = keyof typeof pageMessages;

/** Why there is no answer, in words that a shell can turn into a sentence for the reader. */
export type Refusal = 'storage-full' | 'no-lexicon' | 'failed';
/** Every answer is a value: an error thrown across a message loses its kind on the way. */
export type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/**
 * Reads a message at the border.
 *
 * @returns the message's name and what it carries, or null where it fits no row of the table
 */
export function readMessage<T extends Table>(
  table: T,
  message: unknown,
): { [K in keyof T]: { name: K; carried: Carried<T, K> } }[keyof T] | null {
  if (typeof message !== 'object' || message === null) return null;
  const { name, carried } = message as { name?: unknown; carried?: unknown };
  if (typeof name !== 'string' || !Object.hasOwn(table, name)) return null;
  const parsed = v.safeParse(table[name]!, carried);
  return parsed.success ? ({ name, carried: parsed.output } as never) : null;
}

const total = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0);
