import { refuse } from './refusal.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A file as text. */
export interface Decoded {
  /** Without byte order mark, lines ended by a line feed alone. Bytes that are no character stand as U+FFFD; the lines that have one are refused later. */
  text: string;
  encoding: Encoding;
}

/**
 * Reads bytes as text: by the byte order mark, else UTF-16 by its zero bytes, else UTF-8, else GBK (as GB 18030, which
 * holds all of it).
 * @throws FileRefused `bad-encoding` where the bytes are none of these.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes);
  if (marked) return { text: lenient(marked, bytes), encoding: marked };
  const wide = byZeros(bytes);
  if (wide) return { text: lenient(wide, bytes), encoding: wide };
  const { good, bad, firstBad } = utf8Census(bytes);
  if (bad === 0) return { text: lenient('utf-8', bytes), encoding: 'utf-8' };
  // GBK has few three-byte sequences of UTF-8 by chance; a damaged UTF-8 file has many and a few faults. GBK would
  // read such a file to the end as other characters, so this comes first.
  if (good > bad) return { text: lenient('utf-8', bytes), encoding: 'utf-8' };
  const chinese = strict('gb18030', bytes);
  if (chinese !== null && looksChinese(chinese)) return { text: feeds(chinese), encoding: 'gb18030' };
  return refuse(lineAt(bytes, firstBad), 'bad-encoding');
}

function byMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: the separators of every format are ASCII, so half of their bytes are zero. */
function byZeros(bytes: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 4096);
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  const [even, odd] = zeros as [number, number];
  if (even + odd < 2 || (even > 0 && odd > 0 && Math.min(even, odd) * 4 > Math.max(even, odd))) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

// TextDecoder takes the byte order mark away by itself.
const lenient = (encoding: Encoding, bytes: Uint8Array) => feeds(new TextDecoder(encoding).decode(bytes));
const feeds = (text: string) => text.replace(/\r\n?/g, '\n');

function strict(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** How many sequences of three bytes are right, how many runs of bytes are wrong, and where the first of these is. */
function utf8Census(bytes: Uint8Array): { good: number; bad: number; firstBad: number } {
  let good = 0;
  let bad = 0;
  let firstBad = bytes.length;
  let lastBad = -2;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      i++;
      continue;
    }
    const length =
      byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
    let right = length > 0 && i + length <= bytes.length;
    for (let k = 1; right && k < length; k++) right = (bytes[i + k]! & 0xc0) === 0x80;
    if (right) {
      if (length === 3) good++;
      i += length;
    } else {
      if (i !== lastBad + 1) bad++;
      lastBad = i;
      firstBad = Math.min(firstBad, i);
      i++;
    }
  }
  return { good, bad, firstBad };
}

/** Random bytes read as GBK give rare characters and private ones; a word list has common Han and ASCII. */
function looksChinese(text: string): boolean {
  let common = 0;
  let other = 0;
  for (let i = 0; i < text.length && i < 20_000; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 && code !== 9 && code !== 10 && code !== 13) return false;
    if (code >= 0x4e00 && code < 0xa000) common++;
    else if (code >= 0x80 && !(code >= 0x2000 && code < 0x3100) && !(code >= 0xff00 && code < 0xfff0) && code > 0x24f)
      other++;
  }
  return common > other * 4;
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset; i++) if (bytes[i] === 10) line++;
  return line;
}
