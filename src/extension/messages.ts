import * as v from 'valibot';
import { type KeptArticle, newArticleSchema } from '../notebook/article.ts';
import { sliceSchema } from '../notebook/backup/slice.ts';
import type { Merged } from '../notebook/backup/write.ts';
import { type KeptCorrection, newCorrectionSchema } from '../notebook/correction.ts';
import type { NotebookCount } from '../notebook/count.ts';
import { type Corrected, type KeptFacts, newFactsSchema } from '../notebook/factCorrection.ts';
import type { Citation, Highlight } from '../notebook/highlight.ts';
import {
  highlightChangeSchema,
  highlightSchema,
  newHighlightSchema,
  selectorSchema,
  tagSchema,
} from '../notebook/highlight.ts';
import { type KeptOwnReading, newOwnReadingSchema } from '../notebook/ownReading.ts';
import type { PutOutcome } from '../notebook/putHighlights.ts';
import { accessSchema, type SyncStatus } from '../notebook/sync/kept-sync.ts';
import { contentSchema, type OwnTerm, ownTermSchema } from '../notebook/terms/own-term.ts';
import { type KeptWord, newWordSchema } from '../notebook/word.ts';
import type { BlockAnalysis, TermCard, WordCard } from '../text/analyze.ts';
import type { Line } from '../text/reflow/block.ts';
import { INITIALS } from '../text/search/initials.ts';
import type { CharacterTable } from '../text/search/table.ts';
import { type Settings, settingsChangeSchema } from './settings.ts';

/** Longest text that one message carries, UTF-16 units: a long book page is sent in several. */
export const MOST_TEXT = 60_000;
/** Terms that one message carries to be written: an import is sent in several. */
export const MOST_WRITTEN = 500;
/** Highlights that one message carries to be written: an import is sent in several. */
export const MOST_PUT = 200;
/** Longest text around one word, UTF-16 units: enough for a sentence on either side. */
export const MOST_AROUND = 400;
const url = highlightSchema.entries.url;
const id = highlightSchema.entries.id;
const form = newWordSchema.entries.form;
const fingerprint = selectorSchema.entries.fingerprint;
/** Tags that one message merges. */
const MOST_MERGED = 1_000;

/**
 * Every message to the background: what it carries. The receiver checks it against this at its border, and drops what
 * does not fit: other extensions and hostile pages can send anything.
 */
export const backgroundMessages = {
  /** `fingerprint` is that of the article's text, where there is one. */
  'page.open': v.object({ url, fingerprint }),
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
  'article.delete': v.object({ url, deleted: v.boolean() }),
  'article.get': v.object({ url }),
  'word.keep': newWordSchema,
  'word.delete': v.object({ form, deleted: v.boolean() }),
  'words.all': v.object({}),
  /** Sets right what stands beside a kept word. */
  'word.change': v.object({ form, reading: newWordSchema.entries.reading, sense: newWordSchema.entries.sense }),
  /** What a search has to know of characters. */
  'search.characters': v.object({}),
  /** The words that runs of initials can stand for. */
  'search.initials': v.object({
    initials: v.pipe(v.array(v.pipe(v.string(), v.regex(INITIALS))), v.maxLength(16)),
  }),
  'correction.keep': newCorrectionSchema,
  'correction.delete': v.object({ form, deleted: v.boolean() }),
  'corrections.all': v.object({}),
  /** What the reader knows better than the page tells of itself; nothing takes all corrections back. */
  'facts.correct': newFactsSchema,
  'facts.ofPage': v.object({ url }),
  /** Remembers how a word is read. */
  'reading.keep': newOwnReadingSchema,
  'reading.delete': v.object({ form, deleted: v.boolean() }),
  'readings.all': v.object({}),
  'highlight.add': newHighlightSchema,
  'highlight.change': highlightChangeSchema,
  'highlight.delete': v.object({ id, deleted: v.boolean() }),
  /** `unsaved`: also those that storage had no room for, which live as long as the browser runs. */
  'highlights.ofPage': v.object({ url, fingerprint, unsaved: v.optional(v.boolean()) }),
  /** All that are kept; those in the trash too, where it is said. */
  'highlights.all': v.object({ deleted: v.optional(v.boolean()) }),
  'highlights.unsaved': v.object({}),
  /** Whole highlights, as an import brings them and its undoing takes them back. */
  'highlights.put': v.object({
    writes: v.pipe(
      v.array(v.object({ expected: v.nullable(highlightSchema.entries.revision), record: highlightSchema })),
      v.maxLength(MOST_PUT),
    ),
  }),
  /** One tag in place of several; '' takes them off. */
  'tags.merge': v.object({
    from: v.pipe(v.array(tagSchema), v.maxLength(MOST_MERGED)),
    to: v.union([tagSchema, v.literal('')]),
  }),
  /** What was deleted is gone for good. */
  'trash.empty': v.object({}),
  'notebook.count': v.object({}),
  /** Records of a backup, to be merged into what is kept: a backup is sent in several. */
  'notebook.merge': v.object({ records: sliceSchema }),
  /** Only from pages of the extension. */
  'sync.status': v.object({}),
  'sync.set': accessSchema,
  'sync.end': v.object({}),
  'sync.now': v.object({}),
  'highlights.export': v.object({}),
  'settings.get': v.object({}),
  'settings.change': settingsChangeSchema,
} as const;

/** What the background answers. */
export interface BackgroundReplies {
  /** `kept` are the forms of the words that the reader keeps; `corrected` is what he set right of the page's facts. */
  'page.open': { settings: Settings; highlights: Highlight[]; kept: string[]; corrected: Corrected };
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
  'article.delete': KeptArticle | null;
  'article.get': KeptArticle | null;
  'word.keep': KeptWord;
  'word.delete': KeptWord | null;
  'words.all': KeptWord[];
  /** Null where there is no such word. */
  'word.change': KeptWord | null;
  'search.characters': CharacterTable;
  'search.initials': Record<string, string[]>;
  'correction.keep': KeptCorrection;
  'correction.delete': KeptCorrection | null;
  'corrections.all': KeptCorrection[];
  'facts.correct': KeptFacts | null;
  'facts.ofPage': Corrected;
  'reading.keep': KeptOwnReading;
  'reading.delete': KeptOwnReading | null;
  'readings.all': KeptOwnReading[];
  'highlight.add': Highlight;
  /** Null where there is no such highlight. */
  'highlight.change': Highlight | null;
  'highlight.delete': Highlight | null;
  'highlights.ofPage': Highlight[];
  'highlights.all': Highlight[];
  'highlights.put': PutOutcome;
  'highlights.unsaved': Highlight[];
  /** How many highlights were changed. */
  'tags.merge': { changed: number };
  /** How many records were in it. */
  'trash.empty': { emptied: number };
  'notebook.count': NotebookCount;
  'notebook.merge': Merged;
  'sync.status': SyncStatus;
  'sync.set': SyncStatus;
  'sync.end': SyncStatus;
  'sync.now': SyncStatus;
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
  /** A highlight whose words are gone stands where the selection is. */
  'page.attach': v.object({ id }),
} as const;

/** What became of a wish to keep the selection. */
export type KeepOutcome = 'kept' | 'nothing-selected' | 'outside-article' | 'storage-full' | 'failed';

/** What an article tells of itself, and what the reader knows better. */
export interface ToldFacts {
  page: Citation;
  corrected: Corrected;
  /** Where a fact was read, by its name. */
  origins: Partial<Record<string, FactOrigin>>;
}
/** As the page room has it. */
export type FactOrigin = 'platform' | 'metadata' | 'page' | 'text' | 'address' | 'title';

/** A newspaper page (版面) on an e-paper's site: 版次 and 版名 as printed, and its articles in the order of print. */
export interface NewspaperPage {
  edition: string | null;
  name: string | null;
  /** An article has no title where only the page's picture leads to it. */
  articles: { title: string | null; url: string }[];
}

/** What a page tells the popup. */
export interface PageState {
  /** The site's host name, by which it is switched on and off; '' in the reader, which is no site. */
  host: string;
  /** There is an article, and it is annotated unless the site is off. */
  article: boolean;
  /** Everything near the window has been set, and every word is explained. */
  settled: boolean;
  title: string | null;
  /** Under which highlights and corrections of the page are kept: where the article is in a frame, the frame's. */
  url: string;
  /** What the article tells of itself; null where none is read. */
  facts: ToldFacts | null;
  /** The newspaper page that this is, with its articles. */
  view: NewspaperPage | null;
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
  'page.attach': { outcome: KeepOutcome };
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
