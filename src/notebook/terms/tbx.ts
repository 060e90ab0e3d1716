import type { Draft, Read } from './draft.ts';
import { mergedForms } from './draft.ts';
import type { OwnForm, OwnTerm } from './own-term.ts';
import { refuse } from './refusal.ts';
import { escaped, readXml } from './xml.ts';

/*
 * TBX-Basic of ISO 30042:2019 (version 3), style DCA. Of the data categories of TBX-Basic these are used: subjectField,
 * definition, context, source, note, crossReference, externalCrossReference, customerSubset (tags), projectSubset (the
 * named glossary). Readings stand in a language section of their own, zh-Latn-pinyin, whose terms refer to the terms
 * that they read.
 *
 * It loses whether a term is on, and the hours of its dates.
 */

/** All terms as TBX-Basic. */
export function writeTbx(terms: readonly OwnTerm[], now: Date): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">',
    '<tbxHeader><fileDesc><titleStmt><title>Bianzhu: own terms</title></titleStmt>',
    `<sourceDesc><p>Exported on ${now.toISOString().slice(0, 10)}.</p></sourceDesc></fileDesc></tbxHeader>`,
    '<text><body>',
    ...terms.map(concept),
    '</body></text>',
    '</tbx>',
    '',
  ].join('\n');
}

function concept(term: OwnTerm): string {
  const id = `c${term.id}`;
  const lines = [`<conceptEntry id="${id}">`];
  if (term.category !== null) lines.push(element('descrip', 'subjectField', term.category));
  for (const name of term.related) lines.push(element('ref', 'crossReference', name));
  if (term.url !== null) {
    lines.push(`<xref type="externalCrossReference" target="${escaped(term.url)}">${escaped(term.url)}</xref>`);
  }
  if (term.note !== '') lines.push(`<note>${escaped(term.note)}</note>`);
  lines.push('<langSec xml:lang="zh">');
  if (term.plain !== '') {
    lines.push(`<descripGrp>${element('descrip', 'definition', term.plain)}</descripGrp>`);
  }
  term.forms.forEach(({ text }, i) => {
    lines.push('<termSec>', `<term id="${id}-${i}">${escaped(text)}</term>`);
    if (i === 0) lines.push(...ofHead(term));
    lines.push('</termSec>');
  });
  lines.push('</langSec>');
  const read = term.forms.flatMap(({ pinyin }, i) => (pinyin === null ? [] : [{ pinyin, i }]));
  if (read.length > 0) {
    lines.push('<langSec xml:lang="zh-Latn-pinyin">');
    for (const { pinyin, i } of read) {
      const refers = `<ref type="crossReference" target="${id}-${i}">${escaped(term.forms[i]!.text)}</ref>`;
      lines.push(`<termSec><term>${escaped(pinyin)}</term>${refers}</termSec>`);
    }
    lines.push('</langSec>');
  }
  if (term.sense !== '') {
    lines.push(`<langSec xml:lang="en"><termSec><term>${escaped(term.sense)}</term></termSec></langSec>`);
  }
  lines.push('</conceptEntry>');
  return lines.join('\n');
}

function ofHead({ sentence, source, glossary, tags }: OwnTerm): string[] {
  const lines: string[] = [];
  if (sentence !== null) lines.push(`<descripGrp>${element('descrip', 'context', sentence)}</descripGrp>`);
  if (source !== null) lines.push(element('admin', 'source', source));
  if (glossary !== null) lines.push(element('admin', 'projectSubset', glossary));
  for (const tag of tags) lines.push(element('admin', 'customerSubset', tag));
  return lines;
}

const element = (name: string, type: string, text: string) => `<${name} type="${type}">${escaped(text)}</${name}>`;

/** What is gathered of one entry. */
interface Gathered {
  line: number;
  id: string;
  chinese: { text: string; id: string }[];
  pinyin: { text: string; target: string }[];
  other: { language: string; text: string }[];
  values: Map<string, string[]>;
  url: string;
}

/**
 * The terms of a TBX file: version 3 in both styles, and version 2 (martif, termEntry, langSet, tig or ntig). An entry
 * without a Chinese term is refused; where several languages explain it, English comes first.
 * @throws FileRefused where the XML is broken; what was read before it is given out first.
 */
export function* readTbx(text: string): Iterable<Read> {
  const path: { name: string; type: string; target: string; id: string; text: string }[] = [];
  let entry: Gathered | null = null;
  let language = '';
  let root = true;
  for (const event of readXml(text)) {
    if (event.kind === 'text') {
      for (const { name } of path.slice(-1)) if (INLINE.has(name)) path.at(-2)!.text += event.text;
      if (path.length > 0) path.at(-1)!.text += event.text;
    } else if (event.kind === 'open') {
      // Style DCT says the category in the element's name: <basic:subjectField>.
      const name = event.name.slice(event.name.indexOf(':') + 1);
      if (root && name !== 'tbx' && name !== 'martif') refuse(event.line, 'unknown-format', name);
      root = false;
      const get = (key: string) => event.attributes.get(key) ?? '';
      path.push({ name, type: get('type') || name, target: get('target'), id: get('id'), text: '' });
      if (ENTRY.has(name)) {
        entry = { line: event.line, id: get('id'), chinese: [], pinyin: [], other: [], values: new Map(), url: '' };
      } else if (LANGUAGE.has(name)) language = (get('xml:lang') || get('lang')).toLowerCase();
    } else {
      const closed = path.pop()!;
      if (entry === null) continue;
      if (ENTRY.has(closed.name)) {
        yield readEntry(entry);
        entry = null;
      } else gather(entry, closed, language);
    }
  }
}

const ENTRY = new Set(['conceptEntry', 'termEntry']);
const LANGUAGE = new Set(['langSec', 'langSet']);
/** Marks within a text, which is read through them. */
const INLINE = new Set(['hi', 'foreign', 'bpt', 'ept', 'ph', 'sc', 'ec']);

function gather(
  entry: Gathered,
  closed: { name: string; type: string; target: string; id: string; text: string },
  language: string,
) {
  const { name, type, target, id } = closed;
  const text = closed.text.trim();
  if (name === 'term') {
    if (text === '') return;
    if (/latn|pinyin/.test(language)) entry.pinyin.push({ text, target: '' });
    else if (/^(?:zh|cmn|chi|zho)/.test(language)) entry.chinese.push({ text, id });
    else entry.other.push({ language, text });
    return;
  }
  if ((name === 'ref' || type === 'crossReference') && /latn|pinyin/.test(language) && entry.pinyin.length > 0) {
    entry.pinyin.at(-1)!.target = target;
    return;
  }
  if (name === 'xref' || type === 'externalCrossReference') {
    entry.url ||= target || text;
    return;
  }
  if (text === '' || name === 'termSec' || LANGUAGE.has(name)) return;
  const key = name === 'note' ? 'note' : type;
  entry.values.set(key, [...(entry.values.get(key) ?? []), text]);
}

function readEntry({ line, id, chinese, pinyin, other, values, url }: Gathered): Read {
  if (chinese.length === 0) return { refusal: { line, reason: 'no-term', about: id } };
  const forms: OwnForm[] = chinese.map(({ text, id: target }, i) => {
    const referred = pinyin.find(reading => reading.target !== '' && reading.target === target)?.text;
    // Others give no references: then the readings stand in the order of the terms, or not at all.
    const ordered = pinyin.length === chinese.length && pinyin[i]!.target === '' ? pinyin[i]!.text : null;
    return { text, pinyin: referred ?? ordered };
  });
  const first = (key: string) => values.get(key)?.[0];
  const english = other.filter(({ language }) => language.startsWith('en'));
  const sense = (english.length > 0 ? english : other).map(({ text }) => text).join('; ');
  const tags = values.get('customerSubset') ?? [];
  const related = values.get('crossReference') ?? [];
  const fields: Draft['fields'] = {
    ...(sense !== '' && { sense }),
    ...optional('note', values.get('note')?.join('\n')),
    ...optional('plain', first('definition')),
    ...optional('source', first('source')),
    ...optional('sentence', first('context')),
    ...optional('url', url || undefined),
    ...optional('category', first('subjectField')),
    ...optional('glossary', first('projectSubset')),
    ...(tags.length > 0 && { tags: [...new Set(tags)] }),
    ...(related.length > 0 && { related: [...new Set(related)] }),
  };
  const draft: Draft = { line, forms: mergedForms([], forms), fields };
  const own = /^c([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i.exec(id)?.[1];
  if (own !== undefined) draft.id = own.toLowerCase();
  return { draft };
}

const optional = <K extends string>(key: K, value: string | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: string };
