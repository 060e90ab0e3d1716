import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { UNKNOWN_DEVICE } from '../../src/notebook/device.ts';
import { HIGHLIGHT_VERSION, pageKey, readHighlight, tagsSchema } from '../../src/notebook/highlight.ts';
import { newId } from '../../src/notebook/newId.ts';
import { revised } from '../../src/notebook/revision.ts';

/** As the first version of the extension wrote it. */
const FIRST = {
  version: 1,
  id: '6f1f0c2e-8a55-4f0e-9f2f-0d6f6f1d2a11',
  revision: 3,
  url: 'https://paper.example/a.html',
  selector: { exact: '春耕备耕', prefix: '全县', suffix: '有序推进', start: 12, end: 16 },
  citation: { title: '春耕', source: '禾城日报', date: '2025-03-08', edition: '2', authors: ['林一舟'] },
  created: '2025-03-08T01:00:00.000Z',
  updated: '2025-03-09T01:00:00.000Z',
  deleted: null,
};

it('carries a record of the first version up, and changes nothing that it says', () => {
  const { version: _, ...said } = FIRST;
  expect(readHighlight(FIRST)).toEqual({
    ...said,
    version: HIGHLIGHT_VERSION,
    device: UNKNOWN_DEVICE,
    colour: 'yellow',
    note: '',
    tags: [],
    conflict: null,
  });
});

it('does not show what is newer, damaged or of no version', () => {
  for (const version of [HIGHLIGHT_VERSION + 1, 0, '1', null, Number.NaN, 'constructor', '__proto__'])
    expect(readHighlight({ ...readHighlight(FIRST), version })).toBeNull();
  expect(readHighlight({ ...FIRST, selector: { ...FIRST.selector, exact: ' \n' } })).toBeNull();
  fc.assert(fc.property(fc.anything(), stored => readHighlight(stored) === null));
});

it('trims tags, keeps each once and takes no more than its measure', () => {
  expect(v.parse(tagsSchema, [' 农业', '农业 ', '城管'])).toEqual(['农业', '城管']);
  const many = Array.from({ length: 51 }, (_, i) => `标签${i}`);
  expect(v.is(tagsSchema, many)).toBe(false);
  expect(v.is(tagsSchema, many.slice(1))).toBe(true);
  expect(v.is(tagsSchema, ['长'.repeat(101)])).toBe(false);
  expect(v.is(tagsSchema, ['  '])).toBe(false);
});

it('says in each revision who made it and on whose it builds', () => {
  const [mine, hers] = [newId(), newId()];
  const first = revised(readHighlight(FIRST)!, { note: '一' }, mine, '2025-04-01T00:00:00.000Z');
  expect(first).toMatchObject({ revision: 4, device: mine, seen: { [UNKNOWN_DEVICE]: 3 }, note: '一' });
  const second = revised(first, { note: '二' }, hers, '2025-04-02T00:00:00.000Z');
  expect(second.seen).toEqual({ [UNKNOWN_DEVICE]: 3, [mine]: 4 });
  const third = revised(second, { note: '三' }, mine, '2025-04-03T00:00:00.000Z');
  expect(third.seen).toEqual({ [UNKNOWN_DEVICE]: 3, [hers]: 5 });
  expect(readHighlight(third)).toEqual(third);
});

it('knows a page by any address, even one that cannot be read', () => {
  expect(pageKey('https://a.example/?b=2&a=1')).toBe(pageKey('https://a.example/?a=1&b=2#x'));
  expect(pageKey('没有地址')).toBe('没有地址');
});
