import { partsOf } from './citable.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** April 8, 2025; null where there is no date. */
export function monthFirst(date: string | null): string | null {
  const parts = partsOf(date);
  return parts && `${MONTHS[parts.month - 1]} ${parts.day}, ${parts.year}`;
}

/** 2025, April 8, as APA has it. */
export function yearFirst(date: string | null): string | null {
  const parts = partsOf(date);
  return parts && `${parts.year}, ${MONTHS[parts.month - 1]} ${parts.day}`;
}

/** 8 Apr. 2025, as MLA has it: months longer than four letters are cut. */
export function dayFirst(date: string | null): string | null {
  const parts = partsOf(date);
  const month = parts && MONTHS[parts.month - 1]!;
  return (
    parts &&
    `${parts.day} ${month!.length > 4 ? `${month === 'September' ? 'Sept' : month!.slice(0, 3)}.` : month} ${parts.year}`
  );
}
