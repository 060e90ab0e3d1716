import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { glossaryBytes } from '../../scripts/glossary/compile.ts';
import { PagedFile } from '../../src/background/pagedFile.ts';
import { GlossaryBytesError, openGlossary } from '../../src/text/glossary/glossary.ts';
import { unpack } from '../../src/text/glossary/unpack.ts';

const whole = await glossaryBytes();
const ADDRESS = 'chrome-extension://x/data/glossary.bin';
const lastSection = (bytes: Uint8Array) => unpack(bytes, false).entries.start;
const TEXT = '全市持续推进乡村振兴，优化营商环境。';

let asked: string[];
/** A browser that reads ranges of a file, or (as Firefox) gives the whole whatever is asked. */
function serve(bytes: Uint8Array, ranges = true) {
  vi.stubGlobal('fetch', async (_: string, { headers }: { headers: { Range: string } }) => {
    asked.push(headers.Range);
    const [from, to] = headers.Range.replace('bytes=', '').split('-').map(Number) as [number, number];
    return new Response(ranges ? bytes.slice(from, to + 1) : bytes.slice());
  });
}
beforeEach(() => {
  asked = [];
});
afterEach(() => void vi.unstubAllGlobals());

async function opened() {
  const file = await PagedFile.open(ADDRESS, lastSection);
  const glossary = openGlossary(file.bytes, { checked: false });
  file.tend(glossary.pages);
  return { file, glossary };
}

it('reads the front, then what is wanted, then the rest; and finds what the whole file holds', async () => {
  serve(whole);
  const { file, glossary } = await opened();
  const expected = openGlossary(whole).match(TEXT);
  expect(expected.length).toBeGreaterThan(1);
  expect(glossary.match(TEXT)).not.toEqual(expected);
  expect(await file.fetchWanted()).toBe(true);
  const read = asked.length;
  expect(glossary.match(TEXT)).toEqual(expected);
  expect(await file.fetchWanted()).toBe(false);
  expect(asked.length).toBe(read);

  await Promise.all([file.complete(), file.complete()]);
  expect(asked.length).toBe(read + 1);
  expect(Buffer.compare(file.bytes, whole)).toBe(0);
  expect(glossary.entries()).toEqual(openGlossary(whole).entries());
});

it('is whole at once where the browser reads no ranges', async () => {
  serve(whole, false);
  const { file, glossary } = await opened();
  expect(glossary.match(TEXT)).toEqual(openGlossary(whole).match(TEXT));
  expect(await file.fetchWanted()).toBe(false);
  await file.complete();
  expect(asked).toHaveLength(1);
});

it('refuses a file that is cut, foreign, or claims too much', async () => {
  serve(whole.slice(0, 1_000));
  await expect(opened()).rejects.toThrow(GlossaryBytesError);
  serve(new Uint8Array(10_000));
  await expect(opened()).rejects.toThrow(RangeError);
  const boast = whole.slice();
  new DataView(boast.buffer).setUint32(8, 0xffff_fff0, true);
  serve(boast);
  await expect(opened()).rejects.toThrow(RangeError);
  const damaged = whole.slice();
  damaged[24]! ^= 1;
  serve(damaged);
  await expect(opened()).rejects.toThrow(GlossaryBytesError);
});
