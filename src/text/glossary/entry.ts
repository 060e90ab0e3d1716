/** The subjects that the entries are filed under: one file each under `entries/`. */
export const CATEGORIES = [
  'agriculture',
  'economy',
  'environment',
  'governance',
  'law',
  'metaphor',
  'new-coinages',
  'numeric',
  'party',
  'press',
  'social',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** The lowest rung of government that the term belongs to; a term used on every rung has none. */
export const LEVELS = ['national', 'provincial', 'city', 'county', 'grassroots'] as const;
export type Level = (typeof LEVELS)[number];

/** One way to write the term, with its reading: tone marks, one syllable a character, blanks between. */
export interface Form {
  text: string;
  pinyin: string;
}

/**
 * What tells a term from characters that only look like it. A cue is a string, or `<digit>`: any Arabic or Chinese
 * numeral.
 */
export interface Cues {
  /** None of these may stand right before the term. */
  notAfter?: string[];
  /** None of these may stand right after it. */
  notBefore?: string[];
  /** The term counts only inside quotation marks, right after the one and right before the other. */
  quoted?: boolean;
  /** At least one of these must stand within 80 characters on either side. */
  near?: string[];
}

/** What stands behind an abbreviation such as 三电. A local set means something else in the next county. */
export interface Members {
  n: number;
  scope: 'national' | 'local';
  items: string[];
}

/** Years in which the term was in use. `certain: false`: the first year is an estimate. */
export interface Period {
  from?: number;
  to?: number;
  certain?: boolean;
}

/** Everything that the term card says. */
export interface GlossaryEntry {
  id: string;
  category: Category;
  /** The first is the head form. */
  forms: Form[];
  literal: string;
  /** English, short: what the hover card says first. */
  sense: string;
  /** Who does what, in one to three English sentences. */
  practice: string;
  /** The same for a reader who learns through Chinese. */
  plain: string;
  members?: Members;
  level?: Level;
  /** The place that coined it or uses it. */
  place?: string;
  period?: Period;
  cues?: Cues;
  /** Ids of other entries. */
  related: string[];
  example: string;
  /** Documents or events; 'usage': common usage, no single origin; 'inferred': read from its parts and its context. */
  sources: 'inferred' | 'usage' | string[];
}
