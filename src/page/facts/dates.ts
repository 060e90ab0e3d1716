import { DATE } from './wording.ts';

/** A moment in Beijing time, to the precision that the page gives. */
export interface Moment {
  /** YYYY-MM-DD */
  date: string;
  /** HH:MM or HH:MM:SS */
  time: string | null;
}

const HOUR = 3_600_000;
/** The oldest paper whose archive is on the web began in 1946. */
const FIRST_YEAR = 1946;

/**
 * Reads a date as pages and metadata write it.
 *
 * @param text may hold more than the date; its first date counts
 * @param now a date after tomorrow is refused, and so is 1970, which stands for none
 */
export function readDate(text: string | null | undefined, now: Date): Moment | null {
  if (!text) return null;
  // Another zone is given by its offset or by Z; without one, pages mean their own.
  const zoned = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)/.exec(text);
  if (zoned) {
    const moment = Date.parse(zoned[0].replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
    return Number.isNaN(moment) ? null : checked(beijing(moment), now);
  }
  const found = DATE.exec(text);
  if (!found) return null;
  const [, year, month, day, half, hour, minute, second] = found;
  const pad = (value: string) => value.padStart(2, '0');
  const hours = hour && half === '下午' && Number(hour) < 12 ? String(Number(hour) + 12) : hour;
  return checked(
    {
      date: `${year}-${pad(month!)}-${pad(day!)}`,
      time: hours ? `${pad(hours)}:${minute}${second ? `:${second}` : ''}` : null,
    },
    now,
  );
}

/** A moment given in seconds since 1970. */
export const fromSeconds = (seconds: number, now: Date): Moment | null =>
  Number.isFinite(seconds) ? checked(beijing(seconds * 1_000), now) : null;

/** The date in an address: /2025-04/08/, /20250408/, /2025/0408/, t20250408_1. */
export function dateOfAddress(address: string, now: Date): Moment | null {
  const path = address.replace(/^\w+:\/\/[^/]+/, '').replace(/[?#].*/, '');
  const found = /(?:^|[/_t])((?:19|20)\d\d)[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(path);
  return found ? checked({ date: `${found[1]}-${found[2]}-${found[3]}`, time: null }, now) : null;
}

/** Today in Beijing, YYYY-MM-DD. */
export const beijingDay = (now: Date): string => beijing(now.getTime()).date;

function beijing(moment: number): Moment {
  if (Math.abs(moment) > 8e15) return { date: '', time: null };
  const iso = new Date(moment + 8 * HOUR).toISOString();
  return { date: iso.slice(0, 10), time: iso.slice(11, 19) };
}

function checked(moment: Moment, now: Date): Moment | null {
  const { date } = moment;
  const year = Number(date.slice(0, 4));
  if (!(year >= FIRST_YEAR) || year === 1970) return null;
  if (date > beijing(now.getTime() + 24 * HOUR).date) return null;
  const day = new Date(`${date}T00:00:00Z`);
  // 31 June is a slip, not a day of July.
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date ? null : moment;
}
