import { beforeEach, expect, it } from 'vitest';
import { StorageFullError } from '../../../src/notebook/area.ts';
import { collect } from '../../../src/notebook/backup/collect.ts';
import { readBackup, writeBackup } from '../../../src/notebook/backup/file.ts';
import { writeMerge } from '../../../src/notebook/backup/write.ts';
import { countOf } from '../../../src/notebook/count.ts';
import type { NewHighlight } from '../../../src/notebook/highlight.ts';
import { Notebook } from '../../../src/notebook/store.ts';
import { Trash } from '../../../src/notebook/trash.ts';
import { lock, Memory } from '../memory.ts';
import { highlight, IDS, keepingOf } from './keepings.ts';

const URL = 'https://paper.example/a.html';
const draft = (exact: string): NewHighlight => ({
  url: URL,
  selector: { exact, prefix: '', suffix: '', start: 0, end: exact.length, fingerprint: 'ab'.repeat(16) },
  citation: { title: '标题', source: null, date: null, edition: null, authors: [] },
});
const full = async () => false;

let here: Memory;
let there: Memory;
let mine: Notebook;
let theirs: Notebook;
beforeEach(() => {
  here = new Memory();
  there = new Memory();
  mine = new Notebook(here, lock());
  theirs = new Notebook(there, lock());
});
const bring = async (from: Memory, to: Memory) => {
  const file = writeBackup(await collect(from), null, '2025-05-01T00:00:00.000Z');
  return writeMerge(to, full, (await readBackup(file)).keeping);
};

it('brings what another has, finds it by page and by text, and again changes nothing', async () => {
  await mine.add(draft('我的'));
  await theirs.add(draft('她的'));
  expect(await bring(there, here)).toMatchObject({ added: 1, changed: 0, same: 0 });
  expect((await mine.ofPage(URL)).length).toBe(2);
  expect((await mine.ofPage('https://mirror.example/', 'ab'.repeat(16))).length).toBe(2);
  const before = structuredClone(here.items);
  expect(await bring(there, here)).toMatchObject({ added: 0, changed: 0, same: 1 });
  expect(here.items).toEqual(before);
});

it('keeps both where the same one was changed apart, on either side the same two', async () => {
  const { id } = await mine.add(draft('一句'));
  await bring(here, there);
  await mine.change({ id, note: '我的' });
  await theirs.change({ id, note: '她的' });
  await bring(there, here);
  await bring(here, there);
  const notes = async (notebook: Notebook) =>
    (await notebook.ofPage(URL)).map(({ note, id }) => `${id} ${note}`).sort();
  expect((await notes(mine)).length).toBe(2);
  expect(await notes(theirs)).toEqual(await notes(mine));
  expect(await bring(there, here)).toMatchObject({ added: 0, changed: 0, beside: 0 });
});

it('carries deletions, and what was purged does not come back', async () => {
  const { id } = await mine.add(draft('一句'));
  await bring(here, there);
  await theirs.setDeleted(id, true);
  expect(await bring(there, here)).toMatchObject({ deleted: 1 });
  expect(await countOf(here)).toMatchObject({ highlights: 0, trash: 1 });
  const old = await collect(here);
  await new Trash(here, lock()).empty();
  await writeMerge(here, full, old);
  await bring(there, here);
  expect(await mine.every()).toEqual([]);
  expect(await bring(here, there)).toMatchObject({ deleted: 0 });
  expect(await theirs.every()).toEqual([]);
  expect(JSON.stringify(there.items)).not.toContain('一句');
});

it('writes all or nothing where storage is full', async () => {
  await mine.add(draft('我的'));
  await theirs.add(draft('她的'));
  const before = structuredClone(here.items);
  here.refuse = new Error('QuotaExceededError');
  await expect(bring(there, here)).rejects.toThrow(StorageFullError);
  expect(here.items).toEqual(before);
});

it('does not write over what a newer version of the extension wrote', async () => {
  const key = `highlight:${IDS[0]}`;
  here.items[key] = { version: 99 };
  await writeMerge(here, full, keepingOf(highlight()));
  expect(here.items[key]).toEqual({ version: 99 });
});
