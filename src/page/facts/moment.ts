import { first } from '../unclobbered.ts';
import { dateOfAddress, type Moment, readDate } from './dates.ts';
import type { Reading } from './reading.ts';
import { DATE, isDateline } from './wording.ts';

/**
 * The moment of publishing: what the platform marks, what is printed beside the headline, metadata, the address, and at
 * last a date that signs the text. Printed dates go before metadata: one government portal's is two days off.
 */
export function momentOf(reading: Reading): Moment | null {
  const { metadata, now } = reading;
  const platform = readDate(reading.marked('date') ?? reading.marked('dateline'), now);
  if (platform) return reading.keep('date', 'platform', platform);
  const printed = printedDate(reading);
  if (printed) return reading.keep('date', 'page', printed);
  for (const name of DATE_META) {
    const moment = readDate(metadata.meta(name), now);
    if (moment) return reading.keep('date', 'metadata', moment);
  }
  const linked = readDate(metadata.linked('datePublished') ?? metadata.linked('pubDate'), now);
  if (linked) return reading.keep('date', 'metadata', linked);
  const time = first(reading.found.page.document, 'time[datetime], [itemprop=datePublished]');
  const timed = readDate(time?.getAttribute('datetime') ?? time?.getAttribute('content') ?? time?.textContent, now);
  if (timed) return reading.keep('date', 'metadata', timed);
  const address = dateOfAddress(reading.found.page.path, now);
  if (address) return reading.keep('date', 'address', address);
  const foot = reading.foot.filter(line => line.length < 60).map(line => readDate(line, now));
  const last = reading.blocks.slice(-3).filter(({ text }) => text.replace(DATE, '').length < 4);
  const signed = last.map(({ text }) => readDate(text, now)).find(Boolean) ?? foot.find(Boolean);
  return reading.keep('date', 'text', signed ?? null);
}

/** The date printed under the headline, or just over it; one that says it is the day of issue before any other. */
function printedDate(reading: Reading): Moment | null {
  const head = reading.head.filter(line => isDateline(line) || line.length < 60);
  const issued = head.find(line => /发布|發布|发表|日期|(?<!更新)时间/.test(line) && readDate(line, reading.now));
  const lines = [...(issued ? [issued] : []), ...head, ...reading.above.toReversed().filter(line => line.length < 60)];
  for (const line of lines) {
    const labelled = /(?:发布|發布|发表)\S{0,6}?[:：\s于]*\s*((?:19|20)\d\d.*)$/.exec(line);
    const moment = readDate(labelled?.[1] ?? line, reading.now);
    if (moment) return moment;
  }
  return null;
}

const DATE_META = [
  'pubdate',
  'publishdate',
  'article:published_time',
  'og:time',
  'og:release_date',
  'weibo: article:create_at',
  'firstpublishedtime',
  'publish-date',
  'publish_time',
  'date',
  'dc.date',
  'dc.date.issued',
  'datepublished',
];
