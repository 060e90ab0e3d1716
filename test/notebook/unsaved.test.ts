import { expect, it } from 'vitest';
import type { NewHighlight } from '../../src/notebook/highlight.ts';
import { newId } from '../../src/notebook/newId.ts';
import { Unsaved } from '../../src/notebook/unsaved.ts';
import { Memory } from './memory.ts';

const draft = (url: string, fingerprint?: string): NewHighlight => ({
  id: newId(),
  url,
  selector: { exact: '一句', prefix: '', suffix: '', start: 0, end: 2, fingerprint },
  citation: { title: null, source: null, date: null, edition: null, authors: [] },
  colour: 'blue',
});

it('holds what storage had no room for, as it would be kept, until it is', async () => {
  const memory = new Memory();
  const unsaved = new Unsaved(memory);
  const later = draft('https://paper.example/a.html?spm=1', 'ab'.repeat(16));
  const first = draft('https://paper.example/b.html');
  await unsaved.hold(later, '2025-04-08T02:00:00.000Z');
  await unsaved.hold(first, '2025-04-08T01:00:00.000Z');
  memory.items['unsaved:broken'] = { draft: 7 };
  expect((await unsaved.highlights()).map(({ id, colour }) => [id, colour])).toEqual([
    [first.id, 'blue'],
    [later.id, 'blue'],
  ]);
  expect((await unsaved.ofPage('https://paper.example/a.html')).map(({ id }) => id)).toEqual([later.id]);
  expect((await unsaved.ofPage('https://mirror.example/', 'ab'.repeat(16))).length).toBe(1);
  await unsaved.release([later.id!]);
  expect((await unsaved.all()).map(({ draft }) => draft.id)).toEqual([first.id]);
});
