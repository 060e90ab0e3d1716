import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Anchoring, describe } from '../../../src/text/anchor/anchor.ts';
import { fold } from '../../../src/text/anchor/fold.ts';
import { EVENING, MARKET, RIVER } from '../../pages/news.ts';

const TEXT = [...EVENING.paragraphs, ...RIVER.paragraphs, ...MARKET.paragraphs].join('\n');
const keep = (words: string) => describe(TEXT, TEXT.indexOf(words), TEXT.indexOf(words) + words.length);
const find = (text: string, words: string) => {
  const span = new Anchoring(text).find(keep(words));
  return span && text.slice(span.start, span.end);
};

it('finds any passage of an unchanged text at its place', () => {
  fc.assert(
    fc.property(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 120 }), (start, length) => {
      fc.pre(TEXT.slice(start, start + length).trim() !== '');
      const selector = describe(TEXT, start, start + length);
      expect(new Anchoring(TEXT).find(selector)).toEqual({ start: selector.start, end: selector.end });
    }),
  );
});

it('finds a passage again after lines were cut, spaces put in, widths and quotes changed', () => {
  const words = '出店经营、乱堆渣土、焚烧垃圾等14类问题能够自动抓拍';
  const cut = TEXT.replace(/(.{17})/gu, '$1\n');
  expect(fold(find(cut, words)!).text).toBe(fold(words).text);
  expect(fold(find(TEXT.replace(/(\d+)/g, ' $1 '), words)!).text).toBe(fold(words).text);
  expect(fold(find(TEXT.replace(/，/g, ',').replace(/14/g, '１４'), words)!).text).toBe(fold(words).text);
});

it('finds the right one of two equal sentences by what stands around it', () => {
  const words = '综合行政执法局';
  const second = TEXT.indexOf(words) >= 0 ? describe(`甲。${words}乙。丙丁${words}戊己。`, 13, 20) : null;
  const changed = `新的一段在前。甲。${words}乙。丙丁${words}戊己。`;
  expect(new Anchoring(changed).find(second!)).toEqual({
    start: changed.lastIndexOf(words),
    end: changed.lastIndexOf(words) + words.length,
  });
});

it('finds a passage in which a few characters changed, and leaves what is gone', () => {
  const words = '提前清洗一台净化器要花八十元，等到夏天投诉不断再来整改';
  expect(find(TEXT.replace('八十元', '九十元'), words)).toContain('九十元');
  expect(find(TEXT.replace(EVENING.paragraphs[4]!, ''), words)).toBeNull();
});

it('keeps no blanks at the ends, and nothing that is only blanks', () => {
  expect(describe('  河长 ', 0, 5)).toMatchObject({ exact: '河长', start: 2, end: 4 });
  expect(() => describe('a  b', 1, 3)).toThrow(RangeError);
});

it('folds any text without losing the way back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const { text: folded, from } = fold(text);
      expect(from.length).toBe(folded.length);
      for (let i = 1; i < from.length; i++) expect(from[i]!).toBeGreaterThanOrEqual(from[i - 1]!);
    }),
  );
});
