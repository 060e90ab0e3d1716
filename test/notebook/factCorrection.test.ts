import * as v from 'valibot';
import { beforeEach, expect, it } from 'vitest';
import { citableOf } from '../../src/notebook/citation/cited.ts';
import {
  correctionsOf,
  FACTS_VERSION,
  factsKind,
  type KeptFacts,
  withCorrections,
} from '../../src/notebook/factCorrection.ts';
import { type Citation, newHighlightSchema, readHighlight } from '../../src/notebook/highlight.ts';
import { Shelf } from '../../src/notebook/shelf.ts';
import { lock, Memory } from './memory.ts';

const OLD: Citation = {
  title: '把烦心事办在前头',
  source: '云溪日报',
  date: '2025-04-08',
  edition: '2',
  authors: ['任晓曾'],
};
const PAGE: Citation = { ...OLD, kicker: null, column: '要闻', canonical: 'http://yxrb.example.cn/content_1.htm' };
const ADDRESS = 'http://yxrb.example.cn/content_1.htm?from=timeline';

it('takes what differs from the page as corrected, and what is set back as not', () => {
  const corrected = correctionsOf(PAGE, { ...OLD, date: '2025-04-09', kicker: null, authors: ['任晓曾', '单文清'] });
  expect(corrected).toEqual({ date: '2025-04-09', authors: ['任晓曾', '单文清'] });
  expect(withCorrections(PAGE, corrected)).toEqual({ ...PAGE, ...corrected });
  expect(correctionsOf(PAGE, { title: PAGE.title, column: '要闻' })).toEqual({});
  // That the page names a source where there is none is a correction too.
  expect(withCorrections(PAGE, correctionsOf(PAGE, { source: null })).source).toBeNull();
});

it('cites a record by its lasting address and the day on which it was kept', () => {
  const noon = new Date(2026, 2, 1, 12);
  expect(citableOf(PAGE, ADDRESS, noon.toISOString())).toMatchObject({
    url: PAGE.canonical,
    accessed: '2026-03-01',
    column: '要闻',
    source: '云溪日报',
  });
  expect(citableOf(OLD, ADDRESS, noon)).toMatchObject({ url: ADDRESS, column: null });
  expect(citableOf({ ...OLD, source: null, site: '云溪网' }, 'file:///a.txt', 'never')).toMatchObject({
    url: null,
    accessed: null,
    source: '云溪网',
  });
});

it('reads records of before, and loses no highlight by a damaged fact', () => {
  const draft = { url: ADDRESS, selector: { exact: '夜市', prefix: '', suffix: '', start: 0, end: 2 }, citation: OLD };
  const time = '2025-04-08T04:00:00.000Z';
  const stored = {
    version: 1,
    id: '1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633b',
    revision: 1,
    ...draft,
    created: time,
    updated: time,
    deleted: null,
  };
  expect(readHighlight(stored)!.citation).toEqual(OLD);
  const damaged = { ...stored, citation: { ...OLD, place: 7, byline: '长'.repeat(9_999), editors: '责编' } };
  expect(readHighlight(damaged)!.citation).toMatchObject({ ...OLD, place: null, byline: null, editors: [] });
  expect(v.is(newHighlightSchema, draft)).toBe(true);
});

let shelf: Shelf<KeptFacts>;
beforeEach(() => {
  shelf = new Shelf(new Memory(), lock(), factsKind);
});

it('is kept, and can be taken back', async () => {
  await shelf.put(ADDRESS, () => ({
    version: FACTS_VERSION,
    url: ADDRESS,
    corrected: { edition: 'A02', kicker: null },
  }));
  expect((await shelf.get(ADDRESS))!.corrected).toEqual({ edition: 'A02', kicker: null });
  await shelf.setDeleted(ADDRESS, true);
  expect(await shelf.all()).toEqual([]);
  expect(factsKind.read({ ...(await shelf.get(ADDRESS)), corrected: { date: 'gestern' } })).toBeNull();
});
