import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCharacters } from '../../../src/text/search/characters.ts';
import { openQuery } from '../../../src/text/search/query.ts';
import { characters, query, table } from './known.ts';

const TEXT = '三月的即墨，樱花开了。\n即墨区绿色经济专班的２０２５年台账，由重庆和六安的两位同志核对。GDP 增长 6%。';
const marked = (wanted: string, text = TEXT) => {
  const folded = characters.fold(text);
  return query(wanted)
    .places(folded)
    .map(({ start, end }) => text.slice(start, end));
};
const meets = (wanted: string, text = TEXT) => query(wanted).meets(characters.fold(text));

describe('a query', () => {
  it.each([
    ['即墨', ['即墨', '即墨']],
    ['墨区', ['墨区']],
    ['jimo', ['即墨', '即墨']],
    ['ji mo', ['即墨', '即墨']],
    ["ji'mo", ['即墨', '即墨']],
    ['jímò', ['即墨', '即墨']],
    ['JI2 MO4', ['即墨', '即墨']],
    ['ji2mo4', ['即墨', '即墨']],
    ['jim', ['即墨', '即墨']],
    ['jm', ['即墨', '即墨']],
    ['jimoqu', ['即墨区']],
    ['綠色經濟', ['绿色经济']],
    ['lvse', ['绿色']],
    ['lüsè', ['绿色']],
    ['lu:se', ['绿色']],
    ['2025', ['２０２５']],
    ['２０２５年', ['２０２５年']],
    ['gdp', ['GDP']],
    ['ＧＤＰ', ['GDP']],
    ['chongqing', ['重庆']],
    ['chóngqìng', ['重庆']],
    ['luan', ['六安']],
    ['"GDP 增长"', ['GDP 增长']],
    ['jimo 台账', ['即墨', '即墨', '台账']],
    ['taizhang jm', ['即墨', '即墨', '台账']],
    ['开了。 即墨', ['即墨', '开了。', '即墨']],
  ])('%s', (wanted, expected) => {
    expect(meets(wanted)).toBe(true);
    expect(marked(wanted)).toEqual(expected);
  });

  it.each(['即里', 'jí1mò', 'ji4mo4', 'jimou', 'mj', 'jmz', 'gdpx', '台账 城阳', 'jimo chengyang', '"增长GDP"'])(
    'not %s',
    wanted => {
      expect(meets(wanted)).toBe(false);
    },
  );

  it('keeps to the ends of syllables that are said', () => {
    expect(meets('xi an', '先后')).toBe(false);
    expect(meets('xian', '先后')).toBe(true);
    expect(meets('xian', '西安')).toBe(true);
    expect(meets("xi'an", '西安')).toBe(true);
  });

  it('takes syllables apart for one word, and words apart for several', () => {
    expect(meets('ji mo', '几个人在磨刀')).toBe(false);
    expect(meets('ji m', '即墨')).toBe(true);
    expect(meets('lü se', '绿色')).toBe(true);
    expect(meets('chengshi lvse', '绿色的城市')).toBe(true);
    expect(meets('he can', 'as far as he can')).toBe(true);
  });

  it('takes a neutral tone for any, and 一 and 不 as they are spoken', () => {
    expect(meets('dōngxī', '东西')).toBe(true);
    expect(meets('yígè', '一个')).toBe(true);
    expect(meets('búshì', '不是')).toBe(true);
  });

  it('takes initials for words, not for what stands side by side', () => {
    expect(meets('qdjm', '青岛即墨')).toBe(true);
    expect(meets('jm', '她已经忙完')).toBe(false);
    expect(openQuery('qdjm', characters).initials).toEqual(['qdjm']);
  });

  it('without text is empty and met by all', () => {
    for (const blank of ['', '  ', '""']) {
      expect(query(blank).empty).toBe(true);
      expect(meets(blank)).toBe(true);
    }
  });

  it('finds what was written in Latin letters with accents, and a phrase across a line', () => {
    expect(meets('jimo', 'The Jímò case')).toBe(true);
    expect(meets('"case of"', 'The case\nof')).toBe(true);
  });
});

/** Texts of the characters that news has, with some Latin, traditional and wide ones. */
const text = fc.array(fc.constantFrom(...'即墨区的同志们說：“绿色經濟”２０２５年ＧＤＰ增长 gdp rì\n了吗?🙂'), {
  maxLength: 60,
});
const joined = text.map(parts => parts.join(''));

describe('any text', () => {
  it('is folded unit for unit, and folding again changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(joined, fc.string({ unit: 'binary' })), one => {
        const folded = characters.fold(one);
        expect(folded.length).toBe(one.length);
        expect(characters.fold(folded)).toBe(folded);
      }),
    );
  });

  it('is found by each of its parts, in any script and width', () => {
    fc.assert(
      fc.property(joined, fc.nat(), fc.nat(), (one, from, length) => {
        const part = one.slice(from % (one.length + 1)).slice(0, 1 + (length % 8));
        if (!part.trim() || /["“”]/.test(part)) return;
        expect(meets(`"${part.trim()}"`, one)).toBe(true);
        for (const word of part.trim().split(/\s+/)) expect(meets(word, one)).toBe(true);
      }),
    );
  });

  it('is found by the reading of each of its parts, whole or half typed', () => {
    const han = fc.array(fc.constantFrom(...'即墨绿色经济同志增长年重行得了'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(han, fc.nat(), fc.nat(), fc.nat(), (letters, from, length, choice) => {
        const at = from % letters.length;
        const part = letters.slice(at, at + 1 + (length % 5));
        const spellings = part.map((character, i) => {
          const set = characters.sets[characters.setOf[character.charCodeAt(0)]!]!;
          return set[(choice + i) % set.length]!.letters;
        });
        for (const typed of [spellings.join(''), spellings.join(' '), spellings.join(' ').slice(0, -1)]) {
          if (typed.replaceAll(' ', '').length < 2) continue;
          expect(meets(typed, letters.join('')), typed).toBe(true);
        }
      }),
    );
  });

  it('may be a query: nothing throws, and what is marked lies in the text, in order', () => {
    fc.assert(
      fc.property(fc.oneof(joined, fc.string({ unit: 'binary', maxLength: 40 })), joined, (wanted, one) => {
        const folded = characters.fold(one);
        const made = query(wanted);
        let last = 0;
        for (const { start, end } of made.places(folded)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(folded.length);
          last = end;
        }
        if (last > 0 || made.empty) return;
        expect(made.meets(folded)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });
});

it('the table of characters is small, and a damaged one finds less without a throw', () => {
  expect(JSON.stringify(table).length).toBeLessThan(150_000);
  const damaged = openCharacters({ folds: '長', readings: ['', ' ', 'x', '|| 即', 'jí|mò'] });
  expect(openQuery('jimo 即', damaged).meets('即墨')).toBe(false);
  expect(openQuery('即', damaged).meets('即墨')).toBe(true);
});
