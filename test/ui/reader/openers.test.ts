import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { openerOf } from '../../../src/ui/reader/openers.ts';
import { openText } from '../../../src/ui/reader/openText.ts';
import type { OpenOptions, SourcePage } from '../../../src/ui/reader/source.ts';

const kindOf = (bytes: BlobPart, name: string) => openerOf(new Blob([bytes]), name).then(({ kind }) => kind);
async function read(bytes: BlobPart, options?: OpenOptions): Promise<SourcePage[]> {
  const pages: SourcePage[] = [];
  for await (const page of openText(new Blob([bytes]), new AbortController().signal, () => {}, options))
    pages.push(page);
  return pages;
}

describe('what a file is', () => {
  it('goes by its first bytes where its name says something else', async () => {
    expect(await kindOf('路通了。', 'a.txt')).toBe('text');
    expect(await kindOf('路通了。', 'noname')).toBe('text');
    expect(await kindOf('<!DOCTYPE html><p>路', 'a.txt')).toBe('html');
    expect(await kindOf('路', 'a.htm')).toBe('html');
    await expect(kindOf('PK\x03\x04路通了', 'a.txt')).rejects.toMatchObject({ reason: 'unknown-kind' });
    await expect(kindOf('PK\x03\x04路通了', 'a.html')).rejects.toMatchObject({ reason: 'unknown-kind' });
    await expect(kindOf('', 'a.txt')).rejects.toMatchObject({ reason: 'empty' });
  });

  it('refuses half a gigabyte after its first bytes', async () => {
    const asked: number[] = [];
    const huge = {
      size: 500 << 20,
      slice: (from: number, to: number) => {
        asked.push(to - from);
        return new Blob(['路通了。']);
      },
      arrayBuffer: () => {
        throw new Error('all of it was read');
      },
    } as unknown as Blob;
    await expect(openerOf(huge, 'a.txt')).rejects.toMatchObject({ reason: 'too-large' });
    expect(Math.max(...asked)).toBeLessThan(10_000);
  });
});

describe('a text file', () => {
  it('is read in its own encoding, or in the one that the reader says', async () => {
    const bytes = new Uint8Array(iconv.encode('路修好了，桃子不愁卖。\r\n下一步', 'gbk'));
    const [page] = await read(bytes);
    expect(page).toMatchObject({ encoding: 'gb18030' });
    expect(page!.lines.map(({ text, from }) => [text, from])).toEqual([
      ['路修好了，桃子不愁卖。', 0],
      ['下一步', 13],
    ]);
    expect((await read(bytes, { encoding: 'big5' }))[0]!.encoding).toBe('big5');
  });

  it('is refused with the reason where there is nothing to read', async () => {
    await expect(read(' \n ')).rejects.toMatchObject({ reason: 'empty' });
    await expect(read('Nothing Chinese.')).rejects.toMatchObject({ reason: 'not-chinese' });
    await expect(read('これは日本語の文章です。ひらがなとカタカナ。')).rejects.toMatchObject({ reason: 'not-chinese' });
  });
});
