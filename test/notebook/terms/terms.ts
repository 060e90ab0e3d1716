import fc from 'fast-check';
import { EMPTY_CONTENT, newOwnTerm, type OwnTerm, type TermContent } from '../../../src/notebook/terms/own-term.ts';

export const NOW = '2025-04-08T09:30:00.000Z';

/** An id that a number stands for. */
export const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A counter that gives ids out. */
export function ids(from = 1000) {
  let n = from;
  return () => idOf(n++);
}

/** A term with what matters to a test. */
export function term(n: number, text: string, more: Partial<TermContent> = {}): OwnTerm {
  const content: TermContent = { ...EMPTY_CONTENT, forms: [{ text, pinyin: null }], ...more };
  return newOwnTerm(content, idOf(n), NOW);
}

export const bytesOf = (text: string) => new TextEncoder().encode(text);

// What people type, and what they paste: markup, formulas, marks of every format, names of prototypes.
const spice = fc.constantFrom(
  '河长制',
  '"',
  "'",
  ',',
  '<script>alert(1)</script>',
  '&amp;',
  '&lt;',
  ']]>',
  '=1+1',
  '\\u0000',
  '__proto__',
  '{}',
  '𠮷',
  'é',
  '——',
);
const letters = fc.string({ unit: fc.constantFrom(...'河湖长制清单abcXYZ019 .!？（）'), maxLength: 8 });
const plain = fc.array(fc.oneof(spice, letters), { maxLength: 6 }).map(parts => parts.join('').trim());
/** One line or several, without blanks at its ends. */
const lines = fc.array(plain, { maxLength: 3 }).map(parts => parts.join('\n').trim());
const label = plain.filter(text => text !== '' && text.length <= 60 && !/[;[\]]/.test(text));
const optional = (of: fc.Arbitrary<string>) =>
  fc.option(
    of.filter(text => text !== ''),
    { nil: null },
  );

/** Any content that a record may have. */
const content: fc.Arbitrary<TermContent> = fc.record({
  forms: fc.uniqueArray(
    fc.record({ text: label, pinyin: fc.option(fc.constantFrom('hé zhǎng', 'lǜ', 'yī cè'), { nil: null }) }),
    {
      minLength: 1,
      maxLength: 4,
      selector: form => form.text,
    },
  ),
  sense: lines,
  note: lines,
  plain: lines,
  source: optional(lines),
  sentence: optional(lines),
  url: fc.option(fc.webUrl(), { nil: null }),
  category: optional(label),
  tags: fc.uniqueArray(label, { maxLength: 3 }),
  related: fc.uniqueArray(label, { maxLength: 3 }),
  glossary: optional(label),
  on: fc.boolean(),
});

/** Any terms whose forms are all different and which are not related to themselves. */
export const anyTerms = fc
  .array(content, { minLength: 1, maxLength: 6 })
  .map(contents =>
    contents.map((one, i) => {
      const forms = one.forms.map(form => ({ ...form, text: `${form.text}${i}` }));
      return newOwnTerm({ ...one, forms, related: one.related.filter(name => name !== forms[0]!.text) }, idOf(i), NOW);
    }),
  )
  .filter(terms => terms.every(one => one.forms.every(form => form.text.length <= 64)));
