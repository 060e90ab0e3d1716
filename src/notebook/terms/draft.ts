import * as v from 'valibot';
import { contentSchema, EMPTY_CONTENT, type OwnForm, type TermContent } from './own-term.ts';
import type { Reason, Refusal } from './refusal.ts';

/** What a file says about one term. A field that is absent is one that the file does not speak of. */
export interface Draft {
  /** The line it begins on, from 1. */
  line: number;
  /** The record's id, in files that this extension wrote. */
  id?: string;
  forms: OwnForm[];
  fields: Partial<Omit<TermContent, 'forms'>>;
  /** The file holds the whole record: what it lacks was empty. Others only add to what is there. */
  whole?: { created: string; updated: string };
}

/** What a reader makes of a piece of a file: a term, or why it is none. Refusals come as values, not as errors. */
export type Read = { draft: Draft } | { refusal: Refusal };

/** The columns of a table, and the loose keys of a JSON object, by the names that people and programs give them. */
const NAMES: Record<string, string> = {};
for (const [field, names] of Object.entries({
  id: 'id',
  term: 'term|word|simplified|chinese|headword|hanzi|source term|zh|zh-cn|词条|词语|词|术语|汉字|中文|简体',
  pinyin: 'pinyin|reading|pronunciation|拼音|读音',
  variants: 'variants|forms|synonyms|traditional|异体|其他写法|繁体',
  sense: 'sense|translation|english|meaning|definition|gloss|target term|en|释义|英文|意思|翻译',
  note: 'note|notes|comment|comments|remark|备注|注释|说明',
  plain: 'plain|explanation|中文解释|解释',
  source: 'source|出处|来源',
  sentence: 'sentence|example|context|例句|原句',
  url: 'url|link|address|网址|链接',
  category: 'category|subject|domain|类别|分类|领域',
  tags: 'tags|labels|标签',
  related: 'related|see also|相关',
  glossary: 'glossary|list|词汇表|术语表',
  on: 'on|enabled|启用',
  created: 'created',
  updated: 'updated',
})) {
  for (const name of names.split('|')) NAMES[name] = field;
}
Object.setPrototypeOf(NAMES, null);

/** The field that a column or key is called after; undefined for any other name. */
export function fieldNamed(name: string): string | undefined {
  return NAMES[name.trim().toLowerCase()];
}

/**
 * The fields that a table's first line names, by column; null where it is no line of names. One name alone that
 * is not the first may be a meaning: 河长制, word.
 */
export function headings(cells: readonly string[]): (string | undefined)[] | null {
  const named = cells.map(fieldNamed);
  const known = named.filter(name => name !== undefined).length;
  return named[0] === 'term' || (named.includes('term') && known > 1) ? named : null;
}

/**
 * A draft from named strings, as tables and foreign JSON have them.
 * @param cells by the names that `fieldNamed` gives.
 * @param complete whether the file has a place for every field, so that an empty one says that it is empty.
 */
export function draftFrom(line: number, cells: ReadonlyMap<string, string>, complete = false): Read {
  const cell = (name: string) => cells.get(name)?.trim() ?? '';
  const term = cell('term');
  if (term === '') return { refusal: { line, reason: 'no-term' } };
  const head = formFrom(term);
  const forms = [
    { text: head.text, pinyin: head.pinyin ?? (cell('pinyin') || null) },
    ...listed(cell('variants')).map(formFrom),
  ];
  const fields: Draft['fields'] = {};
  for (const name of ['sense', 'note', 'plain', 'source', 'sentence'] as const) {
    if (cell(name) !== '') fields[name] = cells.get(name)!.replace(/\r\n?/g, '\n');
  }
  for (const name of ['url', 'category', 'glossary'] as const) if (cell(name) !== '') fields[name] = cell(name);
  for (const name of ['tags', 'related'] as const) if (cell(name) !== '') fields[name] = listed(cell(name));
  if (cell('on') !== '') fields.on = !/^(?:0|no|off|false|否|关)$/i.test(cell('on'));
  const id = cell('id');
  const [created, updated] = [stamp(cell('created')), stamp(cell('updated'))];
  const draft: Draft = { line, forms, fields };
  if (UUID.test(id)) draft.id = id.toLowerCase();
  if (complete && draft.id && created !== null && updated !== null) draft.whole = { created, updated };
  return { draft };
}

/** A date as a timestamp: spreadsheets write it their own way. Null where it is none. */
function stamp(cell: string): string | null {
  const time = Date.parse(cell);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** `a; b; c`, each once. */
const listed = (cell: string) => [
  ...new Set(
    cell
      .split(/[;；\n]/)
      .map(part => part.trim())
      .filter(part => part !== ''),
  ),
];

/** `河长 [hé zhǎng]`: a form with its reading in square brackets, as CC-CEDICT has it. */
export function formFrom(text: string): OwnForm {
  const hit = /^([^[\]]*\S)\s*\[([^[\]]*)\]$/u.exec(text.trim());
  return hit ? { text: hit[1]!.trim(), pinyin: hit[2]!.trim() || null } : { text: text.trim(), pinyin: null };
}

/** `河长 [hé zhǎng]`. */
export function formText({ text, pinyin }: OwnForm): string {
  return pinyin === null ? text : `${text} [${pinyin}]`;
}

/**
 * Checks a draft and fills in what it leaves out.
 * @returns the content, with remarks on what could not be kept as it was, or the first fault.
 */
export function checked({
  line,
  forms,
  fields,
}: Draft): { content: TermContent; remarks: Refusal[] } | { refusal: Refusal } {
  const remarks: Refusal[] = [];
  const content: TermContent = { ...EMPTY_CONTENT, ...fields, forms: mergedForms([], forms) };
  if (content.url !== null && typeof content.url === 'string' && !/^https?:\/\/\S+$/i.test(content.url)) {
    // An address that no browser should follow (javascript:, file:) stays what it is: text.
    remarks.push({ line, reason: 'no-address', about: content.url.slice(0, 200) });
    content.note = [content.note, content.url].filter(part => part !== '').join('\n');
    content.url = null;
  }
  const head = content.forms[0]?.text;
  if (Array.isArray(content.related) && head !== undefined && content.related.includes(head)) {
    remarks.push({ line, reason: 'self-related', about: head });
    content.related = content.related.filter(name => name !== head);
  }
  const parsed = v.safeParse(contentSchema, content);
  if (parsed.success) return { content: parsed.output, remarks };
  const [issue] = parsed.issues;
  const known = /^[a-z]+(?:-[a-z]+)*$/.test(issue.message) ? (issue.message as Reason) : 'bad-field';
  const lost = known === 'bad-character' && String(issue.input).includes('\ufffd');
  return { refusal: { line, reason: lost ? 'bad-encoding' : known, about: v.getDotPath(issue) ?? '' } };
}

/** The forms of both, each once; a reading that only one of them has is kept, the later one wins. */
export function mergedForms(first: readonly OwnForm[], second: readonly OwnForm[]): OwnForm[] {
  const merged = new Map(first.map(form => [form.text, form]));
  for (const { text, pinyin } of second) merged.set(text, { text, pinyin: pinyin ?? merged.get(text)?.pinyin ?? null });
  return [...merged.values()];
}
