import { describe, expect, it } from 'vitest';
import { glossaryBytes } from '../../../scripts/glossary/compile.ts';
import type { Category, GlossaryEntry } from '../../../src/text/glossary/entry.ts';
import { openGlossary } from '../../../src/text/glossary/glossary.ts';
import { openSearch } from '../../../src/text/glossary/search.ts';
import { pinyinKey, pinyinQuery } from '../../../src/text/glossary/spelled.ts';

const entry = (
  id: string,
  category: Category,
  forms: [string, string][],
  more: Partial<GlossaryEntry>,
): GlossaryEntry => ({
  id,
  category,
  forms: forms.map(([text, pinyin]) => ({ text, pinyin })),
  literal: 'x',
  sense: 'x',
  practice: 'x',
  plain: '无',
  related: [],
  example: '无',
  sources: 'usage',
  ...more,
});
const ENTRIES = [
  entry('tang', 'environment', [['塘长制', 'táng zhǎng zhì']], {
    sense: 'pond heads',
    practice: 'A Board names the keeper.',
  }),
  entry(
    'he',
    'environment',
    [
      ['河长', 'hé zhǎng'],
      ['河长制', 'hé zhǎng zhì'],
    ],
    { sense: 'river heads: one official a river' },
  ),
  entry('lv', 'economy', [['绿色经济', 'lǜ sè jīng jì']], { sense: 'green economy' }),
  entry('lu', 'economy', [['路演', 'lù yǎn']], { sense: 'roadshow' }),
  entry('n', 'numeric', [['1+N', 'yī jiā N']], { sense: 'one leading plan', plain: '一个规划带一批方案' }),
  entry('chang', 'governance', [['长效机制', 'cháng xiào jī zhì']], { sense: 'lasting mechanism' }),
];
const search = openSearch(
  () => ENTRIES,
  text => text.replaceAll('長', '长').replaceAll('綠', '绿'),
);
const ids = (text: string, category?: Category) =>
  search(category ? { text, category } : { text }).hits.map(hit => hit.entry.id);

describe('the search of the glossary', () => {
  it.each([
    ['河长制', ['he']],
    ['河長', ['he']],
    ['长', ['chang', 'he', 'tang']],
    ['綠色', ['lv']],
    ['方案', ['n']],
    ['1+N', ['n']],
    ['hezhang', ['he']],
    ['he zhang', ['he']],
    ['hé zhǎng zhì', ['he']],
    ['HE2 ZHANG3', ['he']],
    ['he2zhang3zhi4', ['he']],
    ['he2 zhang4', []],
    ['zhangzhi', ['he', 'tang']],
    ['hang', []],
    ['zhǎng', ['he', 'tang']],
    ['cháng', ['chang']],
    ['lvse', ['lv']],
    ['lüse', ['lv']],
    ['lǜ sè', ['lv']],
    ['lu:se', ['lv']],
    ['lu', ['lu']],
    ['hzz', ['he']],
    ['river', ['he']],
    ['green econ', ['lv']],
    ['Heads', ['tang', 'he']],
    ['keeper', ['tang']],
    ['board', ['tang']],
    ['eeper', []],
    ['河 official', ['he']],
    ['塘 official', []],
    ['没有的词', []],
  ])('%s', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  it('browses by pinyin, by category, a page at a time', () => {
    expect(ids('')).toEqual(['chang', 'he', 'lu', 'lv', 'tang', 'n']);
    expect(ids('', 'environment')).toEqual(['he', 'tang']);
    expect(ids('heads', 'economy')).toEqual([]);
    expect(search({ text: '', limit: 2, from: 1 })).toMatchObject({
      total: 6,
      hits: [{ entry: { id: 'he' } }, { entry: { id: 'lu' } }],
    });
  });

  it('says which form was met', () => {
    expect(search({ text: 'hezhangzhi' }).hits[0]!.form).toBe(1);
    expect(search({ text: '河长制' }).hits[0]!.form).toBe(1);
    expect(search({ text: 'river' }).hits[0]!.form).toBe(0);
  });

  it('builds nothing before the first query, and once', () => {
    let built = 0;
    const lazy = openSearch(
      () => {
        built++;
        return ENTRIES;
      },
      text => text,
    );
    expect(built).toBe(0);
    lazy({ text: '河' });
    lazy({ text: '塘' });
    expect(built).toBe(1);
  });

  it('takes any text for a query', () => {
    for (const text of ['(', '[a', '\\', '.*', '__proto__', '🙂', "'", '12345', '   ', 'ǖ', 'u:']) {
      expect(search({ text }).hits.length).toBeLessThanOrEqual(ENTRIES.length);
    }
  });
});

it('an entry is found first by its head form, and among the first by its reading', async () => {
  const glossary = openGlossary(await glossaryBytes());
  // One in eleven: all of them take as long as the other tests together.
  for (const one of glossary.entries().filter((_, i) => i % 11 === 0)) {
    const { text, pinyin } = one.forms[0]!;
    expect(glossary.search({ text }).hits[0]!.entry.id, text).toBe(one.id);
    if (!/^[\p{Script=Han}]+$/u.test(text)) continue;
    const found = glossary.search({ text: pinyin, limit: 3 }).hits.map(hit => hit.entry.id);
    expect(found, pinyin).toContain(one.id);
  }
});

describe('pinyin as it is compared', () => {
  it('knows where syllables begin', () => {
    const xian = pinyinKey('xī ān');
    expect(xian).toMatchObject({ letters: 'xian', tones: [1, 1], initials: 'xa' });
    expect(pinyinQuery('xi an')!.in(xian)).toBe(0);
    expect(pinyinQuery('xian')!.in(xian)).toBe(0);
    expect(pinyinQuery("xi'an")!.in(pinyinKey('xiān'))).toBeNull();
    expect(pinyinQuery('an')!.in(xian)).toBe(2);
    expect(pinyinQuery('ian')!.in(xian)).toBeNull();
  });
  it('has neutral tones', () => {
    expect(pinyinQuery('de5')!.in(pinyinKey('shàng de'))).toBe(5);
    expect(pinyinQuery('de4')!.in(pinyinKey('shàng de'))).toBeNull();
  });
  it('leaves other texts alone', () => {
    expect(pinyinQuery('1+N')).toBeNull();
    expect(pinyinQuery('河')).toBeNull();
    expect(pinyinQuery('12')).toBeNull();
  });
});
