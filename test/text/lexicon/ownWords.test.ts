import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSound, OwnWords } from '../../../src/text/lexicon/ownWords.ts';
import { words } from './opened.ts';

const cut = (text: string, own: OwnWords) => words(text, own.spansIn(text));

describe('own words', () => {
  it('win over the dictionary, wherever they stand', () => {
    const own = new OwnWords(['东湖柿子节'], [{ form: '的确定性', ends: [1, 4] }]);
    expect(cut('去年的东湖柿子节与今年的东湖柿子节', own)).toBe('去年 的 东湖柿子节 与 今年 的 东湖柿子节');
    expect(cut('发展的确定性', own)).toBe('发展 的 确定性');
    expect(cut('他的确来了', own)).toBe('他 的确 来 了');
  });

  it('are taken longest first, a correction before a term', () => {
    const own = new OwnWords(['柿子', '柿子节'], [{ form: '柿子节', ends: [2, 3] }]);
    expect(own.spansIn('柿子节与柿子')).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 3 },
      { start: 4, end: 6 },
    ]);
  });

  it('leave out what is no cut', () => {
    for (const ends of [[], [0, 2], [2, 1], [1], [3]]) expect(isSound({ form: '柿子', ends })).toBe(false);
    expect(new OwnWords([''], [{ form: '柿子', ends: [3] }]).spansIn('柿子')).toEqual([]);
  });

  it('never overlap and stay in the text', () => {
    const han = fc.string({ unit: fc.constantFrom(...'甲乙丙丁'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(han, { maxLength: 6 }),
        fc.string({ unit: fc.constantFrom(...'甲乙丙丁x'), maxLength: 60 }),
        (terms, text) => {
          let last = 0;
          for (const { start, end } of new OwnWords(terms).spansIn(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(terms).toContain(text.slice(start, end));
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
