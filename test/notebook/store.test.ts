import { beforeEach, expect, it } from 'vitest';
import { StorageFullError } from '../../src/notebook/area.ts';
import { exportJson } from '../../src/notebook/export.ts';
import { type NewHighlight, pageKey } from '../../src/notebook/highlight.ts';
import { Notebook } from '../../src/notebook/store.ts';
import { lock, Memory } from './memory.ts';

const draft = (exact: string, url = 'https://paper.example/a.html'): NewHighlight => ({
  url,
  selector: { exact, prefix: '', suffix: '', start: 0, end: exact.length },
  citation: { title: '标题', source: null, date: '2025-04-08', edition: null, authors: [] },
});

let memory: Memory;
let notebook: Notebook;
beforeEach(() => {
  memory = new Memory();
  notebook = new Notebook(memory, lock());
});

it('keeps every one of many that come at once', async () => {
  await Promise.all(Array.from({ length: 50 }, (_, i) => notebook.add(draft(`第${i}条`))));
  expect((await notebook.ofPage('https://paper.example/a.html')).length).toBe(50);
});

it('knows a page by its address without fragment and tracking', async () => {
  await notebook.add(draft('一句', 'https://paper.example/a.html?id=3&utm_source=x#top'));
  expect((await notebook.ofPage('https://paper.example/a.html?id=3&from=timeline')).length).toBe(1);
  expect((await notebook.ofPage('https://paper.example/a.html?id=4')).length).toBe(0);
  expect(pageKey('https://a.example/?b=2&a=1')).toBe(pageKey('https://a.example/?a=1&b=2#x'));
});

it('deletes with a way back', async () => {
  const { id } = await notebook.add(draft('一句'));
  expect((await notebook.setDeleted(id, true))!.deleted).not.toBeNull();
  expect(await notebook.ofPage('https://paper.example/a.html')).toEqual([]);
  expect((await notebook.setDeleted(id, false))!.revision).toBe(3);
  expect((await notebook.ofPage('https://paper.example/a.html')).length).toBe(1);
  expect(await notebook.setDeleted('00000000-0000-4000-8000-000000000000', true)).toBeNull();
});

it('changes nothing where storage is full, and says that it is', async () => {
  await notebook.add(draft('先前'));
  const before = structuredClone(memory.items);
  memory.refuse = new Error('Resource::kQuotaBytes quota exceeded');
  await expect(notebook.add(draft('后来'))).rejects.toBeInstanceOf(StorageFullError);
  expect(memory.items).toEqual(before);
  memory.refuse = null;
  await notebook.add(draft('后来'));
  expect((await notebook.all()).length).toBe(2);
});

it('tries once more where a write fails without a reason', async () => {
  memory.refuse = new Error('An unexpected error occurred');
  memory.refusals = 1;
  expect((await notebook.add(draft('一句'))).selector.exact).toBe('一句');
  memory.refusals = Number.POSITIVE_INFINITY;
  await expect(notebook.add(draft('二句'))).rejects.not.toBeInstanceOf(StorageFullError);
  await expect(new Notebook(memory, lock(), async () => true).add(draft('三句'))).rejects.toBeInstanceOf(
    StorageFullError,
  );
});

it('builds an index anew that is lost or names what is not there', async () => {
  const { id } = await notebook.add(draft('一句'));
  const key = `page:${pageKey('https://paper.example/a.html')}`;
  memory.items[key] = [id, 'gone'];
  expect((await notebook.ofPage('https://paper.example/a.html')).map(one => one.id)).toEqual([id]);
  delete memory.items[key];
  await notebook.rebuildIndexes();
  expect((await notebook.ofPage('https://paper.example/a.html')).map(one => one.id)).toEqual([id]);
});

it('leaves alone what it cannot read', async () => {
  await notebook.add(draft('一句'));
  memory.items['highlight:broken'] = { version: 1, id: 'x' };
  memory.items['highlight:future'] = { version: 99 };
  expect((await notebook.all()).length).toBe(1);
  expect(memory.items['highlight:future']).toEqual({ version: 99 });
});

it('exports all that is not deleted as one readable file', async () => {
  await notebook.add(draft('一句'));
  const { id } = await notebook.add(draft('二句'));
  await notebook.setDeleted(id, true);
  const file = JSON.parse(exportJson(await notebook.all(), [], new Date('2025-04-08T00:00:00Z'))) as {
    format: string;
    exported: string;
    highlights: unknown[];
  };
  expect(file).toMatchObject({ format: 'bianzhu-highlights', exported: '2025-04-08T00:00:00.000Z' });
  expect(file.highlights.length).toBe(1);
});
