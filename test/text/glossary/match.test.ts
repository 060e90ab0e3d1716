import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characters } from '../../../scripts/glossary/characters.ts';
import { glossaryBytes } from '../../../scripts/glossary/compile.ts';
import { GlossaryBytesError, openGlossary } from '../../../src/text/glossary/glossary.ts';

const bytes = await glossaryBytes();
const glossary = openGlossary(bytes);
const words = (text: string) => glossary.match(text).map(m => text.slice(m.start, m.end));

describe('matching', () => {
  it('finds terms with reading and gloss', () => {
    const [match] = glossary.match('城里的“夏病春治”开始了。');
    expect(match).toMatchObject({ start: 4, end: 8, kind: 'entry', pinyin: 'xià bìng chūn zhì' });
    expect(match!.gloss).toMatch(/spring/);
    expect(glossary.entry(match!.id)?.related).toContain('dong-bing-xia-zhi');
  });

  it('prefers the longest', () => {
    expect(words('中央生态环境保护督察进驻')).toEqual(['中央生态环境保护督察']);
    expect(words('全县实行产业链链长制')).toEqual(['产业链', '链长制']);
  });

  it.each([
    ['他于20日前报到', '日前'],
    ['货车调整车道', '整车'],
    ['要调整车流', '整车'],
    ['大运河长城国家文化公园', '河长'],
    ['会议在即墨召开', '在即'],
    ['有7110+1种算法', '10+1'],
    ['国资产城市', '产城'],
    ['大家的生活水平高了', '活水'],
    ['湖边落了一只斑头雁', '头雁'],
    ['平民宿在驿站', '民宿'],
    ['他在杂志社工作', '社工'],
    ['她是中国企业家', '国企'],
    ['北京城投降了', '城投'],
    ['学校对面是书店', '校对'],
    ['他在钻研学问', '研学'],
    ['兼职教师三名', '职教'],
    ['获博士学位', '学位'],
    ['哈尔滨下雪了', '尔滨'],
    ['人民生活好了', '民生'],
    ['原创文章', '创文'],
    ['他不由得回头看了一眼', '回头看'],
    ['隔断卡座', '断卡'],
  ])('leaves the false friend in %s', (text, term) => {
    expect(words(text)).not.toContain(term);
  });

  it('reads traditional characters, at the same offsets', () => {
    const text = '鄉村振興與產業鏈';
    expect(words(text)).toEqual(['鄉村振興', '產業鏈']);
    expect(glossary.match(text)[0]!.pinyin).toBe('xiāng cūn zhèn xīng');
  });

  it('folds no character that simplified text uses', () => {
    expect(words('宁静小区')).toEqual(['宁静小区']);
    expect(characters().folds.filter(([from]) => '宁后里面干发台余云只系制征松'.includes(from))).toEqual([]);
  });

  it('never overlaps, stays inside the text and in order', () => {
    const pieces = glossary.entries().flatMap(entry => entry.forms.map(form => form.text));
    const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), parts => {
        const text = parts.join('');
        let end = 0;
        for (const match of glossary.match(text)) {
          expect(match.start).toBeGreaterThanOrEqual(end);
          expect(match.end).toBeGreaterThan(match.start);
          end = match.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('finds every form of every entry that asks for no context', () => {
    for (const entry of glossary.entries()) {
      if (entry.cues?.near || entry.cues?.quoted) continue;
      for (const { text } of entry.forms) {
        const [match] = glossary.match(text);
        expect(match && text.slice(match.start, match.end), text).toBe(text);
        expect(match!.id).toBe(entry.id);
      }
    }
  });
});

describe('the bytes', () => {
  it('may lie anywhere in a buffer', () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(openGlossary(shifted.subarray(3)).match('乡村振兴')).toHaveLength(1);
  });

  it.each([
    ['empty', () => new Uint8Array(0), /too short/],
    ['something else', () => new Uint8Array(1000), /something else/],
    ['cut', () => bytes.slice(0, bytes.length - 400), /bytes where/],
    ['of another version', () => altered(4, 9), /version 9/],
    ['altered', () => altered(bytes.length >> 1, bytes[bytes.length >> 1]! ^ 1), /damaged/],
  ])('%s: refused with a clear word', (_, make, message) => {
    expect(() => openGlossary(make())).toThrow(GlossaryBytesError);
    expect(() => openGlossary(make())).toThrow(message);
  });
});

function altered(at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = value;
  return copy;
}
