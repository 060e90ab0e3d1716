import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Anchoring, describe } from '../../../src/text/anchor/anchor.ts';
import { fill } from '../../../src/text/anchor/fill.ts';
import { fold } from '../../../src/text/anchor/fold.ts';
import { Grams } from '../../../src/text/anchor/grams.ts';
import { printOf, Surroundings } from '../../../src/text/anchor/print.ts';
import { EVENING, MARKET, RIVER } from '../../pages/news.ts';

const PARAGRAPHS = [...EVENING.paragraphs, ...RIVER.paragraphs, ...MARKET.paragraphs];
const TEXT = PARAGRAPHS.join('\n');
const kept = (words: string) => describe(TEXT, TEXT.indexOf(words), TEXT.indexOf(words) + words.length);
const found = (text: string, words: string) => {
  const span = new Anchoring(text).find(kept(words));
  return span && text.slice(span.start, span.end);
};

it('finds a passage that runs over a paragraph put in between, from its first word to its last', () => {
  const [one, two] = [PARAGRAPHS[0]!, PARAGRAPHS[1]!];
  const words = `${one.slice(-40)}\n${two.slice(0, 40)}`;
  const put = '\n广告：扫码关注本台公众号，抢先看新闻\n';
  expect(found(TEXT.replace(`${one}\n`, one + put), words)).toBe(one.slice(-40) + put + two.slice(0, 40));
});

it('finds what is left of a passage of which the smaller part was taken out', () => {
  const [one, two] = [PARAGRAPHS[0]!, PARAGRAPHS[1]!];
  expect(found(TEXT.replace(`${one}\n`, ''), `${one.slice(-20)}\n${two.slice(0, 60)}`)).toBe(two.slice(0, 60));
  expect(found(TEXT.replace(`${one}\n`, ''), `${one.slice(-60)}\n${two.slice(0, 20)}`)).toBeNull();
});

it('finds a paragraph by itself where all around it is gone', () => {
  const words = PARAGRAPHS[4]!.slice(0, 30);
  expect(found(`另一个网站。\n${PARAGRAPHS[4]}\n版权所有。`, words)).toBe(words);
});

it('finds nothing in a stranger’s text', () => {
  fc.assert(
    fc.property(fc.nat(EVENING.paragraphs.join('\n').length - 60), fc.integer({ min: 4, max: 60 }), (start, length) => {
      const own = EVENING.paragraphs.join('\n');
      fc.pre(own.slice(start, start + length).trim().length > 3);
      const text = MARKET.paragraphs.join('\n');
      const words = fold(own.slice(start, start + length)).text;
      fc.pre(!fold(text).text.includes(words.slice(0, 4)));
      expect(new Anchoring(text).find(describe(own, start, start + length))).toBeNull();
    }),
  );
});

it('finds a span of the text it is given, or none, whatever selector it is given', () => {
  const text = fc.string({ maxLength: 200 });
  fc.assert(
    fc.property(text, text, text, fc.string({ minLength: 1 }), fc.nat(), (page, prefix, suffix, exact, start) => {
      const span = new Anchoring(page).find({ exact, prefix, suffix, start, end: start + exact.length });
      if (span) expect(0 <= span.start && span.start < span.end && span.end <= page.length).toBe(true);
    }),
  );
});

it('finds passages whatever single character was changed in them', () => {
  fc.assert(
    fc.property(fc.nat(TEXT.length - 61), fc.nat(39), (start, at) => {
      const words = TEXT.slice(start, start + 40);
      fc.pre(words.trim() === words);
      const changed = `${TEXT.slice(0, start + at)}〇${TEXT.slice(start + at + 1)}`;
      const span = new Anchoring(changed).find(describe(TEXT, start, start + 40));
      // At the very edge the changed character may be left out.
      expect(Math.abs(span!.start - start)).toBeLessThanOrEqual(1);
      expect(Math.abs(span!.end - start - 40)).toBeLessThanOrEqual(1);
    }),
  );
});

it('aligns in order, and never one character with two', () => {
  const letters = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 30 });
  fc.assert(
    fc.property(letters, letters, fc.constantFrom('both', 'left', 'right'), (a, b, held) => {
      const met = [...fill(a, b, held as 'both')].filter(at => at >= 0);
      expect(met.every((at, i) => at < b.length && (i === 0 || at > met[i - 1]!))).toBe(true);
      if (a === b) expect([...fill(a, b, held as 'both')]).toEqual([...a].map((_, i) => i));
    }),
  );
});

it('knows every place of a stretch', () => {
  const letters = fc.string({ unit: fc.constantFrom('甲', '乙'), minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(letters, fc.nat(40), fc.integer({ min: 1, max: 8 }), (text, start, length) => {
      const query = text.slice(start, start + length);
      fc.pre(query !== '');
      const places = [...text].flatMap((_, i) => (text.startsWith(query, i) ? [i] : []));
      expect(new Grams(text).occurrences(query)).toEqual(places);
    }),
  );
});

it('has a print that its own stretch wholly agrees with and another’s hardly', () => {
  const [one, two] = [fold(PARAGRAPHS[1]!).text, fold(PARAGRAPHS[7]!).text];
  const print = printOf(PARAGRAPHS[1]!);
  expect(print.length).toBeLessThanOrEqual(72);
  expect(new Surroundings(one).agreement(print, 0, one.length)).toBe(1);
  expect(new Surroundings(two).agreement(print, 0, two.length)).toBeLessThan(0.2);
  expect(new Surroundings(one).agreement('', 0, one.length)).toBe(0);
});
