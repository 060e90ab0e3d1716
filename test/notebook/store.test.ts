import { beforeEach, describe, expect, it } from 'vitest';
import { StorageFullError } from '../../src/notebook/area.ts';
import { exportJson } from '../../src/notebook/export.ts';
import { type NewHighlight, pageKey } from '../../src/notebook/highlight.ts';
import { newId } from '../../src/notebook/newId.ts';
import { Notebook } from '../../src/notebook/store.ts';
import { mergedTags } from '../../src/notebook/tags.ts';
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

describe('what a reader changes', () => {
  it('leaves the rest', async () => {
    const { id } = await notebook.add({ ...draft('一句'), colour: 'green', tags: ['农业'] });
    expect(await notebook.change({ id, note: '要核对' })).toMatchObject({
      revision: 2,
      colour: 'green',
      tags: ['农业'],
      note: '要核对',
    });
    expect(await notebook.change({ id, colour: 'pink', tags: [] })).toMatchObject({ note: '要核对', tags: [] });
    expect(await notebook.change({ id: newId(), note: '' })).toBeNull();
  });

  it('overwrites no note that was written meanwhile elsewhere', async () => {
    const { id } = await notebook.add({ ...draft('一句'), note: '原来' });
    await notebook.change({ id, note: '一边', noteBefore: '原来' });
    await notebook.change({ id, note: '另一边', noteBefore: '原来' });
    // Sent twice, as where the background dies before it answers.
    await notebook.change({ id, note: '另一边', noteBefore: '原来' });
    const all = await notebook.ofPage('https://paper.example/a.html');
    expect(all.map(({ note, conflict }) => ({ note, conflict }))).toEqual([
      { note: '另一边', conflict: null },
      { note: '一边', conflict: id },
    ]);
  });

  it('is kept once where it is sent twice', async () => {
    const id = newId();
    await Promise.all([notebook.add({ ...draft('一句'), id }), notebook.add({ ...draft('一句'), id })]);
    expect((await notebook.all()).length).toBe(1);
  });
});

it('finds the same text at another address', async () => {
  const fingerprint = 'ab'.repeat(16);
  const one = draft('一句');
  await notebook.add({ ...one, selector: { ...one.selector, fingerprint } });
  await notebook.add(draft('别处的一句', 'https://mirror.example/b.html'));
  expect((await notebook.ofPage('https://mirror.example/b.html')).length).toBe(1);
  expect((await notebook.ofPage('https://mirror.example/b.html', fingerprint)).length).toBe(2);
  expect((await notebook.ofPage('https://third.example/', fingerprint)).map(h => h.selector.exact)).toEqual(['一句']);
  delete memory.items[`text:${fingerprint}`];
  await notebook.rebuildIndexes();
  expect((await notebook.ofPage('https://third.example/', fingerprint)).length).toBe(1);
});

it('gives highlights one tag in place of several', async () => {
  const { id } = await notebook.add({ ...draft('一句'), tags: ['城管', '农业', '城市管理'] });
  await notebook.add({ ...draft('二句'), tags: ['农业'] });
  expect(await notebook.changeAll(mergedTags(['城管', '城市管理'], '城市管理'))).toBe(1);
  expect((await notebook.change({ id }))!.tags).toEqual(['城市管理', '农业']);
  expect(await notebook.changeAll(mergedTags(['农业'], ''))).toBe(2);
  expect((await notebook.all()).map(({ tags }) => tags)).toEqual([['城市管理'], []]);
});

it('has no key of an index that nothing stands in', async () => {
  await notebook.add(draft('一句'));
  memory.items['page:https://gone.example/'] = ['gone'];
  expect(await notebook.ofPage('https://gone.example/')).toEqual([]);
  expect(Object.keys(memory.items)).not.toContain('page:https://gone.example/');
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
