import { tidy } from '../fold.ts';
import { first } from '../unclobbered.ts';

/** What a platform's marks can tell of an article. */
export type Part =
  | 'body'
  | 'title'
  | 'kicker'
  | 'deck'
  | 'dateline'
  | 'date'
  | 'source'
  | 'authors'
  | 'edition'
  | 'column'
  | 'editors';

/** A page as platforms are told by it. */
export interface Page {
  document: Document;
  /** In lower case, without www. */
  host: string;
  path: string;
}

/** One newspaper system, portal or site, as data: where it puts what. */
export interface Platform {
  name: string;
  /** Whether a page is made by it: by the address where that is enough, else by marks that no other system has. */
  is(page: Page): boolean;
  /** CSS selectors; of a list the first that finds some text counts. */
  parts: Partial<Record<Part, readonly string[]>>;
  /** What no selector can reach: comments, scripts, the address. Overrules the selectors. */
  read?(page: Page): Partial<Record<Part, string | null>>;
  /** Metadata `author` names the writer here, by pen name too (true), or the editor (false); on other sites a person's name is believed. */
  authorInMeta?: boolean;
  /** Its body holds nothing but what the writer put there: what looks like a site's own lines is his as well. */
  ownsBody?: true;
}

/** The text of a part, or null. */
export function partOf({ parts }: Platform, part: Part, { document }: Page): string | null {
  return tidy(elementOf(parts[part], document)?.textContent) || null;
}

/** The element of a part: the first that the selectors find with text in it. */
export function elementOf(selectors: readonly string[] | undefined, document: Document): Element | null {
  for (const selector of selectors ?? []) {
    const element = first(document, selector);
    if (element && tidy(element.textContent)) return element;
  }
  return null;
}
