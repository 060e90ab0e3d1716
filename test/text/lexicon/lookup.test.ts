import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf, lookup, readingsOf } from '../../../src/text/lexicon/lookup.ts';
import { lexicon } from './opened.ts';

const forms = (text: string, offset = 0) => lookup(lexicon, text, offset).map(entry => text.slice(offset, entry.end));

describe('lookup', () => {
  it('gives the longest match first, shorter ones after', () => {
    expect([...new Set(forms('新闻发布会在区里举行'))]).toEqual(['新闻发布会', '新闻', '新']);
  });

  it('finds a word in either script and names both', () => {
    for (const text of ['银行', '銀行'])
      expect(lookup(lexicon, text, 0)[0]).toMatchObject({
        headword: '银行',
        traditional: '銀行',
        pinyin: ['yín háng'],
        senses: expect.arrayContaining(['bank']),
      });
  });

  it('gives every reading of a character, those of names last', () => {
    const readings = lookup(lexicon, '长', 0).map(entry => entry.pinyin[0]);
    expect(readings).toEqual(expect.arrayContaining(['cháng', 'zhǎng']));
  });

  it('follows variants and pointers', () => {
    const variant = lookup(lexicon, '羣', 0);
    expect(variant[0]).toMatchObject({ traditional: '羣', via: null });
    expect(variant[1]).toMatchObject({ headword: '群', traditional: '群', via: '羣' });
    expect(variant[1]!.senses.join()).toMatch(/crowd|group/);
    expect(lookup(lexicon, '好玩儿', 0)[1]).toMatchObject({ headword: '好玩', via: '好玩儿' });
  });

  it('does not tell a reader of 花 that 花 is how 蘤 is written', () => {
    expect(lookup(lexicon, '花', 0).every(entry => entry.traditional === '花')).toBe(true);
    expect(lookup(lexicon, '蘤', 0)[0]).toMatchObject({ headword: '花', traditional: '蘤' });
  });

  it('knows places down to the county, surnames, levels and frequency', () => {
    expect(lookup(lexicon, '即墨区', 0)[0]).toMatchObject({ pinyin: ['Jí mò Qū'], place: true });
    expect(lookup(lexicon, '平度市', 0)[0]).toMatchObject({ place: true });
    expect(lookup(lexicon, '欧阳', 0)[0]).toMatchObject({ surname: true });
    expect(lookup(lexicon, '学习', 0)[0]).toMatchObject({ level: 1, band: 5 });
    expect(lookup(lexicon, '學習', 0)[0]).toMatchObject({ level: 1, band: 5 });
    expect(lookup(lexicon, '刚柔并济', 0)[0]).toMatchObject({ level: null });
  });

  it('has nothing outside the text, for NaN, or inside a pair of surrogates', () => {
    for (const offset of [-1, 2, 99, Number.NaN, Number.POSITIVE_INFINITY])
      expect(lookup(lexicon, '银行', offset)).toEqual([]);
    expect(lookup(lexicon, '', 0)).toEqual([]);
    expect(lookup(lexicon, '𰻝𰻝面', 1)).toEqual([]);
    expect(lookup(lexicon, '𰻝𰻝面', 0)[0]).toMatchObject({ end: 5 });
    for (const lone of ['\ud83d', '\udc00', '银\ud883']) expect(lookup(lexicon, lone, lone.length - 1)).toEqual([]);
  });

  it('ends within the text, at a prefix that shrinks', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'中国新闻发布会行长的了儿女不在龙𰻞龍銀\ud883a1 '),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: -2, max: 42 }), (one, offset) => {
        let last = one.length;
        for (const entry of lookup(lexicon, one, offset)) {
          expect(entry.end).toBeGreaterThan(offset);
          expect(entry.end).toBeLessThanOrEqual(last);
          expect([entry.headword.length, entry.traditional.length, entry.pinyin.length]).not.toContain(0);
          last = entry.end;
        }
      }),
    );
  });
});

describe('readingsOf', () => {
  it('gives distinct readings, those of names last', () => {
    expect(readingsOf(lexicon, '银行')).toEqual(['yín háng']);
    expect(readingsOf(lexicon, '行')).toEqual(expect.arrayContaining(['xíng', 'háng']));
    const single = readingsOf(lexicon, '单');
    expect(single.at(-1)).toBe('Shàn');
    expect(single[0]).toBe('dān');
  });

  it('knows traditional words and nothing of what is no word', () => {
    expect(readingsOf(lexicon, '銀行')).toEqual(['yín háng']);
    expect(readingsOf(lexicon, '')).toEqual([]);
    expect(readingsOf(lexicon, '行银行')).toEqual([]);
  });
});

describe('factsOf', () => {
  it('knows level, frequency and kind of a word in either script, also without an entry', () => {
    expect(factsOf(lexicon, '学习')).toEqual({ level: 1, band: 5, place: false, surname: false });
    expect(factsOf(lexicon, '學習')).toEqual(factsOf(lexicon, '学习'));
    expect(factsOf(lexicon, '即墨区')).toMatchObject({ place: true });
    expect(factsOf(lexicon, '和平')).toMatchObject({ place: false });
    expect(factsOf(lexicon, '学习学')).toBeNull();
  });
});
