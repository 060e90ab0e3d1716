import { expect, it } from 'vitest';
import type { KeptArticle } from '../../src/notebook/article.ts';
import { metIn } from '../../src/notebook/met.ts';

const article = (text: string, date: string | null, created = '2025-01-01T00:00:00.000Z'): KeptArticle => ({
  version: 2,
  fingerprint: null,
  url: `https://paper.example/${created}`,
  citation: { title: '标题', source: null, date, edition: null, authors: [] },
  text,
  revision: 1,
  created,
  updated: created,
  deleted: null,
});

it('counts a place once, for the longest form, and lists the newest article first', () => {
  const met = metIn(
    [article('河长制与河长', '2024-03-01'), article('没有', '2025-01-01'), article('河长来了', '2025-02-01')],
    ['河长', '河长制'],
  );
  expect(met.map(({ article: { citation }, places }) => [citation.date, places])).toEqual([
    ['2025-02-01', [{ start: 0, end: 2 }]],
    [
      '2024-03-01',
      [
        { start: 0, end: 3 },
        { start: 4, end: 6 },
      ],
    ],
  ]);
});

it('takes an article without a date by when it was kept', () => {
  const met = metIn([article('河长', null, '2025-03-01T00:00:00.000Z'), article('河长', '2024-12-31')], ['河长']);
  expect(met.map(({ article: { citation } }) => citation.date)).toEqual([null, '2024-12-31']);
  expect(metIn([article('河长', null)], [''])).toEqual([]);
});
