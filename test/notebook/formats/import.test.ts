import { describe, expect, it } from 'vitest';
import type { FormatName } from '../../../src/notebook/formats/formats.ts';
import {
  type HighlightWrite,
  planRecords,
  type RecordPlan,
  undoOf,
  writesOf,
} from '../../../src/notebook/formats/import.ts';
import type { Highlight } from '../../../src/notebook/highlight.ts';
import { putHighlights } from '../../../src/notebook/putHighlights.ts';
import { Notebook } from '../../../src/notebook/store.ts';
import { lock, Memory } from '../memory.ts';
import { ARTICLES, DEVICE, HIGHLIGHTS, KEPT, LIVE, many, NOW, REPORT_TEXT, REPORT_URL } from './notebook.ts';
import { bytesOf, textOf } from './written.ts';

const NONE = { highlights: [], articles: [] };
const LATER = '2026-11-21T09:00:00.000Z';
const planned = (bytes: Uint8Array | string, existing: Parameters<typeof planRecords>[0] = NONE) =>
  planRecords(
    existing,
    { name: 'file', bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes },
    LATER,
  );

/** A notebook in storage, and what the background does with a plan. */
function notebook() {
  const area = new Memory();
  const locked = lock();
  const store = new Notebook(area, locked, undefined, () => NOW);
  const put = (writes: readonly HighlightWrite[]) =>
    locked(() => putHighlights(area, writes, async () => false, new Date(LATER)));
  return { area, store, put };
}
const byId = (highlights: readonly Highlight[]) => [...highlights].sort((a, b) => (a.id < b.id ? -1 : 1));

describe.each(['webAnnotation', 'hypothesis', 'jsonl', 'csv'] as const)('%s', name => {
  it('comes back whole after everything was wiped', async () => {
    const bytes = await bytesOf(name);
    const plan = await planned(bytes);
    expect(plan).toMatchObject({ format: name, refused: [], changed: [], unchanged: 0 });
    const { store, put, area } = notebook();
    await put(writesOf(plan));
    expect(byId(await store.all())).toEqual(byId(LIVE));
    expect((await store.ofPage(REPORT_URL)).length).toBe(3);
    // The records in storage are what a second export writes.
    const again = await planned(await bytesOf(name, { ...KEPT, highlights: await store.all() }));
    expect(byId(again.added.map(({ after }) => after))).toEqual(byId(LIVE));
    expect(Object.keys(area.items)).toContain(`highlight:${LIVE[0]!.id}`);
  });

  it('brings nothing twice', async () => {
    const plan = await planned(await bytesOf(name), { highlights: HIGHLIGHTS, articles: ARTICLES });
    expect(plan).toMatchObject({ added: [], changed: [], unchanged: LIVE.length, refused: [] });
  });

  it('takes over what was changed outside, and not what was changed here since', async () => {
    const text = (await textOf(name)).replace('与去年的', '与前年的');
    const outside = await planned(text, { highlights: HIGHLIGHTS, articles: [] });
    expect(outside.changed.map(({ after }) => after.note.slice(0, 4))).toEqual(['与前年的']);
    const newer = { ...HIGHLIGHTS[0]!, revision: 5, note: 'here', updated: '2026-01-01T00:00:00.000Z' };
    const inside = await planned(text, { highlights: [newer, ...HIGHLIGHTS.slice(1)], articles: [] });
    expect(inside).toMatchObject({ changed: [], refused: [{ reason: 'older' }] });
  });

  it('gives what lies in the trash back, and can be undone', async () => {
    const { store, put } = notebook();
    const plan = await planned(await bytesOf(name));
    await put(writesOf(plan));
    await store.setDeleted(LIVE[0]!.id, true);
    await store.change({ id: LIVE[1]!.id, note: 'here' });
    const now = { highlights: await store.every(), articles: [] };
    const second = await planned(await bytesOf(name), now);
    expect(second.changed.map(({ after }) => after.id)).toEqual([LIVE[0]!.id]);
    const { written, left } = await put(writesOf(second));
    expect(left).toEqual([]);
    expect((await store.all()).length).toBe(LIVE.length);
    await put(undoOf(second, written, LATER));
    expect((await store.all()).map(({ id }) => id)).not.toContain(LIVE[0]!.id);
    // What was added goes to the trash, from which it can be taken back.
    const wiped = notebook();
    const done = await wiped.put(writesOf(plan));
    await wiped.put(undoOf(plan, done.written, LATER));
    expect(await wiped.store.all()).toEqual([]);
    expect((await wiped.store.every()).length).toBe(LIVE.length);
  });
});

it('brings the texts of articles back', async () => {
  const plan = await planned(await bytesOf('articles'));
  expect(plan.articles).toEqual([{ url: REPORT_URL, citation: ARTICLES[0]!.citation, text: REPORT_TEXT }]);
  expect(plan.refused.map(({ reason }) => reason)).toEqual(['blank']);
  expect((await planned(await bytesOf('articles'), { highlights: [], articles: ARTICLES })).articles).toEqual([]);
});

describe('what others wrote', () => {
  const taken = (plan: RecordPlan) =>
    plan.added.map(({ after: { url, selector, note, tags, citation, created } }) => ({
      url,
      exact: selector.exact,
      note,
      tags,
      title: citation.title,
      created,
    }));
  const expected = {
    url: 'https://news.example.cn/a',
    exact: '河长制',
    note: 'a note',
    tags: ['water'],
    title: '巡河',
    created: '2024-01-02T03:04:05.678Z',
  };

  it('comes in from Hypothesis', async () => {
    const annotation = {
      id: 'Xq3kLmNoEe6',
      created: '2024-01-02T03:04:05.678901+00:00',
      updated: '2024-01-02T03:04:05.678901+00:00',
      user: 'acct:someone@hypothes.is',
      uri: expected.url,
      text: 'a note',
      tags: ['water'],
      document: { title: ['巡河'] },
      target: [
        {
          source: expected.url,
          selector: [
            { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 1, endOffset: 4 },
            { type: 'TextPositionSelector', start: 900, end: 903 },
            { type: 'TextQuoteSelector', exact: '河长制', prefix: '推行', suffix: '以来' },
          ],
        },
      ],
    };
    const pageNote = { ...annotation, id: 'other', target: [{ source: expected.url }] };
    const plan = await planned(JSON.stringify({ annotations: [annotation, pageNote] }));
    expect(plan.format).toBe('hypothesis');
    expect(taken(plan)).toEqual([expected]);
    expect(plan.refused).toEqual([{ line: 1, reason: 'no-quote' }]);
    // Rows of its API come without a file around them; the same annotation is the same record.
    const rows = await planned(JSON.stringify([annotation]), {
      highlights: plan.added.map(({ after }) => after),
      articles: [],
    });
    expect(rows).toMatchObject({ added: [], unchanged: 1 });
  });

  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'http://server.example/anno/7',
    type: 'Annotation',
    created: '2024-01-02T03:04:05.678Z',
    body: [
      { type: 'TextualBody', value: 'a note' },
      { type: 'TextualBody', value: 'water', purpose: 'tagging' },
      'http://server.example/body/1',
    ],
    target: {
      source: { id: expected.url, title: '巡河' },
      selector: {
        type: 'CssSelector',
        value: 'p',
        refinedBy: { type: 'TextQuoteSelector', exact: '河长制', prefix: '推行', suffix: '以来' },
      },
    },
  };
  it.each([
    ['one annotation', annotation],
    ['a list', [annotation]],
    ['a page', { type: 'AnnotationPage', items: [annotation] }],
    [
      'a collection',
      { type: 'AnnotationCollection', label: 'x', first: { type: 'AnnotationPage', items: [annotation] } },
    ],
    ['a graph', { '@context': [], '@graph': [annotation] }],
  ])('comes in from the W3C’s model as %s', async (_, file) => {
    for (const text of [JSON.stringify(file), JSON.stringify(file, null, 2)]) {
      const plan = await planned(text);
      expect(plan.refused).toEqual([]);
      expect(plan.format).toBe('webAnnotation');
      expect(taken(plan)).toEqual([expected]);
    }
  });

  it('comes in from a table with no more than quotation and address', async () => {
    const plan = await planned('url;quote;tags\r\nhttps://news.example.cn/a;"河长\n制";water; x\r\n');
    expect(plan.format).toBe('csv');
    expect(plan.added.map(({ after }) => [after.selector.exact, after.tags])).toEqual([['河长\n制', ['water']]]);
  });

  it('becomes this device’s own, over what was purged', async () => {
    const plan = await planned(JSON.stringify([annotation]));
    const { put, store, area } = notebook();
    const { id } = plan.added[0]!.after;
    area.items[`grave:highlight:${id}`] = { revision: 7, deleted: LATER };
    await put(writesOf(plan));
    const [highlight] = await store.all();
    expect(highlight).toMatchObject({ id, revision: 8, deleted: null });
    expect(highlight!.device).toBe(area.items.device);
    expect(highlight!.device).not.toBe(DEVICE);
  });
});

it('goes on in turns, tells how far it is, and stops when it is told to', async () => {
  const bytes = await bytesOf('hypothesis', many(3_000));
  let turns = 0;
  const counts: number[] = [];
  const pause = async () => void turns++;
  const plan = await planRecords(NONE, { name: '', bytes }, LATER, { pause, onProgress: done => counts.push(done) });
  expect(plan.added.length).toBe(3_000);
  expect(turns).toBeGreaterThan(0);
  expect(counts.at(-1)).toBe(3_000);
  const stop = new AbortController();
  const stopping = async () => stop.abort();
  await expect(planRecords(NONE, { name: '', bytes }, LATER, { pause: stopping, signal: stop.signal })).rejects.toThrow(
    /abort/i,
  );
});

it.each(['webAnnotation', 'hypothesis'] satisfies FormatName[])(
  '%s of a write that is refused changes nothing',
  async name => {
    const { put, area } = notebook();
    const plan = await planned(await bytesOf(name));
    area.refuse = new Error('QuotaExceededError');
    await expect(put(writesOf(plan))).rejects.toThrow('storage is full');
    expect(area.items).toEqual({});
  },
);

it('leaves what was changed elsewhere meanwhile', async () => {
  const { put, store } = notebook();
  const plan = await planned(await bytesOf('jsonl'));
  await put(writesOf(plan));
  await store.change({ id: LIVE[0]!.id, note: 'meanwhile' });
  const { written, left } = await put([
    { expected: LIVE[0]!.revision, record: { ...LIVE[0]!, note: 'late' } },
    { expected: null, record: LIVE[1]! },
  ]);
  expect(left).toEqual([LIVE[0]!.id]);
  // The second is there already, as the same message may come twice.
  expect(written).toEqual({ [LIVE[1]!.id]: LIVE[1]!.revision });
  expect((await store.all()).find(({ id }) => id === LIVE[0]!.id)!.note).toBe('meanwhile');
});
