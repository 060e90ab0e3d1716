import { expect, it } from 'vitest';
import { factOf, written } from '../../src/ui/popup/factFields.ts';

it('reads what a reader writes for a fact', () => {
  for (const day of ['2025-04-08', '2025-4-8', '2025/4/8', '2025年4月8日', ' 2025.04.08 '])
    expect(factOf('date', day)).toBe('2025-04-08');
  for (const none of ['2025年4月', '2025-06-31', '四月', '08-04-2025']) expect(factOf('date', none)).toBeUndefined();
  expect(factOf('date', ' ')).toBeNull();
  expect(factOf('title', '  把烦心事\n办在前头 ')).toBe('把烦心事 办在前头');
  expect(factOf('authors', '任晓曾 单文清，阿依努尔·买买提、任晓曾')).toEqual(['任晓曾', '单文清', '阿依努尔·买买提']);
  expect(factOf('authors', 'Mary Ann Lee, 任晓曾')).toEqual(['Mary Ann Lee', '任晓曾']);
  expect(factOf('authors', '')).toEqual([]);
});

it('writes a fact as it reads it', () => {
  const citation = { title: null, source: null, date: '2025-04-08', edition: null, authors: ['任晓曾', '单文清'] };
  expect(factOf('authors', written(citation, 'authors'))).toEqual(citation.authors);
  expect(factOf('date', written(citation, 'date'))).toBe(citation.date);
  expect(factOf('deck', written(citation, 'deck'))).toBeNull();
});
