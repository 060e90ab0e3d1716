import * as v from 'valibot';
import { type CATEGORIES, type GlossaryEntry, LEVELS } from '../../src/text/glossary/entry.ts';
import { readingFault } from './reading.ts';

const line = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'must say something'),
  v.regex(/^[^\n<>]*$/, 'one line, no markup'),
);
const english = v.pipe(line, v.regex(/[A-Za-z]/, 'is written in English'));
const chinese = v.pipe(line, v.regex(/\p{Script=Han}/u, 'is written in Chinese'));
const year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100));
const cue = v.pipe(v.string(), v.minLength(1));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is a pinyin slug such as he-zhang-zhi'));

/** `河长制 hé zhǎng zhì`: the form, a blank, its reading. */
const form = v.pipe(
  line,
  v.regex(/^\S+ \S/, 'a form is its characters, a blank and its reading'),
  v.transform(s => ({ text: s.slice(0, s.indexOf(' ')), pinyin: s.slice(s.indexOf(' ') + 1) })),
  v.check(
    f => readingFault(f.text, f.pinyin) === null,
    issue => `${issue.input.text} ${issue.input.pinyin}: ${readingFault(issue.input.text, issue.input.pinyin)}`,
  ),
);

const members = v.pipe(
  v.strictObject({
    n: v.pipe(v.number(), v.integer(), v.minValue(1)),
    scope: v.picklist(['national', 'local']),
    items: v.array(line),
  }),
  v.check(m => m.items.length === 0 || m.items.length === m.n, 'n is the number of items, or items is empty'),
);

const cues = v.strictObject({
  not_after: v.optional(v.array(cue)),
  not_before: v.optional(v.array(cue)),
  quoted: v.optional(v.boolean()),
  near: v.optional(v.array(cue)),
});

/** One entry as it stands in the YAML files. */
export const entrySchema = v.strictObject({
  id,
  forms: v.pipe(v.array(form), v.minLength(1)),
  literal: english,
  sense: v.pipe(english, v.maxLength(160, 'the sense is short: 160 characters at most')),
  practice: v.pipe(english, v.minLength(30, 'says who does what')),
  plain: chinese,
  members: v.optional(members),
  level: v.optional(v.picklist(LEVELS)),
  place: v.optional(line),
  period: v.optional(
    v.strictObject({ from: v.optional(year), to: v.optional(year), certain: v.optional(v.boolean()) }),
  ),
  cues: v.optional(cues),
  related: v.optional(v.array(id), []),
  example: chinese,
  sources: v.union([v.picklist(['inferred', 'usage']), v.pipe(v.array(line), v.minLength(1))]),
});

/** The entries of one file, in the form that the extension reads. */
export function parseEntries(data: unknown, category: (typeof CATEGORIES)[number], file: string): GlossaryEntry[] {
  if (!Array.isArray(data)) throw new Error(`${file}: a list of entries is wanted`);
  return data.map((raw: unknown, i) => {
    const result = v.safeParse(entrySchema, raw);
    if (!result.success) {
      const name = raw !== null && typeof raw === 'object' && 'id' in raw ? String(raw.id) : `entry ${i + 1}`;
      const faults = result.issues.map(issue => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
      throw new Error(`${file}, ${name}: ${faults.join('; ')}`);
    }
    const { cues: hints, ...entry } = result.output;
    const entryCues = hints && {
      ...(hints.not_after && { notAfter: hints.not_after }),
      ...(hints.not_before && { notBefore: hints.not_before }),
      ...(hints.quoted !== undefined && { quoted: hints.quoted }),
      ...(hints.near && { near: hints.near }),
    };
    // The schema's optional fields are never present as undefined: YAML has no undefined.
    return { ...entry, category, ...(entryCues && { cues: entryCues }) } as GlossaryEntry;
  });
}

/** What only shows over all files: ids and forms that stand twice, related ids that do not exist. */
export function faultsAcross(entries: GlossaryEntry[]): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  const owner = new Map<string, string>();
  for (const entry of entries) {
    if (ids.has(entry.id)) faults.push(`id ${entry.id} stands twice`);
    ids.add(entry.id);
    for (const { text } of entry.forms) {
      const other = owner.get(text);
      if (other !== undefined) faults.push(`form ${text} stands in ${other} and in ${entry.id}`);
      owner.set(text, entry.id);
    }
  }
  for (const entry of entries) {
    for (const other of entry.related) {
      if (!ids.has(other)) faults.push(`${entry.id} is related to ${other}, which does not exist`);
      if (other === entry.id) faults.push(`${entry.id} is related to itself`);
    }
  }
  return faults;
}
