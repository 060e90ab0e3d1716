import type { KeptArticle, NewArticle } from '../article.ts';
import { type Highlight, pageKey } from '../highlight.ts';
import { FileRefused, type Refusal } from '../terms/refusal.ts';
import { paced, type Work } from './paced.ts';
import { openRecords, type ReadFormat, type ReadRecord } from './read.ts';

/** More records than this are no reader's notebook; none of them is taken. */
export const MOST_RECORDS = 100_000;
/** Lines that are refused one by one; a file of more is another kind of file. */
const MOST_REFUSALS = 10_000;

/** A record to be written, and which revision of it must be there: null where none is. */
export interface HighlightWrite {
  expected: number | null;
  record: Highlight;
}

/** What an import would do, record by record. Nothing is done yet. */
export interface RecordPlan {
  /** The name of the file. */
  name: string;
  /** Null where it could not be told. */
  format: ReadFormat | null;
  added: { line: number; after: Highlight }[];
  /** What the file says of what is there; from the trash it comes back. */
  changed: { line: number; before: Highlight; after: Highlight }[];
  unchanged: number;
  /** Texts of articles that were not there. */
  articles: NewArticle[];
  refused: Refusal[];
}

export interface Existing {
  /** All records, those in the trash too. */
  highlights: readonly Highlight[];
  articles: readonly KeptArticle[];
}

/**
 * Plans the merge of a file into what is there. A record is known by its id: one that is the same stays; one that was
 * changed outside since it left, or is the newer of the two, is changed; an older one is refused. Pure but for the
 * turns that it gives to others: nothing that is given is altered.
 *
 * @param now an ISO timestamp
 * @param work its progress counts the bytes of the file, as nobody knows how many records they are
 */
export async function planRecords(
  existing: Existing,
  file: { name: string; bytes: Uint8Array },
  now: string,
  work: Work = {},
): Promise<RecordPlan> {
  const plan: RecordPlan = {
    name: file.name,
    format: null,
    added: [],
    changed: [],
    unchanged: 0,
    articles: [],
    refused: [],
  };
  try {
    const opened = openRecords(file.bytes, now);
    plan.format = opened.format;
    const merge = new Merge(existing, plan);
    let count = 0;
    await paced(opened.records, work, read => {
      const line = 'refusal' in read ? read.refusal.line : read.line;
      if (++count > MOST_RECORDS) throw tooMany(line, MOST_RECORDS);
      if (plan.refused.length > MOST_REFUSALS) throw tooMany(line, MOST_REFUSALS);
      merge.take(read);
      if (count % 50 === 0) work.onProgress?.(count, count);
    });
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    if (error.refusal.reason === 'too-many-records')
      return { ...plan, added: [], changed: [], unchanged: 0, articles: [], refused: [error.refusal] };
    // What was read before the fault is sound, and stays in the plan.
    plan.refused.push(error.refusal);
  }
  return plan;
}

const tooMany = (line: number, about: number) =>
  new FileRefused({ line, reason: 'too-many-records', about: String(about) });

/** The merge while it goes on. */
class Merge {
  private readonly known: ReadonlyMap<string, Highlight>;
  private readonly pages: Set<string>;
  /** Id → the line of this file that spoke of it. */
  private readonly lines = new Map<string, number>();

  constructor(
    existing: Existing,
    private readonly plan: RecordPlan,
  ) {
    this.known = new Map(existing.highlights.map(highlight => [highlight.id, highlight]));
    this.pages = new Set(existing.articles.map(({ url }) => pageKey(url)));
  }

  take(read: ReadRecord): void {
    if ('refusal' in read) this.plan.refused.push(read.refusal);
    else if ('article' in read) this.takeArticle(read.article);
    else this.takeHighlight(read.line, read.highlight, read.own);
  }

  private takeArticle(article: NewArticle): void {
    const key = pageKey(article.url);
    if (this.pages.has(key)) this.plan.unchanged++;
    else this.plan.articles.push(article);
    this.pages.add(key);
  }

  private takeHighlight(line: number, said: Highlight, own: boolean): void {
    const { added, changed, refused } = this.plan;
    const earlier = this.lines.get(said.id);
    if (earlier !== undefined) {
      refused.push({ line, reason: 'same-as-line', about: String(earlier) });
      return;
    }
    this.lines.set(said.id, line);
    const before = this.known.get(said.id);
    if (!before) {
      added.push({ line, after: said });
      return;
    }
    // A file of another program says what it has fields for; the rest stays as it is here.
    const after = own ? said : { ...before, note: said.note, tags: said.tags, deleted: null };
    if (before.deleted === null && sameContent(before, after)) this.plan.unchanged++;
    else if (before.deleted === null && isOlder(said, before, own))
      refused.push({ line, reason: 'older', about: before.selector.exact.slice(0, 40) });
    else changed.push({ line, before, after });
  }
}

/** Changed here since: what left as the very revision that is still here was changed outside, whatever its time says. */
const isOlder = (said: Highlight, before: Highlight, own: boolean) =>
  !(own && said.revision === before.revision && said.device === before.device) &&
  Date.parse(said.updated) <= Date.parse(before.updated);

/** Everything that a reader would call the highlight, apart from its history; its page stays the one that it has. */
const contentOf = ({ selector, citation, colour, note, tags, conflict }: Highlight) =>
  JSON.stringify([inOrder(selector), inOrder(citation), colour, note, tags, conflict]);
const inOrder = (part: object) => Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1));
const sameContent = (a: Highlight, b: Highlight) => contentOf(a) === contentOf(b);

/** What to write so that a plan is carried out. */
export function writesOf({ added, changed }: RecordPlan): HighlightWrite[] {
  return [
    ...added.map(({ after }) => ({ expected: null, record: after })),
    ...changed.map(({ before, after }) => ({ expected: before.revision, record: after })),
  ];
}

/**
 * What to write so that a plan that was carried out is taken back: what was added goes to the trash, what was changed
 * is as it was before.
 *
 * @param written the revision that each record got, by its id
 * @param now an ISO timestamp
 */
export function undoOf(
  { added, changed }: RecordPlan,
  written: Readonly<Record<string, number>>,
  now: string,
): HighlightWrite[] {
  const undone = [...added.map(({ after }) => ({ ...after, deleted: now })), ...changed.map(({ before }) => before)];
  return undone.flatMap(record => {
    const expected = Object.hasOwn(written, record.id) ? written[record.id] : undefined;
    return expected === undefined ? [] : [{ expected, record }];
  });
}
