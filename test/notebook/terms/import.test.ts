import { describe, expect, it } from 'vitest';
import { exportTerms } from '../../../src/notebook/terms/formats.ts';
import { planImport, undoWrites, writesOf } from '../../../src/notebook/terms/import.ts';
import { MOST_TERMS, type OwnTerm, readOwnTerm } from '../../../src/notebook/terms/own-term.ts';
import { bytesOf, idOf, ids, NOW, term } from './terms.ts';

const LATER = '2025-05-01T00:00:00.000Z';
const plan = (existing: OwnTerm[], file: string | Uint8Array, glossary: string | null = null) =>
  planImport(
    existing,
    { name: 'terms', bytes: typeof file === 'string' ? bytesOf(file) : file },
    { now: LATER, newId: ids(), glossary, pause: async () => {} },
  );

describe('an import', () => {
  it('adds, changes and leaves, and says so line by line', async () => {
    const there = [
      term(1, '河长制', { sense: 'river heads', note: 'mine', tags: ['water'] }),
      term(2, '夜市', { sense: 'night market' }),
    ];
    const found = await plan(
      there,
      'term,sense,tags\n河长制,river chiefs,officials\n夜市,night market,\n早市,morning market,\n',
    );
    expect(found.refused).toEqual([]);
    expect(found.added.map(({ line, after }) => [line, after.forms[0]!.text])).toEqual([[4, '早市']]);
    expect(found.unchanged).toEqual([{ line: 3, id: idOf(2) }]);
    const [change] = found.changed;
    expect(change).toMatchObject({
      line: 2,
      before: there[0]!,
      after: {
        id: idOf(1),
        revision: 2,
        sense: 'river chiefs',
        note: 'mine',
        tags: ['water', 'officials'],
        updated: LATER,
      },
    });
    for (const record of writesOf(found)) expect(readOwnTerm(record)).toEqual(record);
  });

  it('alters nothing that it was given', async () => {
    const there = [term(1, '河长制', { tags: ['a'] })];
    const copy = structuredClone(there);
    await plan(there, 'term,sense,tags\n河长制,x,b\n');
    expect(there).toEqual(copy);
  });

  it('keeps glossaries apart', async () => {
    const there = [term(1, '四提升', { sense: 'here', glossary: '甲县' })];
    const found = await plan(there, 'term,sense\n四提升,there\n', '乙县');
    expect(found.added[0]!.after).toMatchObject({ glossary: '乙县', sense: 'there' });
    expect(found.changed).toEqual([]);
  });

  it('brings a deleted record back, and does not delete', async () => {
    const gone = { ...term(1, '河长制', { note: 'old' }), deleted: NOW };
    const file = exportTerms([term(1, '河长制', { note: 'new' })], 'json', new Date(NOW)).body as string;
    expect((await plan([gone], file)).changed[0]!.after).toMatchObject({ deleted: null, note: 'new', revision: 2 });
    const deletion = JSON.stringify({ terms: [gone] });
    expect((await plan([term(1, '河长制')], deletion)).refused).toEqual([
      { line: 1, reason: 'deleted', about: '河长制' },
    ]);
  });

  it('refuses an older state of a record that was changed here since', async () => {
    const here = { ...term(1, '河长制', { note: 'edited here' }), updated: LATER, revision: 5 };
    const file = exportTerms([term(1, '河长制', { note: 'old' })], 'csv', new Date(NOW)).body as string;
    expect((await plan([here], file)).refused).toEqual([{ line: 2, reason: 'older', about: '河长制' }]);
    const other = exportTerms([term(9, '河长制', { sense: 'theirs' })], 'csv', new Date(NOW)).body as string;
    expect((await plan([here], other)).changed[0]!.after).toMatchObject({
      id: idOf(1),
      note: 'edited here',
      sense: 'theirs',
    });
  });

  it('is undone, but for what was changed since', async () => {
    const there = [term(1, '甲', { sense: 'a' }), term(2, '乙', { sense: 'b' })];
    const found = await plan(there, 'term,sense\n甲,x\n乙,y\n丙,z\n丁,w\n');
    const after = new Map([...there, ...writesOf(found)].map(one => [one.id, one]));
    const touched = { ...found.changed[1]!.after, sense: 'by hand', revision: 3 };
    after.set(touched.id, touched);
    const { writes, left } = undoWrites(found, [...after.values()], LATER);
    expect(left).toEqual([idOf(2)]);
    for (const record of writes) after.set(record.id, record);
    const live = [...after.values()].filter(one => one.deleted === null);
    expect(live.map(one => [one.forms[0]!.text, one.sense])).toEqual([
      ['甲', 'a'],
      ['乙', 'by hand'],
    ]);
    for (const record of writes) expect(readOwnTerm(record)).toEqual(record);
  });
});

describe('bad input', () => {
  it('a form twice, and forms that point at each other', async () => {
    const file = 'term,variants,sense\n甲,乙; 乙,a\n乙,甲,b\n丙,甲,c\n丙,,d\n';
    const found = await plan([], file);
    expect(found.added.map(({ after }) => after.forms.map(form => form.text))).toEqual([['甲', '乙'], ['丙']]);
    expect(found.refused).toEqual([
      { line: 3, reason: 'same-as-line', about: '2' },
      { line: 4, reason: 'same-as-line', about: '2' },
    ]);
    expect((await plan([term(1, '甲'), term(2, '乙')], 'term,variants\n乙,甲\n')).refused).toEqual([
      { line: 2, reason: 'form-taken', about: '甲' },
    ]);
  });

  it('terms related to each other and to themselves', async () => {
    const found = await plan([], 'term,sense,related\n甲,a,乙; 甲\n乙,b,甲\n');
    expect(found.added.map(({ after }) => after.related)).toEqual([['乙'], ['甲']]);
    expect(found.remarks).toEqual([{ line: 2, reason: 'self-related', about: '甲' }]);
  });

  it('script in every field stays text, and is no address', async () => {
    const evil = '<script>alert(1)</script>';
    const header = 'term,pinyin,sense,note,plain,source,sentence,category,tags,related,glossary,url';
    const found = await plan([], `${header}\n${Array(11).fill(evil).join(',')},javascript:alert(1)\n`);
    const { after } = found.added[0]!;
    expect(after).toMatchObject({
      forms: [{ text: evil, pinyin: evil }],
      sense: evil,
      category: evil,
      tags: [evil],
      url: null,
      note: `${evil}\njavascript:alert(1)`,
    });
    expect(found.remarks.map(({ reason }) => reason)).toContain('no-address');
  });

  it('keys of prototypes are names like any other', async () => {
    const found = await plan(
      [],
      '[{"__proto__": {"term": "甲", "polluted": 1}, "constructor": "x", "term": "乙"}, {"__proto__": {"term": "丙"}}]',
    );
    expect(found.added.map(({ after }) => after.forms[0]!.text)).toEqual(['乙']);
    expect(found.refused).toEqual([{ line: 1, reason: 'no-term' }]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    const table = await plan([], '__proto__,term,constructor,sense\na,丁,b,c\n');
    expect(table.added[0]!.after.forms[0]!.text).toBe('丁');
    expect((await plan([], 'term\n__proto__\nconstructor\n')).added.length).toBe(2);
  });

  it('a hundred thousand rows: none is taken, and the limit is named', async () => {
    let pauses = 0;
    const rows = Array.from({ length: 100_000 }, (_, i) => `词${i},sense ${i}`).join('\n');
    const found = await planImport(
      [term(1, '词1')],
      { name: 'big.csv', bytes: bytesOf(`term,sense\n${rows}\n`) },
      {
        now: LATER,
        newId: ids(),
        pause: async () => {
          pauses++;
        },
      },
    );
    expect([found.added, found.changed, found.unchanged]).toEqual([[], [], []]);
    expect(found.refused).toEqual([{ line: MOST_TERMS + 2, reason: 'too-many-terms', about: String(MOST_TERMS) }]);
    expect(pauses).toBeGreaterThan(50);
  });

  it('as many as may be are taken', async () => {
    const rows = Array.from({ length: MOST_TERMS }, (_, i) => `词${i}\tsense ${i}`).join('\n');
    expect((await plan([], rows)).added.length).toBe(MOST_TERMS);
  });

  it('can be stopped', async () => {
    const stop = new AbortController();
    const rows = Array.from({ length: 2000 }, (_, i) => `词${i},s`).join('\n');
    const running = planImport(
      [],
      { name: 'f', bytes: bytesOf(rows) },
      {
        now: LATER,
        newId: ids(),
        signal: stop.signal,
        pause: async () => stop.abort(),
      },
    );
    await expect(running).rejects.toThrow();
  });

  it.each([
    ['an empty file', new Uint8Array(0), 0, 'unknown-format'],
    ['a broken zip', bytesOf('PK\u0003\u0004 not really'), 0, 'cut-off'],
    ['a field too long', bytesOf(`term,sense\n甲,${'x'.repeat(1001)}\n`), 2, 'too-long'],
    ['a form too long', bytesOf(`term\n${'长'.repeat(65)}\n`), 2, 'too-long'],
    ['a control character', bytesOf('term,sense\n甲,a\u0000b\n'), 2, 'bad-character'],
    ['a tag with a bracket', bytesOf('term,tags\n甲,[a\n'), 2, 'bad-mark'],
    [
      'too many tags',
      bytesOf(`term,tags\n甲,${Array.from({ length: 65 }, (_, i) => `t${i}`).join(';')}\n`),
      2,
      'too-many',
    ],
  ])('%s', async (_, file, line, reason) => {
    const found = await plan([term(1, '甲')], file);
    expect(found.added.length + found.changed.length).toBe(0);
    expect(found.refused[0]).toMatchObject({ line, reason });
  });

  it('a byte that was lost refuses its line alone', async () => {
    const file = bytesOf('term,sense\n河长制,river heads\n林长制,forest heads\n');
    file[13] = 0xff;
    const found = await plan([], file);
    expect(found.refused).toEqual([{ line: 2, reason: 'bad-encoding', about: 'forms.0.text' }]);
    expect(found.added.map(({ after }) => after.forms[0]!.text)).toEqual(['林长制']);
  });

  it('a file cut off keeps what was whole', async () => {
    const terms = ['甲', '乙', '丙'].map((text, i) => term(i, text, { sense: 'first, second and third meaning' }));
    for (const format of ['json', 'csv', 'tbx', 'omegat'] as const) {
      const whole = bytesOf(exportTerms(terms, format, new Date(NOW)).body as string);
      const found = await plan([], whole.subarray(0, Math.floor(whole.length * 0.75)));
      expect(found.added.length, format).toBeGreaterThan(0);
      for (const { after } of found.added) expect(terms.map(one => one.forms[0]!.text)).toContain(after.forms[0]!.text);
      if (format !== 'omegat') expect(found.refused.length + found.added.length, format).toBeLessThanOrEqual(3);
    }
  });
});
