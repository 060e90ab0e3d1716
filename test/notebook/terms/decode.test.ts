import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/notebook/terms/decode.ts';
import { FileRefused } from '../../../src/notebook/terms/refusal.ts';

const text = 'term,sense\n河长制,river heads\n林长制,forest heads\n';

describe('a file’s encoding', () => {
  it.each([
    ['utf-8', 'utf8', false],
    ['utf-8', 'utf8', true],
    ['utf-16le', 'utf-16le', true],
    ['utf-16le', 'utf-16le', false],
    ['utf-16be', 'utf-16be', true],
    ['utf-16be', 'utf-16be', false],
    ['gb18030', 'gbk', false],
    ['gb18030', 'gb18030', false],
  ] as const)('is seen: %s (written as %s, mark %s)', (encoding, written, addBOM) => {
    expect(decode(new Uint8Array(iconv.encode(text, written, { addBOM })))).toEqual({ text, encoding });
  });

  it('ends lines with a line feed', () => {
    expect(decode(new TextEncoder().encode('a\r\nb\rc\n')).text).toBe('a\nb\nc\n');
  });

  it('damaged UTF-8 is not taken for GBK: the lost character shows', () => {
    const bytes = new TextEncoder().encode(text);
    bytes[13] = 0xff;
    const { encoding, text: read } = decode(bytes);
    expect(encoding).toBe('utf-8');
    expect(read).toContain('\ufffd');
    expect(read).toContain('林长制,forest heads');
    expect(decode(bytes.subarray(0, bytes.length - 16)).text).toMatch(/\ufffd/);
  });

  it('bytes that are no text are refused, with the line of the first', () => {
    const bytes = Uint8Array.from({ length: 300 }, (_, i) => (i < 4 ? [65, 10, 66, 10][i]! : ((i * 89) % 256) | 0x80));
    bytes[7] = 0xff;
    expect(() => decode(bytes)).toThrow(FileRefused);
    expect(() => decode(bytes)).toThrow('line 3: bad-encoding');
  });
});
