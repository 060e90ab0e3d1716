import type { Draft, Read } from './draft.ts';
import { mergedForms } from './draft.ts';
import { arrayIn, itemsOf } from './json-items.ts';
import type { OwnTerm } from './own-term.ts';
import { refuse } from './refusal.ts';
import { openZip, packZip } from './zip.ts';

/*
 * A dictionary for Yomitan, format 3: index.json and term_bank_N.json. A row is
 * [term, reading, definition tags, rules, score, definitions, sequence, term tags]; rows of one sequence are one entry.
 *
 * Each form is a row. The definition is structured content whose parts say by their data what they are, so that our own
 * reader finds them again; those of others are read as text. It loses revisions, dates, ids and whether a term is on.
 */

/** Rows in one bank, as Yomitan's own dictionaries have them. */
const BANK = 10_000;

/** All terms as the bytes of a zip that Yomitan imports. */
export function writeYomitan(terms: readonly OwnTerm[], now: Date): Uint8Array {
  const index = {
    title: 'Bianzhu: own terms',
    format: 3,
    revision: `bianzhu-${now.toISOString()}`,
    sequenced: true,
    author: 'Bianzhu',
    description: 'Terms kept with Bianzhu.',
    sourceLanguage: 'zh',
    targetLanguage: 'en',
  };
  const rows = terms.flatMap((term, i) => {
    const definition = { type: 'structured-content', content: parts(term) };
    return term.forms.map(({ text, pinyin }) => [text, pinyin ?? '', '', '', 0, [definition], i + 1, '']);
  });
  const encoder = new TextEncoder();
  const files: Record<string, Uint8Array> = { 'index.json': encoder.encode(JSON.stringify(index)) };
  for (let from = 0; from === 0 || from < rows.length; from += BANK) {
    files[`term_bank_${from / BANK + 1}.json`] = encoder.encode(JSON.stringify(rows.slice(from, from + BANK)));
  }
  return packZip(files);
}

const LINE = ['sense', 'plain', 'note', 'sentence', 'source', 'url', 'category', 'tag', 'related', 'glossary'] as const;
type Part = (typeof LINE)[number];

function parts(term: OwnTerm): unknown[] {
  const values: [Part, string | null][] = [
    ['sense', term.sense],
    ['plain', term.plain],
    ['note', term.note],
    ['sentence', term.sentence],
    ['source', term.source],
    ['url', term.url],
    ['category', term.category],
    ...term.tags.map(tag => ['tag', tag] as [Part, string]),
    ...term.related.map(name => ['related', name] as [Part, string]),
    ['glossary', term.glossary],
  ];
  return values.flatMap(([part, value]) =>
    value === null || value === ''
      ? []
      : [
          {
            tag: 'div',
            data: { bianzhu: part },
            content: part === 'url' ? { tag: 'a', href: value, content: value } : value,
          },
        ],
  );
}

/**
 * The terms of a Yomitan dictionary. Lines are rows, counted over all banks.
 * @throws FileRefused where it is no such dictionary, or what the zip says of itself is not so.
 */
export function* readYomitan(bytes: Uint8Array): Iterable<Read> {
  const files = openZip(bytes);
  const index = files.find(({ name }) => name === 'index.json');
  if (!index) refuse(0, 'unknown-format', 'index.json');
  const format = /"(?:format|version)"\s*:\s*(\d+)/.exec(new TextDecoder().decode(index!.read()))?.[1];
  if (format !== '3') refuse(0, Number(format) > 3 ? 'newer-version' : 'unknown-format', format);
  const banks = files
    .flatMap(file => {
      const number = /^term_bank_(\d+)\.json$/.exec(file.name)?.[1];
      return number === undefined ? [] : [{ file, number: Number(number) }];
    })
    .sort((a, b) => a.number - b.number);
  let before = 0;
  for (const { file } of banks) {
    const text = new TextDecoder().decode(file.read());
    const open = arrayIn(text, '');
    if (open < 0) refuse(before + 1, 'broken', file.name);
    before += yield* readBank(text, open, before);
  }
}

/** @returns how many rows there were. */
function* readBank(text: string, open: number, before: number): Generator<Read, number> {
  let pending: { sequence: number; draft: Draft } | null = null;
  let rows = 0;
  for (const { text: item, number, whole } of itemsOf(text, open)) {
    rows = number;
    const line = before + number;
    const row = whole ? rowOf(item) : null;
    if (row && pending && row.sequence > 0 && row.sequence === pending.sequence && sameWords(row, pending.draft)) {
      pending.draft.forms = mergedForms(pending.draft.forms, [row.form]);
      continue;
    }
    if (pending) yield { draft: pending.draft };
    pending = null;
    if (!row) {
      yield { refusal: { line, reason: whole ? 'broken' : 'cut-off' } };
      continue;
    }
    if (row.form.text === '') yield { refusal: { line, reason: 'no-term' } };
    else pending = { sequence: row.sequence, draft: { line, forms: [row.form], fields: row.fields } };
  }
  if (pending) yield { draft: pending.draft };
  return rows;
}

/** Rows of one sequence with another definition are another sense, which is a term of its own here. */
const sameWords = (row: { fields: Draft['fields'] }, draft: Draft) =>
  JSON.stringify(row.fields) === JSON.stringify(draft.fields);

function rowOf(item: string) {
  let row: unknown;
  try {
    row = JSON.parse(item);
  } catch {
    return null;
  }
  if (!Array.isArray(row) || typeof row[0] !== 'string' || !Array.isArray(row[5])) return null;
  const [term, reading, , , , definitions, sequence] = row as [
    string,
    unknown,
    unknown,
    unknown,
    unknown,
    unknown[],
    unknown,
  ];
  const pinyin = typeof reading === 'string' && reading.trim() !== '' && reading !== term ? reading.trim() : null;
  return {
    form: { text: term.trim(), pinyin },
    sequence: typeof sequence === 'number' ? sequence : 0,
    fields: fieldsOf(definitions),
  };
}

function fieldsOf(definitions: unknown[]): Draft['fields'] {
  const own = new Map<string, string[]>();
  const others: string[] = [];
  for (const definition of definitions) {
    const content = contentOf(definition);
    if (Array.isArray(content) && content.length > 0 && content.every(part => partOf(part) !== null)) {
      for (const part of content) {
        const name = partOf(part)!;
        own.set(name, [...(own.get(name) ?? []), plainText((part as { content?: unknown }).content)]);
      }
    } else others.push(plainText(definition).trim());
  }
  const fields: Draft['fields'] = {};
  const sense = [...(own.get('sense') ?? []), ...others.filter(text => text !== '')].join('; ');
  if (sense !== '') fields.sense = sense;
  for (const name of ['plain', 'note', 'sentence', 'source', 'url', 'category', 'glossary'] as const) {
    const value = own.get(name)?.[0];
    if (value !== undefined) fields[name] = value;
  }
  if (own.has('tag')) fields.tags = [...new Set(own.get('tag'))];
  if (own.has('related')) fields.related = [...new Set(own.get('related'))];
  return fields;
}

const contentOf = (definition: unknown): unknown =>
  typeof definition === 'object' && definition !== null && Object.hasOwn(definition, 'content')
    ? (definition as { content: unknown }).content
    : null;

function partOf(part: unknown): Part | null {
  if (typeof part !== 'object' || part === null || !Object.hasOwn(part, 'data')) return null;
  const { data } = part as { data: unknown };
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, 'bianzhu')) return null;
  return LINE.find(name => name === (data as { bianzhu: unknown }).bianzhu) ?? null;
}

/** The text of structured content; what stands in blocks is parted by line breaks. Deeper than fifty is left out. */
function plainText(content: unknown, depth = 0): string {
  if (typeof content === 'string') return content;
  if (depth > 50 || typeof content !== 'object' || content === null) return '';
  if (Array.isArray(content)) return content.map(part => plainText(part, depth + 1)).join('');
  const {
    tag,
    type,
    text,
    content: inner,
  } = content as { tag?: unknown; type?: unknown; text?: unknown; content?: unknown };
  if (tag === 'br') return '\n';
  if (tag === 'rt' || tag === 'rp' || tag === 'img' || type === 'image') return '';
  const inside = type === 'text' && typeof text === 'string' ? text : plainText(inner, depth + 1);
  return typeof tag === 'string' && /^(?:div|p|li|tr|ul|ol)$/.test(tag) && inside !== '' ? `${inside}\n` : inside;
}
