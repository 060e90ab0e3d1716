import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../../src/text/reflow/page/item.ts';
import { pageLines } from '../../../../src/text/reflow/page/pageLines.ts';
import { articlesIn, blocksOf, flow, line, PAGE, RIVER, SCHOOL, upright } from './setting.ts';

const river: [string, string][] = [
  ['headline', '三百河长守清流'],
  ...RIVER.map((text): [string, string] => ['paragraph', text]),
];
const school: [string, string][] = [
  ['headline', '祠堂夜校灯火明'],
  ...SCHOOL.map((text): [string, string] => ['paragraph', text]),
];

/** Two columns under one headline, and an article of one column beside them. */
const page = (): Item[] => [
  ...line('三百河长守清流', 60, 100, 24),
  ...flow(RIVER, 12, [
    [60, 140, 6],
    [200, 140, 6],
  ]),
  ...line('祠堂夜校灯火明', 360, 100, 20),
  ...flow(SCHOOL, 12, [[360, 140, 8]]),
];

describe('the lines of a printed page', () => {
  it('are read column by column, each article by itself', () => {
    expect(articlesIn(blocksOf(page()))).toEqual([river, school]);
  });

  it('are the same in whatever order the items come', () => {
    const turned = page().reverse();
    const shuffled = [...turned.filter((_, at) => at % 3 === 0), ...turned.filter((_, at) => at % 3 !== 0)];
    expect(articlesIn(blocksOf(shuffled))).toEqual([river, school]);
  });

  it('have what is printed over itself once only', () => {
    const bold = line('三百河长守清流', 60.4, 100, 24);
    expect(articlesIn(blocksOf([...page(), ...bold]))).toEqual([river, school]);
  });

  it('join the letters of a spaced headline, and leave two headlines apart', () => {
    const items = [
      ...line('三百河长守清流', 60, 100, 24, 40),
      ...flow(RIVER, 12, [
        [60, 140, 6],
        [200, 140, 6],
      ]),
      ...line('祠堂夜校灯火明', 360, 100, 20),
      ...flow(SCHOOL, 12, [[360, 140, 8]]),
    ];
    expect(articlesIn(blocksOf(items))).toEqual([river, school]);
  });

  it('find a headline from top to bottom beside its text', () => {
    const items = [
      ...upright('祠堂夜校灯火明', 70, 120, 22),
      ...flow(SCHOOL, 12, [
        [120, 120, 4],
        [260, 120, 4],
      ]),
    ];
    expect(articlesIn(blocksOf(items))).toEqual([school]);
  });

  it('go on around the corner, beside the headline', () => {
    const items = [
      ...line('三百河长守清流', 60, 100, 24),
      ...flow(RIVER, 12, [
        [60, 140, 4],
        [200, 90, 8],
      ]),
    ];
    expect(articlesIn(blocksOf(items))).toEqual([river]);
  });

  it('go on under a picture, whose caption stands at the end', () => {
    const items = [
      ...line('三百河长守清流', 60, 100, 24),
      ...flow(RIVER, 12, [
        [60, 140, 12],
        [200, 320, 3],
      ]),
      ...line('图为河长在石桥下巡河', 200, 300, 8),
    ];
    const [article] = articlesIn(blocksOf(items));
    expect(article).toEqual([...river, ['caption', '图为河长在石桥下巡河']]);
  });

  it('leave the page its own: its number, date, editors, and a strip at its edge', () => {
    const strip: Item[] = [...'投稿请寄编辑部'].map((text, at) => ({
      text,
      x: 780,
      y: 400 + at * 10,
      width: 10,
      size: 10,
      turn: 1,
    }));
    const items = [
      ...line('０３版', 60, 40, 12).map(item => ({
        ...item,
        text: item.text === '０' ? '0' : item.text.replace('３', '3'),
      })),
      ...line('2031年4月18日', 600, 40, 10, 6),
      ...page(),
      ...line('责任编辑：林秋实', 600, 980, 9),
      ...strip,
    ];
    const blocks = blocksOf(items);
    expect(articlesIn(blocks)).toEqual([river, school]);
    expect(blocks.filter(block => block.article === null).map(block => block.text)).toEqual([
      '03版',
      '2031年4月18日',
      '责任编辑：林秋实',
      '投稿请寄编辑部',
    ]);
  });

  it('hold every character once, whatever stands where', () => {
    const item = fc.record({
      text: fc.constantFrom('河', '水', '清', '2', 'A', '，', '。', '图为'),
      x: fc.integer({ min: -50, max: 900 }),
      y: fc.integer({ min: -50, max: 1100 }),
      width: fc.integer({ min: 0, max: 40 }),
      size: fc.constantFrom(6, 10, 10, 10, 14, 30),
      turn: fc.constantFrom(0 as const, 0 as const, 0 as const, 1 as const, 2 as const, 3 as const),
    });
    fc.assert(
      fc.property(fc.uniqueArray(item, { maxLength: 80, selector: one => `${one.x >> 4} ${one.y >> 4}` }), items => {
        const sorted = (text: string) => [...text.replace(/\s/g, '')].sort().join('');
        // What is printed over itself comes once.
        const apart = items.filter(
          (one, at) =>
            !items
              .slice(0, at)
              .some(other => other.text === one.text && Math.hypot(other.x - one.x, other.y - one.y) < 20),
        );
        const lines = pageLines(apart, PAGE);
        expect(sorted(lines.map(({ text }) => text).join(''))).toBe(sorted(apart.map(({ text }) => text).join('')));
        lines.forEach((one, at) => {
          const before = lines[at - 1];
          expect(one.from).toBe(before ? before.from + before.text.length + 1 : 0);
        });
      }),
    );
  });

  it('come of a page with nothing, or with twenty thousand items strewn over it', () => {
    expect(pageLines([], PAGE)).toEqual([]);
    const heap = Array.from(
      { length: 20_000 },
      (_, at): Item => ({
        text: String.fromCharCode(0x4e00 + (at % 500)),
        x: (at * 37) % 800,
        y: (at * 101) % 990,
        width: 10,
        size: 10,
        turn: 0,
      }),
    );
    expect(pageLines(heap, PAGE).length).toBeGreaterThan(0);
  }, 30_000);
});
