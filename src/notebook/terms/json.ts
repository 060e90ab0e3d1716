import * as v from 'valibot';
import { draftFrom, fieldNamed, type Read } from './draft.ts';
import { arrayIn, itemsOf } from './json-items.ts';
import { OWN_TERM_VERSION, type OwnTerm, ownTermSchema } from './own-term.ts';
import { refuse } from './refusal.ts';

/** The canonical file: every record as it is stored. It loses nothing. */
export interface TermsFile {
  format: 'bianzhu-terms';
  version: typeof OWN_TERM_VERSION;
  exported: string;
  terms: OwnTerm[];
}

/** All terms as one JSON document, readable and stable: same terms, same bytes but for the date. */
export function writeJson(terms: readonly OwnTerm[], now: Date): string {
  const file: TermsFile = {
    format: 'bianzhu-terms',
    version: OWN_TERM_VERSION,
    exported: now.toISOString(),
    terms: [...terms],
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * The terms of a JSON file: our own records, or objects of anyone whose keys are called as columns of a table are.
 * @throws FileRefused where there is no array of terms, or the file is of a later version.
 */
export function* readJson(text: string): Iterable<Read> {
  const open = arrayIn(text, 'terms');
  if (open < 0) refuse(1, text.trim().endsWith('}') || text.trim().endsWith(']') ? 'unknown-format' : 'cut-off');
  const version = /"version"\s*:\s*(\d+)/.exec(text.slice(0, open))?.[1];
  if (version !== undefined && Number(version) > OWN_TERM_VERSION) refuse(1, 'newer-version', version);
  for (const item of itemsOf(text, open)) {
    const { line } = item;
    if (!item.whole) {
      yield { refusal: { line, reason: 'cut-off' } };
      return;
    }
    let value: unknown;
    try {
      value = JSON.parse(item.text);
    } catch {
      yield { refusal: { line, reason: 'broken' } };
      continue;
    }
    yield readItem(line, value);
  }
}

function readItem(line: number, value: unknown): Read {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { refusal: { line, reason: 'bad-field' } };
  }
  const parsed = v.safeParse(ownTermSchema, value);
  if (parsed.success) {
    const { version: _, id, revision: __, forms, created, updated, deleted, ...fields } = parsed.output;
    if (deleted !== null) return { refusal: { line, reason: 'deleted', about: forms[0]!.text } };
    return { draft: { line, id, forms, fields, whole: { created, updated } } };
  }
  const { version } = value as { version?: unknown };
  if (typeof version === 'number' && version > OWN_TERM_VERSION) {
    return { refusal: { line, reason: 'newer-version', about: String(version) } };
  }
  // Own keys only, and into a map: __proto__ and constructor are names like any other there.
  const cells = new Map<string, string>();
  for (const [key, member] of Object.entries(value)) {
    const name = fieldNamed(key);
    const cell = cellOf(member);
    if (name !== undefined && cell !== null && !cells.has(name)) cells.set(name, cell);
  }
  const forms: unknown = Object.hasOwn(value, 'forms') ? (value as { forms: unknown }).forms : undefined;
  if (!cells.has('term') && Array.isArray(forms)) {
    const texts = forms.flatMap(form => formCell(form) ?? []);
    if (texts[0] !== undefined) cells.set('term', texts[0]);
    cells.set('variants', texts.slice(1).join(';'));
  }
  return draftFrom(line, cells);
}

function cellOf(member: unknown): string | null {
  if (typeof member === 'string') return member;
  if (typeof member === 'boolean' || typeof member === 'number') return String(member);
  if (Array.isArray(member) && member.every(part => typeof part === 'string')) return member.join(';');
  return null;
}

function formCell(form: unknown): string | null {
  if (typeof form === 'string') return form;
  if (typeof form !== 'object' || form === null) return null;
  const { text, pinyin } = form as { text?: unknown; pinyin?: unknown };
  if (typeof text !== 'string') return null;
  return typeof pinyin === 'string' ? `${text} [${pinyin}]` : text;
}
