import * as v from 'valibot';

/** Absent in older records, null where the page does not tell; what is damaged costs no more than itself. */
const told = (most: number) => v.exactOptional(v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(most))), null));
const people = v.exactOptional(v.fallback(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(100)), []));

/** What a citation knows of its article besides title, source, date, page and writers. */
export const toldSchema = v.object({
  /** 引题 and 副题. */
  kicker: told(2_000),
  deck: told(2_000),
  /** HH:MM or HH:MM:SS, Beijing time. */
  time: told(16),
  /** Name of the page (版名) or column. */
  column: told(200),
  /** Where the report is dated from (本报北京电). */
  place: told(200),
  /** What the site that shows it calls itself. */
  site: told(500),
  /** Whom that site names as the source it took the article from, where that is another. */
  reprint: told(500),
  /** The page's lasting address, without marks that say where the reader came from. */
  canonical: told(8_192),
  /** The by-line as printed. */
  byline: told(500),
  photographers: people,
  editors: people,
});
