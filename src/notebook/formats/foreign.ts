import type { Citation } from '../highlight.ts';
import { guidOf } from './guid.ts';

/** What an annotation of anyone says, before it is checked. */
export interface Said {
  /** As the file names it; a UUID stays the record's id. */
  id: unknown;
  url: unknown;
  exact: unknown;
  prefix: unknown;
  suffix: unknown;
  /** Where its maker says that it begins; a hint, as others count from another place. */
  start: unknown;
  note: string;
  tags: unknown[];
  colour: unknown;
  title: unknown;
  created: unknown;
  updated: unknown;
}

/** Context of a selector, UTF-16 units; see the record's schema. */
const MOST_CONTEXT = 256;
const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The fields of a record of ours that an annotation of anyone can fill; the schema says whether they are sound. */
export function recordOf(said: Said, now: string) {
  const exact = text(said.exact);
  const prefix = text(said.prefix).slice(-MOST_CONTEXT);
  const suffix = text(said.suffix).slice(0, MOST_CONTEXT);
  const start = Number.isSafeInteger(said.start) && (said.start as number) >= 0 ? (said.start as number) : 0;
  const created = moment(said.created) ?? moment(said.updated) ?? now;
  const citation: Citation = {
    title: typeof said.title === 'string' && said.title.trim() ? said.title.trim().slice(0, 2_000) : null,
    source: null,
    date: null,
    edition: null,
    authors: [],
  };
  return {
    // The same annotation gets the same id whenever it is read, so that a file read twice brings nothing twice.
    id:
      UUID.exec(text(said.id))?.[0].toLowerCase() ??
      guidOf('annotation', text(said.id), text(said.url), exact, prefix, start, said.note),
    url: text(said.url),
    selector: { exact, prefix, suffix, start, end: start + exact.length },
    citation,
    note: said.note,
    tags: said.tags.filter(tag => typeof tag === 'string' && tag.trim() !== ''),
    ...(typeof said.colour === 'string' && { colour: said.colour }),
    created,
    updated: moment(said.updated) ?? created,
  };
}

/** The fields with what our own record says of them besides, where there is one. */
export function withRecord(fields: ReturnType<typeof recordOf>, record: unknown): { fields: object; own: boolean } {
  if (typeof record !== 'object' || record === null) return { fields, own: false };
  const place = member(record, 'selector');
  const { exact, prefix, suffix } = fields.selector;
  return {
    fields: {
      ...fields,
      ...record,
      id: fields.id,
      url: fields.url,
      note: fields.note,
      tags: fields.tags,
      created: fields.created,
      updated: fields.updated,
      selector: { ...fields.selector, ...(typeof place === 'object' && place), exact, prefix, suffix },
    },
    own: true,
  };
}

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A member of an object that someone else made; its own alone, and undefined where it is no object. */
export const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

/** A value and a list of values are the same in JSON-LD. */
export const listed = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** A moment as our records write it; null where it is none. */
function moment(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d(T|$)/.test(value)) return null;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
