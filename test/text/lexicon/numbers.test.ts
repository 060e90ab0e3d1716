import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainNumber } from '../../../src/text/lexicon/numbers.ts';
import { chineseValue } from '../../../src/text/lexicon/numerals.ts';

describe('explainNumber', () => {
  it.each([
    ['46.16万件', '461,600'],
    ['1,200万元', '12,000,000'],
    ['3000多亿元', 'more than 300,000,000,000'],
    ['三百二十多人', 'more than 320'],
    ['３．２万亩', '32,000 亩 ≈ 2,133.3 ha'],
    ['5斤', '5 斤 ≈ 2.5 kg'],
    ['〔2024〕12号', 'document no. 12 of 2024'],
    ['十四五规划', '14th Five-Year Plan, 2021–2025'],
    ['十五五时期', '15th Five-Year Plan, 2026–2030'],
    ['一五计划', '1st Five-Year Plan, 1953–1957'],
    ['三五计划', '3rd Five-Year Plan, 1966–1970'],
    ['百分之三点五', '3.5%'],
    ['三分之二', '2/3'],
    ['三成多', '30%'],
    ['翻两番', 'grows 4-fold'],
    ['二十大报告', '20th National Congress of the CPC, 2022'],
    ['二十届三中全会', '3rd plenary session of the 20th Central Committee of the CPC'],
    ['二〇二四年十二月三日', '3 December 2024'],
    ['3月13日', '13 March'],
  ])('%s is %s', (text, meaning) => {
    expect(explainNumber(text, 0)?.text).toBe(meaning);
  });

  it('explains at every character of the number, and gives its place', () => {
    const text = '全年处置案件46.16万件';
    for (let offset = 6; offset < 12; offset++)
      expect(explainNumber(text, offset)).toMatchObject({ start: 6, end: 12, value: 461600 });
    expect(explainNumber(text, 5)).toBeNull();
    expect(explainNumber('青政发〔2024〕12号', 5)).toMatchObject({ start: 3, end: 12 });
  });

  it('has nothing to say of words, plain digits and guesses', () => {
    for (const text of ['一定', '万一', '千万', '12', '三五个人', '三成员', '十大品牌', '一', ''])
      expect(explainNumber(text, 0)).toBeNull();
    expect(explainNumber('12', 7)).toBeNull();
    expect(explainNumber('12', -1)).toBeNull();
  });

  it('stays within any text', () => {
    const unit = fc.constantFrom(...'一二十百万亿点分之第年月日〔〕号五时期成翻番大届中全会亩多29.,%');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), fc.nat(31), (text, offset) => {
        const meaning = explainNumber(text, offset);
        if (!meaning) return;
        expect(meaning.start).toBeLessThanOrEqual(offset);
        expect(meaning.end).toBeGreaterThan(offset);
        expect(meaning.end).toBeLessThanOrEqual(text.length);
        expect(meaning.text).not.toMatch(/NaN|undefined|null/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('chineseValue', () => {
  it.each([
    ['十', 10],
    ['二十五', 25],
    ['一百零三', 103],
    ['两千四百', 2400],
    ['一万二千', 12000],
    ['三百二十万', 3200000],
    ['一亿零五百', 100000500],
    ['二〇二四', 2024],
  ])('%s is %d', (text, value) => {
    expect(chineseValue(text)).toBe(value);
  });

  it('is null for what is no number', () => {
    for (const text of ['', '万一', '百', '千万', '十百', '五六十', '人']) expect(chineseValue(text)).toBeNull();
  });
});
