import { checked, type Draft, mergedForms, type Read } from './draft.ts';
import { type Format, openFile } from './formats.ts';
import { MOST_TERMS, newOwnTerm, type OwnTerm, revised, type TermContent } from './own-term.ts';
import { FileRefused, type Refusal } from './refusal.ts';

/** Larger files are not read at all: twenty thousand terms with long notes are a third of it. */
export const MOST_BYTES = 32 * 1024 * 1024;

/**
 * What an import would do, line by line. Nothing is done yet: `writesOf` gives the records to write, `undoWrites` those
 * that take it back, which is why the plan holds what was there before.
 */
export interface ImportPlan {
  /** The name of the file. */
  name: string;
  /** Null where it could not be told. */
  format: Format | null;
  encoding: string | null;
  added: { line: number; after: OwnTerm }[];
  changed: { line: number; before: OwnTerm; after: OwnTerm }[];
  /** Lines that say what is there already, with the record's id. */
  unchanged: { line: number; id: string }[];
  refused: Refusal[];
  /** Lines that were taken, but not quite as they are. */
  remarks: Refusal[];
}

export interface ImportOptions {
  /** An ISO timestamp. */
  now: string;
  /** Gives an id to a new record. */
  newId(): string;
  /** The named glossary of terms whose file names none; null is the unnamed one. */
  glossary?: string | null;
  /** Lets others work between pieces of a long file. */
  pause?(): Promise<void>;
  /** Stops the planning: the promise is rejected with its reason, and nothing has happened. */
  signal?: AbortSignal;
}

/** Lines between two pauses: a few milliseconds of work. */
const PIECE = 250;

/**
 * Plans the merge of a file into the terms that are there. A record with the same id, else the one of the same named
 * glossary that has its head form, is changed: what the file says is taken over, what it does not speak of stays.
 * Every form belongs to one term of its glossary.
 *
 * Pure but for the pauses: nothing that is given is altered.
 * @param existing all records, tombstones included.
 */
export async function planImport(
  existing: readonly OwnTerm[],
  file: { name: string; bytes: Uint8Array },
  options: ImportOptions,
): Promise<ImportPlan> {
  const plan: ImportPlan = {
    name: file.name,
    format: null,
    encoding: null,
    added: [],
    changed: [],
    unchanged: [],
    refused: [],
    remarks: [],
  };
  const pause = options.pause ?? (() => new Promise<void>(resolve => setTimeout(resolve)));
  try {
    if (file.bytes.length > MOST_BYTES)
      throw new FileRefused({ line: 0, reason: 'too-large', about: String(MOST_BYTES) });
    const opened = openFile(file.bytes);
    plan.format = opened.format;
    plan.encoding = opened.encoding;
    const merge = new Merge(existing, plan, options);
    let count = 0;
    for (const read of opened.terms) {
      if (++count > MOST_TERMS) {
        const line = 'draft' in read ? read.draft.line : read.refusal.line;
        return {
          ...plan,
          added: [],
          changed: [],
          unchanged: [],
          remarks: [],
          refused: [{ line, reason: 'too-many-terms', about: String(MOST_TERMS) }],
        };
      }
      merge.take(read);
      if (count % PIECE === 0) {
        await pause();
        options.signal?.throwIfAborted();
      }
    }
  } catch (error) {
    // What was read before the fault is sound, and stays in the plan.
    if (!(error instanceof FileRefused)) throw error;
    plan.refused.push(error.refusal);
  }
  return plan;
}

/** The merge while it goes on: which record has which form. */
class Merge {
  private readonly byId = new Map<string, OwnTerm>();
  /** Glossary and form → id, of live records. */
  private readonly holders = new Map<string, string>();
  /** Id → the line of this file that spoke of it. */
  private readonly lines = new Map<string, number>();

  constructor(
    existing: readonly OwnTerm[],
    private readonly plan: ImportPlan,
    private readonly options: ImportOptions,
  ) {
    for (const term of existing) {
      this.byId.set(term.id, term);
      if (term.deleted === null) this.hold(term);
    }
  }

  take(read: Read): void {
    const refusal = 'draft' in read ? this.merged(read.draft) : read.refusal;
    if (refusal) this.plan.refused.push(refusal);
  }

  private merged(draft: Draft): Refusal | null {
    const { line } = draft;
    const checkedDraft = checked(draft);
    if ('refusal' in checkedDraft) return checkedDraft.refusal;
    const { content, remarks } = checkedDraft;
    if (draft.fields.glossary === undefined) content.glossary = this.options.glossary ?? null;
    const before = this.target(draft, content);
    const earlier = before && this.lines.get(before.id);
    if (earlier !== undefined) return { line, reason: 'same-as-line', about: String(earlier) };
    // Another record of the same term, from another reader: it adds to the one here and does not take its place.
    const whole = before && before.id !== draft.id ? undefined : draft.whole;
    if (
      before &&
      whole &&
      before.deleted === null &&
      Date.parse(whole.updated) < Date.parse(before.updated) &&
      !same(before, content)
    ) {
      return { line, reason: 'older', about: before.forms[0]!.text };
    }
    // A tombstone says nothing any more: the file's words stand alone.
    const after = before && before.deleted === null && !whole ? added(before, content, draft.fields) : content;
    for (const form of after.forms) {
      const holder = this.holders.get(key(after.glossary, form.text));
      if (holder !== undefined && holder !== before?.id) {
        const there = this.lines.get(holder);
        return there === undefined
          ? { line, reason: 'form-taken', about: form.text }
          : { line, reason: 'same-as-line', about: String(there) };
      }
    }
    // Together they may be more than one record holds.
    const together = checked({ line, forms: after.forms, fields: after });
    if ('refusal' in together) return together.refusal;
    this.plan.remarks.push(...remarks);
    this.enter(line, before, after, draft.id, whole);
    return null;
  }

  /** The record that a draft speaks of: by id, else the one that has its head form. */
  private target(draft: Draft, content: TermContent): OwnTerm | undefined {
    const known = draft.id === undefined ? undefined : this.byId.get(draft.id);
    if (known) {
      if (draft.fields.glossary === undefined) content.glossary = known.glossary;
      return known;
    }
    const id = this.holders.get(key(content.glossary, content.forms[0]!.text));
    return id === undefined ? undefined : this.byId.get(id);
  }

  private enter(
    line: number,
    before: OwnTerm | undefined,
    after: TermContent,
    id?: string,
    whole?: Draft['whole'],
  ): void {
    if (before && before.deleted === null && same(before, after)) {
      this.plan.unchanged.push({ line, id: before.id });
      this.lines.set(before.id, line);
      return;
    }
    let term: OwnTerm;
    if (before) {
      term = revised(before, after, this.options.now);
      this.plan.changed.push({ line, before, after: term });
      for (const form of before.forms) this.release(before, form.text);
    } else {
      term = newOwnTerm(after, id ?? this.options.newId(), this.options.now);
      // A record that comes back to where it was made, or to a new machine, keeps its dates.
      if (whole) term = { ...term, created: whole.created, updated: whole.updated };
      this.plan.added.push({ line, after: term });
    }
    this.byId.set(term.id, term);
    this.lines.set(term.id, line);
    this.hold(term);
  }

  private hold(term: OwnTerm): void {
    for (const { text } of term.forms) this.holders.set(key(term.glossary, text), term.id);
  }

  private release(term: OwnTerm, text: string): void {
    if (this.holders.get(key(term.glossary, text)) === term.id) this.holders.delete(key(term.glossary, text));
  }
}

const key = (glossary: string | null, form: string) => `${glossary ?? ''}\n${form}`;

/** What is there, with what the file says put over it; lists are united. */
function added(before: OwnTerm, content: TermContent, said: Draft['fields']): TermContent {
  const after: TermContent = { ...contentOf(before), forms: mergedForms(before.forms, content.forms) };
  for (const name of Object.keys(said) as (keyof Draft['fields'])[]) {
    if (name === 'tags' || name === 'related') after[name] = [...new Set([...before[name], ...content[name]])];
    // The address may have gone into the note.
    else if (name !== 'url' || content.url !== null) Object.assign(after, { [name]: content[name] });
  }
  if (said.url !== undefined && content.url === null) after.note = united(before.note, content.note);
  return after;
}

const united = (first: string, second: string) =>
  first.includes(second) ? first : [first, second].filter(part => part !== '').join('\n');

function contentOf({
  forms,
  sense,
  note,
  plain,
  source,
  sentence,
  url,
  category,
  tags,
  related,
  glossary,
  on,
}: OwnTerm | TermContent): TermContent {
  return { forms, sense, note, plain, source, sentence, url, category, tags, related, glossary, on };
}

const same = (before: OwnTerm, after: TermContent) =>
  JSON.stringify(contentOf(before)) === JSON.stringify(contentOf(after));

/** The records to write so that the plan is carried out. */
export function writesOf(plan: ImportPlan): OwnTerm[] {
  return [...plan.added, ...plan.changed].map(({ after }) => after);
}

/**
 * The records to write so that an import that was carried out is taken back: what was added is deleted (a tombstone,
 * which can itself be taken back), what was changed is as it was before.
 * @param current all records now.
 * @param now an ISO timestamp.
 * @returns also the ids of records that were changed after the import; they are left as they are.
 */
export function undoWrites(
  plan: ImportPlan,
  current: readonly OwnTerm[],
  now: string,
): { writes: OwnTerm[]; left: string[] } {
  const byId = new Map(current.map(term => [term.id, term]));
  const writes: OwnTerm[] = [];
  const left: string[] = [];
  const untouched = (after: OwnTerm): boolean => {
    const here = byId.get(after.id);
    const still = here?.revision === after.revision && here.updated === after.updated && here.deleted === after.deleted;
    if (here && !still) left.push(after.id);
    return still;
  };
  for (const { after } of plan.added) {
    if (untouched(after)) writes.push({ ...after, deleted: now, updated: now, revision: after.revision + 1 });
  }
  for (const { before, after } of plan.changed) {
    if (untouched(after)) writes.push({ ...before, updated: now, revision: after.revision + 1 });
  }
  return { writes, left };
}
