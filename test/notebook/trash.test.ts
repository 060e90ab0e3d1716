import { beforeEach, expect, it } from 'vitest';
import { StorageFullError } from '../../src/notebook/area.ts';
import { countOf } from '../../src/notebook/count.ts';
import type { NewHighlight } from '../../src/notebook/highlight.ts';
import { Shelf } from '../../src/notebook/shelf.ts';
import { Notebook } from '../../src/notebook/store.ts';
import { TRASH_MS, Trash } from '../../src/notebook/trash.ts';
import { meet, wordKind } from '../../src/notebook/word.ts';
import { lock, Memory } from './memory.ts';

const URL = 'https://paper.example/a.html';
const citation = { title: '标题', source: null, date: '2025-04-08', edition: null, authors: [] };
const draft = (exact: string): NewHighlight => ({
  url: URL,
  selector: { exact, prefix: '', suffix: '', start: 0, end: exact.length },
  citation,
});
const DAY = 86_400_000;

let memory: Memory;
let clock: number;
let notebook: Notebook;
let words: Shelf<ReturnType<(typeof wordKind)['read']> & object>;
let trash: Trash;
beforeEach(() => {
  memory = new Memory();
  clock = Date.parse('2025-04-08T00:00:00Z');
  const locked = lock();
  const now = () => new Date(clock);
  notebook = new Notebook(memory, locked, undefined, now);
  words = new Shelf(memory, locked, wordKind, undefined, now);
  trash = new Trash(memory, locked, undefined, now);
});
const keepWord = (form: string) =>
  words.put(form, (known, time) =>
    meet(known, { form, reading: 'x', sense: 'y', meeting: { sentence: form, start: 0, url: URL, citation } }, time),
  );

it('keeps what was deleted for thirty days, then nothing of what it said', async () => {
  const { id } = await notebook.add(draft('旧的一句'));
  const other = await notebook.add(draft('留下的'));
  await keepWord('台账');
  await notebook.setDeleted(id, true);
  await words.setDeleted('台账', true);
  clock += TRASH_MS - 1;
  expect(await trash.purgeOld()).toBe(0);
  expect((await notebook.every()).length).toBe(2);
  clock += DAY;
  expect(await trash.purgeOld()).toBe(2);
  expect(JSON.stringify(memory.items)).not.toContain('旧的一句');
  expect(await notebook.every()).toEqual([other]);
  expect(await notebook.ofPage(URL)).toEqual([other]);
  expect(await notebook.setDeleted(id, false)).toBeNull();
});

it('gives back until then what was deleted', async () => {
  const { id } = await notebook.add(draft('一句'));
  await notebook.setDeleted(id, true);
  clock += TRASH_MS - DAY;
  await notebook.setDeleted(id, false);
  clock += 2 * DAY;
  expect(await trash.purgeOld()).toBe(0);
  expect((await notebook.all()).map(one => one.id)).toEqual([id]);
});

it('looks once a day', async () => {
  await trash.purgeOld();
  const { id } = await notebook.add(draft('一句'));
  await notebook.setDeleted(id, true);
  memory.items[`highlight:${id}`] = { ...(memory.items[`highlight:${id}`] as object), deleted: '2020-01-01T00:00:00Z' };
  memory.items.trash = { [`highlight:${id}`]: '2020-01-01T00:00:00Z' };
  clock += DAY / 2;
  expect(await trash.purgeOld()).toBe(0);
  clock += DAY;
  expect(await trash.purgeOld()).toBe(1);
});

it('is emptied at once where the reader wants it, and leaves what is kept', async () => {
  for (const exact of ['一', '二', '三']) await notebook.setDeleted((await notebook.add(draft(exact))).id, true);
  const kept = await notebook.add(draft('四'));
  expect(await countOf(memory)).toMatchObject({ highlights: 1, trash: 3 });
  expect(await trash.empty()).toBe(3);
  expect(await notebook.every()).toEqual([kept]);
  expect(await countOf(memory)).toMatchObject({ highlights: 1, trash: 0 });
});

it('never takes for deleted what a damaged list names', async () => {
  const { id } = await notebook.add(draft('一句'));
  memory.items.trash = { [`highlight:${id}`]: '2020-01-01T00:00:00Z', 'highlight:gone': 7 };
  expect(await trash.empty()).toBe(0);
  expect((await notebook.all()).length).toBe(1);
});

it('does the rest the next time where it was stopped', async () => {
  for (const exact of ['一', '二']) await notebook.setDeleted((await notebook.add(draft(exact))).id, true);
  memory.refuse = new Error('quota');
  await expect(trash.empty()).rejects.toThrow(StorageFullError);
  expect((await notebook.every()).length).toBe(2);
  memory.refuse = null;
  expect(await trash.empty()).toBe(2);
});

it('finds again what lies in it where its list was lost', async () => {
  const { id } = await notebook.add(draft('一句'));
  await notebook.setDeleted(id, true);
  delete memory.items.trash;
  await trash.rebuild();
  expect(await trash.empty()).toBe(1);
});

it('counts on where a word is kept anew after it was purged', async () => {
  await keepWord('台账');
  await words.setDeleted('台账', true);
  await trash.empty();
  expect((await keepWord('台账')).revision).toBe(3);
});
