import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FileRefused } from '../../../src/notebook/terms/refusal.ts';
import { readYomitan } from '../../../src/notebook/terms/yomitan.ts';
import { MOST_UNPACKED, openZip, packZip } from '../../../src/notebook/terms/zip.ts';
import { bytesOf } from './terms.ts';

const one = () => packZip({ 'a.txt': bytesOf('甲乙丙'.repeat(200)) });
/** Where the central directory begins. */
const directory = (zip: Uint8Array) => new DataView(zip.buffer, zip.byteOffset).getUint32(zip.length - 22 + 16, true);
const altered = (at: (zip: Uint8Array) => number, value: number) => {
  const zip = one().slice();
  new DataView(zip.buffer).setUint32(at(zip), value, true);
  return zip;
};

describe('a packed file', () => {
  it('is listed and unpacked', () => {
    const [file] = openZip(one());
    expect(file).toMatchObject({ name: 'a.txt', size: 1800 });
    expect(new TextDecoder().decode(file!.read())).toBe('甲乙丙'.repeat(200));
    expect(new TextDecoder().decode(openZip(zipSync({ b: [bytesOf('丁'), { level: 0 }] }))[0]!.read())).toBe('丁');
  });

  it('packs the same bytes every time', () => {
    expect(one()).toEqual(one());
  });

  const refusal = (zip: Uint8Array) => {
    try {
      for (const file of openZip(zip)) file.read();
    } catch (error) {
      return (error as FileRefused).refusal.reason;
    }
    return null;
  };
  it.each([
    ['cut off', () => one().slice(0, 60), 'cut-off'],
    ['of nothing', () => bytesOf('PK'), 'cut-off'],
    ['with a directory elsewhere', () => altered(zip => zip.length - 22 + 16, 3), 'broken'],
    ['with another checksum', () => altered(zip => directory(zip) + 16, 1), 'broken'],
    ['that declares less than comes out', () => altered(zip => directory(zip) + 24, 100), 'zip-bomb'],
    ['that declares more than comes out', () => altered(zip => directory(zip) + 24, 5000), 'zip-bomb'],
    ['that declares more than may be', () => altered(zip => directory(zip) + 24, MOST_UNPACKED + 1), 'zip-bomb'],
    ['packed in another way', () => altered(zip => directory(zip) + 8, 0x000c_0000), 'zip-kind'],
    ['encrypted', () => altered(zip => directory(zip) + 8, 0x0008_0001), 'zip-kind'],
    ['with its entry elsewhere', () => altered(zip => directory(zip) + 42, 5), 'broken'],
  ])('%s is refused', (_, zip, reason) => {
    expect(refusal(zip())).toBe(reason);
  });

  it('that unpacks to very much is refused before it is unpacked', () => {
    const bomb = zipSync({ 'index.json': bytesOf('{"format":3}'), 'term_bank_1.json': new Uint8Array(MOST_UNPACKED) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(refusal(bomb)).toBe('zip-bomb');
  });

  it('that lies about it is stopped at what it declared', () => {
    const bomb = zipSync({ a: new Uint8Array(32 * 1024 * 1024) }).slice();
    new DataView(bomb.buffer).setUint32(directory(bomb) + 24, 1000, true);
    expect(refusal(bomb)).toBe('zip-bomb');
  });
});

describe('a Yomitan dictionary', () => {
  const dictionary = (bank: unknown[], index: object = { title: 't', format: 3, revision: '1' }) =>
    zipSync({
      'index.json': bytesOf(JSON.stringify(index)),
      'term_bank_2.json': bytesOf(JSON.stringify(bank.slice(2))),
      'term_bank_1.json': bytesOf(JSON.stringify(bank.slice(0, 2))),
      'kanji_bank_1.json': bytesOf('[]'),
    });
  const read = (zip: Uint8Array) => [...readYomitan(zip)];

  it('of another program: rows of one sequence with the same words are one term', () => {
    const content = {
      type: 'structured-content',
      content: [{ tag: 'p', content: ['night ', { tag: 'b', content: 'market' }] }],
    };
    expect(
      read(
        dictionary([
          ['夜市', 'yè shì', 'n', '', 0, [content], 7, ''],
          ['夜集', 'yè jí', 'n', '', 0, [content], 7, ''],
          ['早市', '', '', '', 0, ['morning market', 'early trade'], 8, ''],
          'no row',
          ['', '', '', '', 0, ['x'], 9, ''],
        ]),
      ),
    ).toEqual([
      {
        draft: {
          line: 1,
          forms: [
            { text: '夜市', pinyin: 'yè shì' },
            { text: '夜集', pinyin: 'yè jí' },
          ],
          fields: { sense: 'night market' },
        },
      },
      { draft: { line: 3, forms: [{ text: '早市', pinyin: null }], fields: { sense: 'morning market; early trade' } } },
      { refusal: { line: 4, reason: 'broken' } },
      { refusal: { line: 5, reason: 'no-term' } },
    ]);
  });

  it.each([
    ['without an index', zipSync({ 'a.json': bytesOf('[]') }), 'line 0: unknown-format'],
    ['of format 1', dictionary([], { format: 1 }), 'line 0: unknown-format'],
    ['of a later format', dictionary([], { format: 4 }), 'line 0: newer-version'],
  ])('%s is refused', (_, zip, message) => {
    expect(() => read(zip)).toThrow(message);
    expect(() => read(zip)).toThrow(FileRefused);
  });

  it('nested without end is no danger', () => {
    const deep = `${'{"tag":"div","content":'.repeat(5000)}"x"${'}'.repeat(5000)}`;
    const zip = zipSync({
      'index.json': bytesOf('{"format":3}'),
      'term_bank_1.json': bytesOf(`[["深","",null,"",0,[{"type":"structured-content","content":${deep}}],1,""]]`),
    });
    expect(read(zip)).toEqual([{ draft: { line: 1, forms: [{ text: '深', pinyin: null }], fields: {} } }]);
  });
});
