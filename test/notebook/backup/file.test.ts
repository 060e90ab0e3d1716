import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BackupRefused, MOST_RECORDS, readBackup, writeBackup } from '../../../src/notebook/backup/file.ts';
import { mergePlan } from '../../../src/notebook/backup/plan.ts';
import { readSlice, slicesOf } from '../../../src/notebook/backup/slices.ts';
import { highlight, IDS, keepingOf, keepings } from './keepings.ts';

const NOW = '2025-05-01T00:00:00.000Z';
const reasonOf = (text: string) =>
  readBackup(text).then(
    () => null,
    error => (error instanceof BackupRefused ? error.reason : String(error)),
  );

describe('a backup', () => {
  it('is read as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(keepings, async keeping => {
        const { keeping: read, refused } = await readBackup(writeBackup(keeping, { pinyin: false }, NOW));
        expect(refused).toBe(0);
        expect(new Map([...read].sort())).toEqual(new Map([...keeping].sort()));
      }),
      { numRuns: 100 },
    );
  });
  it('comes through messages slice by slice', () => {
    fc.assert(
      fc.property(keepings, keeping => {
        const slices = slicesOf(keeping).map(slice => JSON.parse(JSON.stringify(slice)) as typeof slice);
        expect(new Map(slices.flatMap(slice => [...readSlice(slice)]))).toEqual(keeping);
      }),
      { numRuns: 100 },
    );
    const many = keepingOf(
      ...Array.from({ length: 450 }, (_, i) => highlight({ id: IDS[0]!.replace('aaaa', String(1000 + i)) })),
    );
    expect(slicesOf(many).map(({ length }) => length)).toEqual([200, 200, 50]);
  });
  it('holds nothing of the device or of access to a server', () => {
    const file = JSON.parse(writeBackup(keepingOf(highlight()), null, NOW)) as { content: object };
    expect(Object.keys(file.content).sort()).toEqual([
      'articles',
      'corrections',
      'facts',
      'graves',
      'highlights',
      'readings',
      'terms',
      'words',
    ]);
  });
  it('is also the older file of highlights and words', async () => {
    const { device: _, colour: __, ...old } = highlight();
    const file = { format: 'bianzhu-highlights', version: 2, highlights: [{ ...old, version: 1 }], words: [] };
    expect((await readBackup(JSON.stringify(file))).keeping.size).toBe(1);
  });
});

describe('a file that is not right', () => {
  const good = writeBackup(keepingOf(highlight({ note: '要点' })), null, NOW);
  it('is refused with the reason', async () => {
    expect(await reasonOf(good.slice(0, good.length >> 1))).toBe('cut-off');
    expect(await reasonOf(good.replace('要点', '要典'))).toBe('bad-checksum');
    expect(await reasonOf(good.replace('"version":1', '"version":9'))).toBe('newer-version');
    expect(await reasonOf('title,note\n一,二')).toBe('other-kind');
    expect(await reasonOf('{"format":"something else"}')).toBe('other-kind');
    expect(await reasonOf('[1, 2]')).toBe('other-kind');
    expect(await reasonOf('{"format": bianzhu}')).toBe('broken');
    expect(await reasonOf(`${good.trim()}}`)).toBe('broken');
    expect(await reasonOf('')).toBe('other-kind');
  });
  it('is refused where it is nested a hundred thousand deep, or brings more than anyone has', async () => {
    const deep = `{"format":"bianzhu-backup","version":1,"checksum":"","content":{"words":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
    expect(await reasonOf(deep)).toMatch(/broken|bad-checksum/);
    const many = `{"format":"bianzhu-highlights","highlights":[${'0,'.repeat(MOST_RECORDS)}0]}`;
    expect(await reasonOf(many)).toBe('too-many');
  });
  it('is taken as far as it is sound where the reader wants it', async () => {
    const edited = good.replace('要点', '要典');
    const { keeping } = await readBackup(edited, { unchecked: true });
    expect([...keeping.values()][0]!.record).toMatchObject({ note: '要典' });
  });
  it('stops where it is told to', async () => {
    const stop = new AbortController();
    const many = writeBackup(
      keepingOf(...Array.from({ length: 600 }, (_, i) => highlight({ id: IDS[0]!.replace('aaaa', String(1000 + i)) }))),
      null,
      NOW,
    );
    const reading = readBackup(many, { signal: stop.signal, pause: async () => stop.abort() });
    await expect(reading).rejects.toThrow(/abort/i);
  });
  it('brings script as plain text, and no properties of objects', async () => {
    const note = '<img src=x onerror=alert(1)>';
    const hostile = `{"format":"bianzhu-highlights","__proto__":{"words":[1]},"constructor":{"prototype":{"polluted":1}},
      "highlights":[${JSON.stringify({ ...highlight({ note }) }).replace('{', '{"__proto__":{"polluted":1},')}],
      "graves":[{"key":"__proto__","revision":1,"deleted":"${NOW}"},{"key":"settings","revision":1,"deleted":"${NOW}"}]}`;
    const { keeping, refused } = await readBackup(hostile);
    expect(refused).toBe(2);
    expect([...keeping.keys()]).toEqual([`highlight:${IDS[0]}`]);
    const record = [...keeping.values()][0]!.record as unknown as { note: string };
    expect(record.note).toBe(note);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect((record as { polluted?: number }).polluted).toBeUndefined();
    expect(mergePlan(new Map(), keeping).added).toBe(1);
  });
  it('never does anything but read or refuse', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.nat(good.length), fc.nat(good.length), async (json, a, b) => {
        const cut = good.slice(0, Math.min(a, b)) + good.slice(Math.max(a, b));
        for (const text of [json, `{"format":"bianzhu-highlights","highlights":[${json}]}`, cut])
          expect(`${await reasonOf(text)}`).not.toMatch(/ /);
      }),
      { numRuns: 200 },
    );
  });
});
