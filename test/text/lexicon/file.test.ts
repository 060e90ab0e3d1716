import { describe, expect, it } from 'vitest';
import { compileLexicon, lexiconBytes } from '../../../scripts/lexicon/compile.ts';
import { LexiconError } from '../../../src/text/lexicon/error.ts';
import { HEADER_BYTES, NO_COST } from '../../../src/text/lexicon/format.ts';
import { openLexicon } from '../../../src/text/lexicon/lexicon.ts';
import { lookup, readingsOf } from '../../../src/text/lexicon/lookup.ts';
import { type EntryRecord, type WordRecord, writeLexicon } from '../../../src/text/lexicon/write.ts';

const entry = (simplified: string, traditional: string, reading: string, more: Partial<EntryRecord> = {}) => ({
  simplified,
  traditional,
  readings: [reading.split(' ')],
  senses: [`sense of ${simplified}`],
  proper: false,
  target: null,
  ...more,
});
const word = (more: Partial<WordRecord> = {}) => ({
  cost: NO_COST,
  band: 0,
  level: 0,
  place: false,
  surname: false,
  ...more,
});

const small = () =>
  writeLexicon(
    [
      entry('银行', '銀行', 'yín háng', { senses: ['bank', 'CL:家[jia1],個|个[ge4]'] }),
      entry('银', '銀', 'yín'),
      entry('𰻞', '𰻞', 'biáng'),
      entry('台子', '檯子', 'tái zi', {
        readings: [
          ['tái', 'zi'],
          ['tái', 'zǐ'],
        ],
      }),
      entry('T恤', 'T恤', 'T xù'),
      entry('短', '比较长', 'duǎn', { proper: true }),
      entry('裡', '裡', 'lǐ', { target: 1 }),
    ],
    new Map([
      ['银行', word({ cost: 1200, band: 4, level: 3 })],
      ['即墨', word({ place: true })],
      ['银', word({ surname: true })],
    ]),
  );

describe('writing and reading', () => {
  it('gives back every field of an entry', () => {
    const lexicon = openLexicon(small());
    lexicon.verify();
    expect(lookup(lexicon, '银行', 0)).toEqual([
      {
        headword: '银行',
        traditional: '銀行',
        pinyin: ['yín háng'],
        senses: ['bank', 'CL:家[jia1],個|个[ge4]'],
        end: 2,
        level: 3,
        band: 4,
        place: false,
        surname: false,
        via: null,
      },
      expect.objectContaining({ headword: '银', traditional: '銀', end: 1, level: null, band: null, surname: true }),
    ]);
  });

  it('finds traditional forms, pairs of surrogates, Latin letters and forms of another length', () => {
    const lexicon = openLexicon(small());
    expect(lookup(lexicon, '銀行', 0)[0]).toMatchObject({ headword: '银行', traditional: '銀行', end: 2 });
    expect(lookup(lexicon, '𰻞', 0)[0]).toMatchObject({ headword: '𰻞', end: 2 });
    expect(lookup(lexicon, 'T恤', 0)[0]).toMatchObject({ headword: 'T恤', pinyin: ['T xù'] });
    expect(lookup(lexicon, '短', 0)[0]).toMatchObject({ headword: '短', traditional: '比较长' });
    expect(lookup(lexicon, '比较长', 0)[0]).toMatchObject({ headword: '短', traditional: '比较长', end: 3 });
    expect(lookup(lexicon, '檯子', 0)[0]).toMatchObject({ pinyin: ['tái zi', 'tái zǐ'] });
  });

  it('leads from a variant to its word', () => {
    const found = lookup(openLexicon(small()), '裡', 0);
    expect(found.map(one => [one.headword, one.traditional, one.via])).toEqual([
      ['裡', '裡', null],
      ['银', '銀', '裡'],
    ]);
  });

  it('knows words without an entry, and their facts', () => {
    const lexicon = openLexicon(small());
    expect(lexicon.find('即墨')).toBeGreaterThanOrEqual(0);
    expect(lexicon.find('即')).toBe(-1);
    expect(lexicon.find('')).toBe(-1);
    expect(lookup(lexicon, '即墨', 0)).toEqual([]);
    expect(readingsOf(lexicon, '即墨')).toEqual([]);
  });

  it('writes the same bytes for the same records', () => {
    expect(Buffer.compare(small(), small())).toBe(0);
  });
});

describe('a damaged file', () => {
  it('is refused where it was cut short', () => {
    const bytes = small();
    for (const length of [0, 3, HEADER_BYTES - 1, HEADER_BYTES, bytes.length - 1])
      expect(() => openLexicon(bytes.slice(0, length))).toThrow(LexiconError);
  });

  it('is refused where it is something else', () => {
    expect(() => openLexicon(new TextEncoder().encode('<!doctype html>'.repeat(40)))).toThrow(/no lexicon/);
    expect(() => openLexicon(new Uint8Array(1000))).toThrow(LexiconError);
  });

  it('is refused where any byte of the header has changed', () => {
    const bytes = small();
    for (let i = 0; i < HEADER_BYTES; i++) {
      const damaged = bytes.slice();
      damaged[i]! ^= 0x40;
      expect(() => openLexicon(damaged)).toThrow(LexiconError);
    }
  });

  it('names the versions where it was written by another program', () => {
    const bytes = small();
    bytes[4]! += 1;
    expect(() => openLexicon(bytes)).toThrow(/version 3/);
  });

  it('is noticed by verify() where a byte after the header has changed', () => {
    const bytes = small();
    bytes[bytes.length - 9]! ^= 1;
    const lexicon = openLexicon(bytes);
    expect(() => lexicon.verify()).toThrow(LexiconError);
  });

  it('gives wrong answers at worst, no crash and no endless loop', () => {
    const bytes = small();
    for (let seed = 1; seed < 400; seed++) {
      const damaged = bytes.slice();
      for (let k = 0; k < 20; k++) {
        const at = HEADER_BYTES + ((seed * 7919 + k * 104729) % (bytes.length - HEADER_BYTES));
        damaged[at] = (seed * 31 + k * 17) & 0xff;
      }
      const lexicon = openLexicon(damaged);
      for (const text of ['银行', '銀行台子', 'T恤', '𰻞短', '裡']) lookup(lexicon, text, 0);
    }
  });

  it('is left as it is by opening, also where the bytes are a Node buffer', () => {
    const bytes = Buffer.from(small());
    openLexicon(bytes);
    expect(Buffer.compare(bytes, small())).toBe(0);
    openLexicon(bytes);
  });

  it('is refused where it does not begin at a multiple of four bytes', () => {
    const bytes = small();
    const moved = new Uint8Array(bytes.length + 2).subarray(2);
    moved.set(bytes);
    expect(() => openLexicon(moved)).toThrow(/multiple of four/);
  });
});

describe('compiling', () => {
  it('is deterministic, and the cache holds what it compiles', { timeout: 60_000 }, async () => {
    const cached = await lexiconBytes();
    expect(Buffer.compare(cached, await compileLexicon())).toBe(0);
    openLexicon(cached).verify();
  });
});
