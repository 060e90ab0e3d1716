/** What a citation is made of. What is not known is null or empty and then left out of the citation, never guessed. */
export interface Citable {
  title: string | null;
  /** Reporters' names as printed. */
  authors: readonly string[];
  /** The newspaper, or the body or site that published it. */
  source: string | null;
  /** YYYY-MM-DD */
  date: string | null;
  /** 版次 as printed: 2, A02. */
  edition: string | null;
  /** 版名 or column, where the format has a field for it. */
  column?: string | null;
  /** Where the report is dated from. */
  place?: string | null;
  url: string | null;
  /** The day on which it was read, YYYY-MM-DD. */
  accessed: string | null;
}

/** Whether it stood in a newspaper: it has a page there, or its source is called as newspapers are. */
export const isNewspaper = ({ edition, source }: Citable): boolean =>
  edition !== null || /(?:报|報|Daily|Times)$/.test(source ?? '');

/** Year, month and day of a date, or null where it is no date. */
export function partsOf(date: string | null): { year: number; month: number; day: number } | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(date ?? '');
  return found ? { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) } : null;
}

/** A text on one line, without blanks at its ends. */
export const line = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A text with a stop at its end, unless it has one. */
export const stopped = (text: string): string => (/[.?!。？！]$/.test(text) ? text : `${text}.`);

/** A title in double quotation marks: those inside it become single, as English styles want. */
export const quoted = (title: string): string => line(title).replace(/[“"]/g, '‘').replace(/”/g, '’');
