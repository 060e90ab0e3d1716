import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Anchoring, describe, type Selector } from '../../../src/text/anchor/anchor.ts';
import { inOrder } from '../../../src/text/anchor/together.ts';
import { EVENING, MARKET, RIVER } from '../../pages/news.ts';

const TEXT = [...EVENING.paragraphs, ...RIVER.paragraphs, ...MARKET.paragraphs].join('\n');

function findAll(text: string, selectors: readonly Selector[]) {
  const steps = new Anchoring(text).findAll(selectors);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const place = (from: number, score: number) => ({ from, to: from + 4, score, kept: 1, shared: 4 });

it('finds passages of an unchanged text where they were, in whatever order they are given', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(TEXT.length - 60), fc.integer({ min: 2, max: 60 })), { maxLength: 8 }),
      picks => {
        const selectors = picks.flatMap(([start, length]) =>
          TEXT.slice(start, start + length).trim() ? [describe(TEXT, start, start + length)] : [],
        );
        expect(findAll(TEXT, selectors)).toEqual(selectors.map(({ start, end }) => ({ start, end })));
      },
    ),
  );
});

it('finds a sentence that stands twice between its neighbours', () => {
  const say = '会议强调，要抓好落实。';
  const text = `甲村修了路。${say}乙村通了水。${say}丙村建了桥。`;
  // Kept by something that remembers no context.
  const bare = (exact: string, start: number) => ({ exact, prefix: '', suffix: '', start, end: start + exact.length });
  const second = text.lastIndexOf(say);
  const changed = `首页要闻，天气预报，市场行情，交通提示。\n${text}`;
  const found = findAll(changed, [
    bare('乙村通了水。', text.indexOf('乙村')),
    bare(say, second),
    bare('丙村建了桥。', text.indexOf('丙村')),
  ]);
  expect(found[1]?.start).toBe(changed.lastIndexOf(say));
});

it('prefers an order kept to a little more likeness, and a clear likeness to the order', () => {
  const first = [place(100, 60)];
  expect(inOrder([first, [place(20, 64), place(140, 60)]], [100, 140])[1]?.from).toBe(140);
  expect(inOrder([first, [place(20, 160), place(140, 60)]], [100, 140])[1]?.from).toBe(20);
  expect(inOrder([[], first, []], [0, 1, 2])).toEqual([null, first[0], null]);
});
