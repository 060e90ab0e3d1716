import * as v from 'valibot';
import { type NewArticle, newArticleSchema } from '../article.ts';
import { FIRST_COLOUR } from '../colour.ts';
import { UNKNOWN_DEVICE } from '../device.ts';
import { HIGHLIGHT_VERSION, type Highlight, highlightSchema, readHighlight } from '../highlight.ts';
import { decode } from '../terms/decode.ts';
import { itemsOf, membersOf } from '../terms/json-items.ts';
import { type Refusal, refuse } from '../terms/refusal.ts';
import { member } from './foreign.ts';
import { readHypothesis } from './readHypothesis.ts';
import { isTable, readTable } from './readTable.ts';
import { readWebAnnotation } from './readWebAnnotation.ts';

/** A record of a file with its line, or why it is none. */
export type ReadRecord =
  /** `own` is a record of ours that comes back; of any other the file says no more than its words and notes. */
  { line: number; highlight: Highlight; own: boolean } | { line: number; article: NewArticle } | { refusal: Refusal };

export type ReadFormat = 'csv' | 'jsonl' | 'webAnnotation' | 'hypothesis';

export interface OpenedFile {
  format: ReadFormat;
  encoding: string;
  records: Iterable<ReadRecord>;
}

/** Larger files are not read at all: ten thousand highlights with long notes are a quarter of it. */
export const MOST_BYTES = 64 * 1024 * 1024;
/** Longest record, UTF-16 units: an article's text with every character escaped is less. */
const MOST_RECORD = 4_000_000;
/** No format nests deeper than a third of it. */
const DEEPEST = 32;

/**
 * Tells a file's format by its content; what it is called does not matter.
 *
 * @param now an ISO timestamp, for records that have no time of their own
 * @throws FileRefused where it is none, or cannot be read as text; the records throw it where no more can be read
 */
export function openRecords(bytes: Uint8Array, now: string): OpenedFile {
  if (bytes.length > MOST_BYTES) refuse(0, 'too-large', `${MOST_BYTES / 1024 / 1024} MB`);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) refuse(0, 'unknown-format', 'zip');
  const { text, encoding } = decode(bytes);
  const start = text.search(/\S/);
  if (start < 0) refuse(0, 'unknown-format');
  const found = text[start] === '[' ? list(text, start, now) : listIn(text, start, now);
  if (found) return { ...found, encoding };
  if (text[start] === '{') refuse(1, /\}\s*$/.test(text) ? 'unknown-format' : 'cut-off');
  const end = text.indexOf('\n', start);
  if (!isTable(text.slice(start, end < 0 ? text.length : end))) refuse(0, 'unknown-format');
  return { format: 'csv', encoding, records: table(text, now) };
}

type Found = Omit<OpenedFile, 'encoding'>;

/** Annotations without a file around them; each tells by itself whose they are. */
const list = (text: string, open: number, now: string): Found => ({
  format: 'webAnnotation',
  records: items(text, open, now),
});

/** The records of an object, by the first of its keys that tells what it is: nothing behind that is looked at here. */
function listIn(text: string, start: number, now: string): Found | null {
  for (const { name, at } of membersOf(text, start)) {
    const opens = text[at] === '[';
    if (name === 'annotations' && opens) return { format: 'hypothesis', records: items(text, at, now) };
    if (opens && /^(?:items|@graph|resources)$/.test(name)) return list(text, at, now);
    if (name === 'first') {
      for (const inner of membersOf(text, at))
        if (inner.name === 'items' && text[inner.at] === '[') return list(text, inner.at, now);
    }
    if (name === 'type' || name === '@type') {
      const kind = /^"(\w+)"/.exec(text.slice(at, at + 40))?.[1];
      // A line each, of which this is the first.
      if (kind === 'highlight' || kind === 'article') return { format: 'jsonl', records: lines(text, now) };
      if (kind === 'Annotation') return { format: 'webAnnotation', records: single(text, now) };
    }
  }
  return null;
}

function* items(text: string, open: number, now: string): Iterable<ReadRecord> {
  for (const { text: item, line, whole } of itemsOf(text, open)) {
    if (!whole) {
      yield { refusal: { line, reason: 'cut-off' } };
      return;
    }
    yield fromJson(item, line, now);
  }
}

function* single(text: string, now: string): Iterable<ReadRecord> {
  yield fromJson(text, 1, now);
}

function* lines(text: string, now: string): Iterable<ReadRecord> {
  let line = 0;
  for (let at = 0; at < text.length; ) {
    line++;
    const end = text.indexOf('\n', at);
    const to = end < 0 ? text.length : end;
    const item = text.slice(at, to).trim();
    at = to + 1;
    if (item === '') continue;
    if (end < 0 && !item.endsWith('}')) yield { refusal: { line, reason: 'cut-off' } };
    else yield fromJson(item, line, now);
  }
}

function* table(text: string, now: string): Iterable<ReadRecord> {
  for (const row of readTable(text, now)) yield 'refusal' in row ? row : checked(row.line, row.fields, row.own);
}

function fromJson(item: string, line: number, now: string): ReadRecord {
  if (item.length > MOST_RECORD) return { refusal: { line, reason: 'too-long' } };
  if (isDeep(item)) return { refusal: { line, reason: 'too-deep' } };
  let value: unknown;
  try {
    value = JSON.parse(item);
  } catch {
    return { refusal: { line, reason: 'broken' } };
  }
  const type = member(value, 'type');
  if (type === 'article') return article(line, value);
  if (type === 'highlight') {
    const version = member(value, 'version');
    if (typeof version === 'number' && version > HIGHLIGHT_VERSION)
      return { refusal: { line, reason: 'newer-version', about: String(version) } };
    // Older records are carried up to this version as those in storage are.
    return checked(line, readHighlight(value) ?? (value as object), true);
  }
  if (typeof value !== 'object' || value === null) return { refusal: { line, reason: 'bad-field' } };
  const { fields, own } =
    typeof member(value, 'uri') === 'string' ? readHypothesis(value, now) : readWebAnnotation(value, now);
  return checked(line, fields, own);
}

/** A hostile file nests lists by the thousand, which a parser that calls itself would not survive. */
function isDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (quoted) {
      if (code === 92) i++;
      else if (code === 34) quoted = false;
    } else if (code === 34) quoted = true;
    else if (code === 91 || code === 123) {
      if (++depth > DEEPEST) return true;
    } else if (code === 93 || code === 125) depth--;
  }
  return false;
}

/** Of a page, or of a text that the reader opened; never one that a browser would run. */
const PAGE = /^(?!javascript:|data:|vbscript:|blob:)[a-z][a-z\d+.-]*:\S/i;

function checked(line: number, fields: object, own: boolean): ReadRecord {
  const version = member(fields, 'version');
  if (typeof version === 'number' && version > HIGHLIGHT_VERSION)
    return { refusal: { line, reason: 'newer-version', about: String(version) } };
  const url = member(fields, 'url');
  if (typeof url !== 'string' || !PAGE.test(url)) {
    return {
      refusal: { line, reason: 'no-page', ...(typeof url === 'string' && url && { about: url.slice(0, 100) }) },
    };
  }
  const exact = member(member(fields, 'selector'), 'exact');
  if (typeof exact !== 'string' || exact.trim() === '') return { refusal: { line, reason: 'no-quote' } };
  const whole = { revision: 1, device: UNKNOWN_DEVICE, colour: FIRST_COLOUR, conflict: null };
  const parsed = v.safeParse(highlightSchema, { ...whole, ...fields, version: HIGHLIGHT_VERSION, deleted: null });
  if (parsed.success) return { line, highlight: parsed.output, own };
  return { refusal: { line, ...fault(parsed.issues[0]) } };
}

function article(line: number, value: unknown): ReadRecord {
  const { url, text } = value as { url?: unknown; text?: unknown };
  if (typeof url !== 'string' || !PAGE.test(url)) return { refusal: { line, reason: 'no-page' } };
  // Of this one the text was never kept: there is nothing to bring back.
  if (text === null) return { refusal: { line, reason: 'blank', about: 'text' } };
  const parsed = v.safeParse(newArticleSchema, value);
  return parsed.success ? { line, article: parsed.output } : { refusal: { line, ...fault(parsed.issues[0]) } };
}

/** A fault that the schema found, as the reader is told of it. */
function fault(issue: v.BaseIssue<unknown>): Pick<Refusal, 'reason' | 'about'> {
  const about = v.getDotPath(issue) ?? undefined;
  const reason = issue.type === 'max_length' ? 'too-long' : 'bad-field';
  return about === undefined ? { reason } : { reason, about };
}
