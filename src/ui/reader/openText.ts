import { pace } from '../../page/pace.ts';
import { countScripts, isChinese } from '../../page/scripts.ts';
import { decodeText, detectEncoding } from '../../text/encoding.ts';
import type { Line } from '../../text/reflow/block.ts';
import { linesOf } from '../../text/reflow/lines.ts';
import { type Opener, SourceRefused } from './source.ts';

/** Text that is turned into lines between two chances for the page, UTF-16 units. */
const SLICE = 200_000;

/** Opens a plain text in any of the encodings that Chinese texts come in. */
export const openText: Opener = async function* (file, signal, onProgress, { encoding } = {}) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (signal.aborted) return;
  const read = encoding ?? detectEncoding(bytes);
  if (!bytes.some(byte => byte > 0x20)) throw new SourceRefused('empty');
  if (!read) throw new SourceRefused('not-text');
  // A text that the reader sees to be wrong he can have read in another encoding, so that one is never refused.
  const text = decodeText(bytes, read);
  if (!encoding) refuseUnlessChinese(text);
  const lines = await slicedLines(text);
  if (signal.aborted) return;
  onProgress({ done: bytes.length, of: bytes.length });
  yield { number: 1, lines, encoding: read };
};

/** @throws SourceRefused where a text is empty or not Chinese; so much of its beginning is looked at */
export function refuseUnlessChinese(text: string): void {
  const sample = text.slice(0, 400_000);
  if (!sample.trim()) throw new SourceRefused('empty');
  if (!isChinese(countScripts(sample))) throw new SourceRefused('not-chinese');
}

/** The lines of a text, read in slices that end at line feeds. */
async function slicedLines(text: string): Promise<Line[]> {
  const breathe = pace();
  const lines: Line[] = [];
  for (let from = 0; from < text.length; ) {
    const feed = text.indexOf('\n', from + SLICE);
    const to = feed < 0 ? text.length : feed;
    for (const line of linesOf(text.slice(from, to))) lines.push({ ...line, from: line.from + from });
    from = to + 1;
    await breathe();
  }
  return lines;
}
