import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptArticle } from '../../../src/notebook/article.ts';
import { concordanceCsv } from '../../../src/notebook/concordance/csv.ts';
import { concordance, LINE_ORDERS, sortedLines } from '../../../src/notebook/concordance/lines.ts';
import { byMonth } from '../../../src/notebook/concordance/months.ts';
import { FoldedTexts } from '../../../src/notebook/search/find.ts';
import { articleText } from '../../../src/notebook/search/texts.ts';
import { rowsOf } from '../../../src/notebook/terms/csv.ts';
import { characters, query } from '../../text/search/known.ts';
import { shelf } from '../search/shelf.ts';

const { articles } = shelf(40, 0, '河长 改革 綠色 即墨 群众 的 了 在'.split(' '), 400);
const never = new AbortController().signal;
const lines = async (text: string, of: readonly KeptArticle[] = articles) =>
  (await concordance(of, new FoldedTexts(articleText, characters.fold), query(text), () => undefined, never))!;
const article = (text: string, date: string | null = '2025-04-08'): KeptArticle => ({
  ...articles[0]!,
  url: `https://paper.example/${text.length}-${date}`,
  text,
  citation: { title: '河长在标题里', source: '云溪日报', date, edition: null, authors: [] },
  created: '2024-01-02T00:00:00.000Z',
});

describe('a concordance', () => {
  it('has every place of a word, with its sentence around it', async () => {
    const found = await lines('河长');
    expect(found.length).toBe(articles.reduce((sum, { text }) => sum + text.split('河长').length - 1, 0));
    for (const { article: own, start, left, word, right } of found) {
      expect(word).toBe('河长');
      expect(own.text.slice(start - left.length, start + word.length + right.length)).toBe(left + word + right);
    }
  });

  it('finds by pinyin and in the other script, and shows what is printed', async () => {
    const [written, spelled] = [await lines('绿色'), await lines('lvse')];
    expect(written.length).toBeGreaterThan(0);
    expect(written[0]!.word).toBe('綠色');
    expect(spelled.map(({ start }) => start)).toEqual(written.map(({ start }) => start));
  });

  it('keeps to the text, and has nothing for nothing', async () => {
    expect(await lines('河长', [article('这里没有。')])).toEqual([]);
    expect(await lines('')).toEqual([]);
  });

  it('stops where it is told to', async () => {
    const stop = new AbortController();
    const pause = () => {
      stop.abort();
      return undefined;
    };
    const texts = new FoldedTexts(articleText, characters.fold);
    expect(await concordance(articles, texts, query('河长'), pause, stop.signal)).toBeNull();
  });

  it('is sorted from the word outwards, in the order of a dictionary', async () => {
    const own = [
      article('张河长赵来。'),
      article('李河长安好。'),
      article('王河长八人。'),
      article('河长'),
      article('，河长，曹'),
    ];
    const words = (
      order: (typeof LINE_ORDERS)[number],
      side: 'left' | 'right',
      found: Awaited<ReturnType<typeof lines>>,
    ) => sortedLines(found, order, characters).map(line => line[side]);
    const found = await lines('河长', own);
    expect(words('right', 'right', found)).toEqual(['', '安好。', '八人。', '，曹', '赵来。']);
    expect(words('left', 'left', found)).toEqual(['', '，', '李', '王', '张']);
  });

  it('is the same lines in any order', async () => {
    const found = await lines('的');
    for (const order of LINE_ORDERS) expect(new Set(sortedLines(found, order, characters))).toEqual(new Set(found));
    const dates = sortedLines(found, 'date', characters).map(
      line => line.article.citation.date ?? line.article.created,
    );
    expect(dates).toEqual([...dates].sort().reverse());
  });
});

describe('a word by months', () => {
  it('has each month from the first to the last, and counts every line of a known month', async () => {
    const found = await lines('河长');
    const months = byMonth(found);
    expect(months.reduce((sum, { count }) => sum + count, 0)).toBe(found.length);
    const names = months.map(({ month }) => month);
    expect(names).toEqual([...new Set(names)].sort());
    const [first, last] = [names[0]!, names.at(-1)!];
    const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
    expect(months).toHaveLength(number(last) - number(first) + 1);
    for (const { count, articles: own } of months) expect(own > 0).toBe(count > 0);
  });

  it('takes the day of keeping where none is printed, and leaves out what is no month', async () => {
    const own = [
      article('河长。', '2024-12-30'),
      article('河长河长，', null),
      article('有河长', '2025-13-01'),
      article('看河长', '清明'),
    ];
    expect(byMonth(await lines('河长', own))).toEqual([
      { month: '2024-01', count: 2, articles: 1 },
      ...Array.from({ length: 10 }, (_, i) => ({
        month: `2024-${String(i + 2).padStart(2, '0')}`,
        count: 0,
        articles: 0,
      })),
      { month: '2024-12', count: 1, articles: 1 },
    ]);
    expect(byMonth([])).toEqual([]);
  });
});

it('the table of lines can be read back, whatever the texts are', () => {
  const cell = fc.string({ maxLength: 20, unit: fc.constantFrom(...'河长,"\'=+@-;a 　') });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 }), cells => {
      const own = cells.map(([left, word, right]) => ({ article: articles[0]!, start: 0, left, word, right }));
      const text = [...concordanceCsv(own)].join('');
      expect(text.startsWith('\ufeffleft,word,right,')).toBe(true);
      const rows = [...rowsOf(text.slice(1), ',')];
      expect(rows).toHaveLength(cells.length + 1);
      rows.slice(1).forEach((row, i) => {
        const read = 'cells' in row ? row.cells.slice(0, 3) : [];
        expect(read).toEqual(cells[i]);
      });
    }),
  );
  const [, row] = concordanceCsv([{ article: articles[0]!, start: 0, left: '=1', word: '+2', right: '@3' }]);
  expect(row!.startsWith("'=1,'+2,'@3,")).toBe(true);
});
