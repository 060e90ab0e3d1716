import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MOST_RECORDS, planRecords, type RecordPlan } from '../../../src/notebook/formats/import.ts';
import { MOST_BYTES } from '../../../src/notebook/formats/read.ts';
import { HIGHLIGHTS, LIVE } from './notebook.ts';
import { bytesOf, textOf } from './written.ts';

const encoder = new TextEncoder();
const planned = (file: Uint8Array | string): Promise<RecordPlan> =>
  planRecords(
    { highlights: HIGHLIGHTS.slice(3), articles: [] },
    { name: 'file', bytes: typeof file === 'string' ? encoder.encode(file) : file },
    '2026-11-21T09:00:00.000Z',
  );
const reasons = (plan: RecordPlan) => plan.refused.map(({ reason }) => reason);
const item = (part: object) =>
  JSON.stringify({
    annotations: [
      {
        id: 'a',
        uri: 'https://news.example.cn/a',
        text: '',
        tags: [],
        target: [{ selector: [{ type: 'TextQuoteSelector', exact: '河长制' }] }],
        ...part,
      },
    ],
  });
const quote = (exact: string) => ({ target: [{ selector: [{ type: 'TextQuoteSelector', exact }] }] });

describe('a file that is refused as a whole', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t '],
    ['a page', '<html><script>alert(1)</script></html>'],
    ['a text', '今天天气很好。'],
    ['a table of something else', 'name,age\nLi,3\n'],
    ['another program’s JSON', '{"version":1,"bookmarks":[1,2]}'],
    ['a number', '17'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff])],
    ['a zip', zipSync({ 'a.json': new Uint8Array(1_000_000) })],
  ])('%s', async (_, file) => {
    const plan = await planned(file);
    expect(plan.added).toEqual([]);
    expect(plan.refused.length).toBe(1);
    expect(plan.refused[0]!.reason).toMatch(/^(?:unknown-format|bad-encoding)$/);
  });

  it('more bytes than are read', async () => {
    expect(reasons(await planned(new Uint8Array(MOST_BYTES + 1)))).toEqual(['too-large']);
  });

  it('more records than a notebook has, of which none is taken', async () => {
    const text = `url,quote\n${'https://a.example/,x\n'.repeat(MOST_RECORDS + 1)}`;
    expect(await planned(text)).toMatchObject({ added: [], refused: [{ reason: 'too-many-records' }] });
  });
});

describe('a record that is refused, with the others taken', () => {
  it.each([
    ['no-page', item({ uri: 'javascript:alert(1)' })],
    ['no-page', item({ uri: 'data:text/html,<script>alert(1)</script>' })],
    ['no-page', item({ uri: '' })],
    ['no-quote', item(quote('   '))],
    ['no-quote', item({ target: 'https://news.example.cn/a' })],
    ['too-long', item(quote('字'.repeat(100_001)))],
    ['too-long', item({ text: 'x'.repeat(20_001) })],
    ['too-long', item({ tags: Array.from({ length: 51 }, (_, i) => `t${i}`) })],
    ['too-long', item({ tags: ['x'.repeat(101)] })],
    ['newer-version', item({ bianzhu: { version: 99 } })],
    ['bad-field', item({ bianzhu: { version: 2, colour: 'red; background: url(//evil)' } })],
    ['bad-field', item({ bianzhu: { version: 2, revision: -1 } })],
    ['bad-field', item({ bianzhu: { version: 2, device: '<script>' } })],
    ['bad-field', '[1, null, "x", []]'],
    ['too-deep', `{"annotations":[{"uri":"https://a.example","x":${'['.repeat(500_000)}${']'.repeat(500_000)}}]}`],
    ['broken', '{"annotations":[{"uri":"https://a.example",,}]}'],
    ['cut-off', item({ text: 'x'.repeat(500) }).slice(0, 300)],
    ['cut-off', `{"type":"highlight","id":"x`],
  ])('%s', async (reason, file) => {
    const plan = await planned(file);
    expect(plan.added).toEqual([]);
    expect(reasons(plan)[0]).toBe(reason);
  });

  it('is one line of many', async () => {
    const lines = (await textOf('jsonl')).trimEnd().split('\n');
    lines.splice(1, 0, '{"type":"highlight","url":"https://a.example"}', 'null', '{"type":"highl');
    const plan = await planned(lines.join('\n'));
    expect(plan.refused).toEqual([
      { line: 2, reason: 'no-quote' },
      { line: 3, reason: 'bad-field' },
      { line: 4, reason: 'broken' },
    ]);
    expect(plan.added.length + plan.changed.length + plan.unchanged).toBe(LIVE.length);
  });
});

describe('what is hostile', () => {
  it('is plain text in a note, a tag and a title', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const plan = await planned(item({ text: evil, tags: [evil], document: { title: [evil] } }));
    expect(plan.added[0]!.after).toMatchObject({ note: evil, tags: [evil], citation: { title: evil } });
  });

  it('does not reach a prototype', async () => {
    const keys = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}';
    const text = item({ bianzhu: { version: 2 } }).replace('"bianzhu":{', `${keys},"bianzhu":{${keys},`);
    const plan = await planned(text.replace('"id":"a"', '"id":"__proto__"'));
    expect(plan.added.length).toBe(1);
    expect(Object.keys(plan.added[0]!.after)).not.toContain('constructor');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(plan.added[0]!.after)).toBe(Object.prototype);
  });

  it('never throws, whatever is cut or changed in a file', async () => {
    const files = await Promise.all(
      (['webAnnotation', 'hypothesis', 'jsonl', 'csv'] as const).map(name => bytesOf(name)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.nat(),
        fc.nat(),
        fc.uint8Array({ maxLength: 8 }),
        async (file, from, to, put) => {
          const [a, b] = [from % file.length, to % file.length].sort((x, y) => x - y) as [number, number];
          const bytes = new Uint8Array([...file.subarray(0, a), ...put, ...file.subarray(b)]);
          const plan = await planned(bytes);
          for (const { after } of plan.added) expect(after.selector.exact.trim()).not.toBe('');
        },
      ),
      { numRuns: 100 },
    );
  });
});
