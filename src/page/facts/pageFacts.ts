/** Where a fact was read: from a platform's own marks, the page's metadata, a printed line beside the article, the article's own text, the address, or the name that the page's title gives to its site. */
export type Origin = 'platform' | 'metadata' | 'page' | 'text' | 'address' | 'title';

/** What a citation needs. A fact that is not sure is null, or an empty list, rather than guessed. */
export interface PageFacts {
  title: string | null;
  /** 引题, over the headline. */
  kicker: string | null;
  /** 副题, under the headline. */
  deck: string | null;
  /** The paper or publishing body; for a reprint the one that it was taken from (来源). */
  source: string | null;
  /** The site that shows it. */
  site: string | null;
  /** Whom the page names as its source (来源), where that is another than the site. */
  reprint: string | null;
  /** YYYY-MM-DD, Beijing time. */
  date: string | null;
  /** HH:MM or HH:MM:SS, Beijing time. */
  time: string | null;
  /** 版次 as printed, without leading zeros of a bare number. */
  edition: string | null;
  /** Name of the page (版名) or column. */
  column: string | null;
  /** Reporters, then correspondents. */
  authors: string[];
  /** The by-line as printed, from which the writers were read. */
  byline: string | null;
  reporters: string[];
  correspondents: string[];
  photographers: string[];
  editors: string[];
  /** Where a report is dated from (本报北京电). */
  place: string | null;
  /** Without tracking parameters. */
  url: string;
  /** Where each fact was read that is there. */
  origins: Partial<Record<FactName, Origin>>;
}
export type FactName =
  | 'title'
  | 'kicker'
  | 'deck'
  | 'source'
  | 'site'
  | 'date'
  | 'edition'
  | 'column'
  | 'authors'
  | 'place';
