import type { ArticleText } from '../../text/articleText.ts';
import type { Found } from '../article.ts';
import { fold, tidy } from '../fold.ts';
import { type Part, partOf } from '../platforms/platform.ts';
import { type Metadata, metadataOf } from './metadata.ts';
import type { FactName, Origin } from './pageFacts.ts';
import { isBeyond } from './wording.ts';

/** Lines in a body that are not its article's own. */
export interface Margins {
  /** Before its text. */
  head: readonly string[];
  /** After it. */
  foot: readonly string[];
}

/** Lines after the text in which editors and source are named. */
const FOOT_LINES = 12;
/** Lines over the headline in which date and page may be printed. */
const LINES_ABOVE = 6;

/** What facts are read from, and where those that were found came from. */
export class Reading {
  readonly metadata: Metadata;
  readonly origins: Partial<Record<FactName, Origin>> = {};
  /** Lines between headline and text. */
  readonly head: string[];
  /** Lines just over the headline. */
  readonly above: string[];
  /** Lines just under the text. */
  readonly foot: string[];
  readonly blocks: ArticleText['blocks'];
  /** The first by-line that named a writer, as printed. */
  byline: string | null = null;
  private readonly marks: Partial<Record<Part, string | null>>;

  constructor(
    readonly found: Found,
    margins: Margins,
    article: ArticleText,
    readonly now: Date,
  ) {
    const { page, platform, before, after, headline } = found;
    this.metadata = metadataOf(page.document);
    this.marks = platform?.read?.(page) ?? {};
    this.blocks = article.blocks;
    const texts = before.map(({ text }) => text);
    const at = headline ? texts.findLastIndex(text => fold(headline.text).includes(fold(text)) && text.length > 3) : -1;
    this.above = texts.slice(at < 0 ? -LINES_ABOVE : Math.max(0, at - LINES_ABOVE), at < 0 ? texts.length : at);
    this.head = [...(at < 0 ? texts.slice(-3) : texts.slice(at + 1)), ...margins.head];
    const beyond = after.findIndex(({ text, linked }) => (linked && text.length > 8) || isBeyond(text));
    this.foot = [
      ...margins.foot.slice(0, FOOT_LINES),
      ...after.slice(0, beyond < 0 ? FOOT_LINES : Math.min(beyond, FOOT_LINES)).map(({ text }) => text),
    ];
  }

  /** Keeps where a fact came from, the first time that it is found. */
  keep<T>(name: FactName, origin: Origin, fact: T | null): T | null {
    if (fact !== null) this.origins[name] ??= origin;
    return fact;
  }

  /** What the platform's marks say. */
  marked(part: Part): string | null {
    const { platform, page } = this.found;
    if (!platform) return null;
    return tidy(this.marks[part]) || partOf(platform, part, page);
  }
}
