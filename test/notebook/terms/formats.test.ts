import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Read } from '../../../src/notebook/terms/draft.ts';
import { exportTerms, FORMATS, type Format, openFile } from '../../../src/notebook/terms/formats.ts';
import { planImport, writesOf } from '../../../src/notebook/terms/import.ts';
import { type OwnTerm, readOwnTerm } from '../../../src/notebook/terms/own-term.ts';
import { anyTerms, bytesOf, ids, NOW, term } from './terms.ts';

const bytes = (terms: OwnTerm[], format: Format) => {
  const { body } = exportTerms(terms, format, new Date(NOW));
  return typeof body === 'string' ? bytesOf(body) : body;
};
const imported = async (file: Uint8Array, there: OwnTerm[] = []) => {
  const plan = await planImport(there, { name: 'f', bytes: file }, { now: NOW, newId: ids(), pause: async () => {} });
  return { plan, terms: writesOf(plan) };
};

/** What each format can hold of a term; the rest comes back as a new term has it. */
const kept: Record<Format, (one: OwnTerm) => Partial<OwnTerm>> = {
  json: one => one,
  csv: one => one,
  tbx: ({ on: _, created: __, updated: ___, ...one }) => one,
  yomitan: ({ on: _, id: __, created: ___, updated: ____, ...one }) => one,
  omegat: ({ forms, sense, note }) => ({
    forms,
    sense: sense.replace(/\s+/g, ' ').trim(),
    note: note.replace(/\s+/g, ' ').trim(),
  }),
};

describe('a file that is exported and read again', () => {
  it.each(FORMATS)('%s gives the same terms', async format => {
    await fc.assert(
      fc.asyncProperty(anyTerms, async terms => {
        const { plan, terms: back } = await imported(bytes(terms, format));
        expect(plan.format).toBe(format);
        expect(plan.refused).toEqual([]);
        expect(back.length).toBe(terms.length);
        for (const one of back) expect(readOwnTerm(one)).toEqual(one);
        terms.forEach((one, i) => {
          expect(back[i]).toMatchObject(kept[format](one));
        });
      }),
      { numRuns: 60 },
    );
  });

  it.each(FORMATS)('%s, damaged anywhere, gives sound terms or refusals, and touches nothing', async format => {
    await fc.assert(
      fc.asyncProperty(
        anyTerms,
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 5 }),
        fc.nat(),
        async (terms, hits, cut) => {
          const file = bytes(terms, format).slice();
          for (const [at, value] of hits) file[at % file.length] = value;
          const there = terms.slice(0, 2);
          const copy = structuredClone(there);
          const { plan } = await imported(file.subarray(0, cut % (file.length + 1)), there);
          for (const { after } of [...plan.added, ...plan.changed]) expect(readOwnTerm(after)).toEqual(after);
          for (const { before } of plan.changed) expect(copy).toContainEqual(before);
          expect(there).toEqual(copy);
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each(FORMATS)('%s leaves out what is deleted', async format => {
    const { terms } = await imported(bytes([term(1, '甲'), { ...term(2, '乙'), deleted: NOW }], format));
    expect(terms.map(one => one.forms[0]!.text)).toEqual(['甲']);
  });

  it.each(FORMATS)('%s of no terms can be read', async format => {
    const { plan } = await imported(bytes([], format));
    expect([plan.added, plan.refused.filter(({ reason }) => reason !== 'unknown-format')]).toEqual([[], []]);
  });

  it('keeps markup and formulas as text', async () => {
    const evil = '=HYPERLINK("javascript:alert(1)")<img src=x onerror=alert(1)>';
    for (const format of FORMATS) {
      const { terms } = await imported(bytes([term(1, '甲', { sense: evil, note: evil })], format));
      expect(terms[0]).toMatchObject({ sense: evil, note: evil });
    }
    expect(exportTerms([term(1, '甲', { sense: '=1+1' })], 'csv', new Date(NOW)).body).toContain("'=1+1");
  });
});

const drafts = (file: string | Uint8Array): Read[] => [
  ...openFile(typeof file === 'string' ? bytesOf(file) : file).terms,
];
const said = (file: string) =>
  drafts(file).map(read => ('draft' in read ? { forms: read.draft.forms, ...read.draft.fields } : read.refusal));

describe('files of others', () => {
  it('a table with Chinese headings, semicolons and line breaks in cells', () => {
    expect(said('词条;拼音;释义\r\n河长制;hé zhǎng zhì;"river\r\nheads; one each"\r\n')).toEqual([
      { forms: [{ text: '河长制', pinyin: 'hé zhǎng zhì' }], sense: 'river\nheads; one each' },
    ]);
  });

  it('a table without headings', () => {
    expect(said('塘长制,táng zhǎng zhì,pond heads\n')).toEqual([
      { forms: [{ text: '塘长制', pinyin: 'táng zhǎng zhì' }], sense: 'pond heads' },
    ]);
    expect(said('塘长制,pond heads,"seen in a village, 2023"')).toEqual([
      { forms: [{ text: '塘长制', pinyin: null }], sense: 'pond heads', note: 'seen in a village, 2023' },
    ]);
    expect(said('塘长制\n井长制').length).toBe(2);
    expect(said('sep=;\nterm;sense\n塘长制;pond heads\n').length).toBe(1);
    expect(said('塘长制,word\n').length).toBe(1);
    expect(said('塘长制\tword\n').length).toBe(1);
  });

  it('OmegaT with remarks', () => {
    expect(said('# my list\n网格员\tgrid worker\t[wǎng gé yuán] walks the streets\n')).toEqual([
      { forms: [{ text: '网格员', pinyin: 'wǎng gé yuán' }], sense: 'grid worker', note: 'walks the streets' },
    ]);
  });

  it('JSON objects with keys of their own', () => {
    expect(said('[{"word": "夜市", "english": "night market", "tags": ["food", "street"]}]')).toEqual([
      { forms: [{ text: '夜市', pinyin: null }], sense: 'night market', tags: ['food', 'street'] },
    ]);
  });

  it('TBX of version 2, with its document type and another style of terms', () => {
    const file = `<?xml version='1.0'?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body>
<termEntry id="t1"><descrip type="subjectField">law</descrip>
 <langSet xml:lang="en"><tig><term>legal &#x61;id</term></tig></langSet>
 <langSet xml:lang="zh-CN"><ntig><termGrp><term>法律援助</term></termGrp></ntig></langSet>
</termEntry></body></text></martif>`;
    expect(said(file)).toEqual([{ forms: [{ text: '法律援助', pinyin: null }], sense: 'legal aid', category: 'law' }]);
  });

  it('TBX in style DCT, where readings stand in the order of the terms', () => {
    const file = `<tbx type="TBX-Basic" style="dct" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:basic="urn:b"><text><body>
<conceptEntry id="x"><basic:subjectField>water</basic:subjectField><note>n <hi>marked</hi> on</note>
<langSec xml:lang="zh"><termSec><term>湖长</term></termSec></langSec>
<langSec xml:lang="zh-Latn-pinyin"><termSec><term>hú zhǎng</term></termSec></langSec>
</conceptEntry></body></text></tbx>`;
    expect(said(file)).toEqual([
      { forms: [{ text: '湖长', pinyin: 'hú zhǎng' }], category: 'water', note: 'n marked on' },
    ]);
  });
});

describe('what is broken is refused with its line, and the rest is read', () => {
  const lines = (file: string) => {
    const found: (string | number)[] = [];
    const opened = openFile(bytesOf(file)).terms[Symbol.iterator]();
    try {
      for (let next = opened.next(); !next.done; next = opened.next()) {
        const read = next.value;
        found.push('draft' in read ? read.draft.forms[0]!.text : `${read.refusal.line}:${read.refusal.reason}`);
      }
    } catch (error) {
      found.push((error as Error).message);
    }
    return found;
  };
  it.each([
    ['a mark within a cell', 'term,sense\n甲,"a"b\n乙,c\n', ['2:broken', '乙']],
    ['a cell that is never closed', 'term,sense\n甲,a\n乙,"b\n丙,c\n', ['甲', '3:cut-off', '丙']],
    ['a comma too many', 'term,sense\n甲,a,b\n乙,c\n', ['2:too-many-cells', '乙']],
    ['a row without a term', 'term,sense\n,a\n', ['2:no-term']],
    ['a broken object', '[{"term":"甲"},\n{"term":乙},\n{"term":"丙"}]', ['甲', '2:broken', '丙']],
    ['a JSON file cut off', '[{"term":"甲"},\n{"term":"乙', ['甲', '2:cut-off']],
    ['a JSON file cut off between', '{"terms":[{"term":"甲"},', ['甲', 'line 1: cut-off']],
    ['JSON that is no list', '{"a":1}', ['line 1: unknown-format']],
    ['a list of numbers', '[1,2]', ['1:bad-field', '1:bad-field']],
    ['a later version', '{"format":"bianzhu-terms","version":9,"terms":[]}', ['line 1: newer-version']],
    [
      'a TBX entry without Chinese',
      '<tbx><conceptEntry id="a">\n<langSec xml:lang="en"><termSec><term>x</term></termSec></langSec></conceptEntry></tbx>',
      ['1:no-term'],
    ],
    ['a tag that is not closed', '<tbx>\n<text>\n</tbx>', ['line 3: broken']],
    ['XML cut off', '<tbx>\n<text>', ['line 2: cut-off']],
    ['XML of another kind', '<html></html>', ['line 1: unknown-format']],
    ['an entity', '<tbx>\n<note>&xxe;</note></tbx>', ['line 2: entity']],
    ['a lone ampersand', '<tbx>a & b</tbx>', ['line 1: broken']],
    ['an attribute twice', '<tbx a="1" a="2"></tbx>', ['line 1: broken']],
    ['two roots', '<tbx/><tbx/>', ['line 1: broken']],
    [
      'a document type with rules',
      '<!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tbx>&b;</tbx>',
      ['line 1: entity'],
    ],
    ['nesting without end', '<tbx>'.repeat(100), ['line 1: broken']],
  ])('%s', (_, file, expected) => {
    expect(lines(file)).toEqual(expected);
  });

  it('a bracket or a mark without end takes no longer than the file', () => {
    for (const piece of ['"', '[', '{"a":', '<a ', '<!--', '"a""']) {
      expect(() => lines(piece.repeat(60_000))).not.toThrow(RangeError);
    }
  });
});
