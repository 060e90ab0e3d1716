import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import type { Kept } from '../../../src/notebook/formats/kept.ts';
import { ARTICLES, KEPT, NOTICE, NOTICE_URL, REPORT, REPORT_URL } from './notebook.ts';
import { textOf } from './written.ts';

interface Item {
  id: string;
  type: string;
  title: string;
  'container-title'?: string;
  publisher?: string;
  'collection-title'?: string;
  author?: { family?: string; given?: string; literal?: string }[];
  reporter?: string[];
  issued: { 'date-parts': number[][] };
  page?: string;
  URL: string;
}
const read = (text: string): Item[] => new Cite(text).data;
const people = ({ author, reporter }: Item) =>
  reporter ?? author?.map(({ family = '', given = '', literal = '' }) => family + given + literal) ?? [];

/* Citation.js reads each of them back; it shares nothing with what wrote them. */
describe.each(['ris', 'bibtex', 'cslJson'] as const)('%s', name => {
  it('is read back by another program, with every character', async () => {
    const items = read(await textOf(name));
    expect(items.map(({ title }) => title)).toEqual([REPORT.title, NOTICE.title]);
    expect(items.map(({ URL }) => URL)).toEqual([REPORT_URL, NOTICE_URL]);
    expect(items.map(people)).toEqual([REPORT.authors, []]);
    expect(items.map(one => one['container-title'] ?? one.publisher ?? one['collection-title'])).toEqual([
      REPORT.source,
      NOTICE.source,
    ]);
    expect(items[0]!.page).toBe('A02');
    // Its reader of RIS takes the year alone of a newspaper.
    expect(items[0]!.issued['date-parts'][0]!.slice(0, name === 'ris' ? 1 : 3)).toEqual(
      name === 'ris' ? [2025] : [2025, 4, 8],
    );
  });

  it('keeps rare characters, marks and what would be a command', async () => {
    const title = '𬭊城“夏病春治”100% & #1_$2 {a} \\input{x}～《云溪》';
    const kept: Kept = { ...KEPT, highlights: [], articles: [{ ...ARTICLES[0]!, citation: { ...REPORT, title } }] };
    expect(read(await textOf(name, kept))[0]!.title).toBe(title);
  });

  it('names two articles of one paper, day and headline apart', async () => {
    const twin = { ...ARTICLES[0]!, url: `${REPORT_URL}?b=2` };
    const items = read(await textOf(name, { ...KEPT, highlights: [], articles: [ARTICLES[0]!, twin] }));
    expect(items.length).toBe(2);
    if (name !== 'ris') expect(new Set(items.map(({ id }) => id)).size).toBe(2);
  });
});

it('numbers the references in the order in which they were read', async () => {
  expect(await textOf('gbt7714')).toBe(
    [
      `[1] 任晓曾, 单文清. ${REPORT.title}[N/OL]. 云溪日报, 2025-04-08(A02)[2025-05-01]. ${REPORT_URL}.`,
      `[2] 云溪县人民政府. ${NOTICE.title}[EB/OL]. (2025-03-20)[2025-05-03]. ${NOTICE_URL}.`,
      '',
    ].join('\n'),
  );
});
