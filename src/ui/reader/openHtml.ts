import type { Citation } from '../../notebook/highlight.ts';
import { findArticle } from '../../page/article.ts';
import { type ArticleLines, allLines, articleLines } from '../../page/articleLines.ts';
import { readFacts } from '../../page/facts.ts';
import { readText } from '../../page/readText.ts';
import { spotArticle } from '../../page/spot.ts';
import { ArticleText } from '../../text/articleText.ts';
import { decodeText, detectEncoding } from '../../text/encoding.ts';
import type { Line } from '../../text/reflow/block.ts';
import { reflow } from '../../text/reflow/reflow.ts';
import { refuseUnlessChinese } from './openText.ts';
import { type Opener, SourceRefused } from './source.ts';

/** Where a page names its encoding, bytes from its beginning (the HTML standard asks for the first 1,024). */
const HEAD = 4_096;
/** Facts stand in the head and around the first lines: of a long page only so many lines are put together to find them. */
const FACT_LINES = 120;

/**
 * Opens a saved web page. It is parsed into a document that has no window: no script runs, and no picture, style or
 * frame is fetched.
 */
export const openHtml: Opener = async function* (file, signal, onProgress, { encoding } = {}) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (signal.aborted) return;
  const read = encoding ?? namedEncoding(bytes) ?? detectEncoding(bytes);
  if (!read) throw new SourceRefused('not-text');
  const document = new DOMParser().parseFromString(decodeText(bytes, read), 'text/html');
  const { lines, citation } = readDocument(document);
  if (!encoding) refuseUnlessChinese(lines.map(({ text }) => text).join('\n'));
  onProgress({ done: bytes.length, of: bytes.length });
  yield { number: 1, lines, citation, encoding: read };
};

/** The lines of a parsed page's article, or of all of it where no article is found, and what it tells for a citation. */
function readDocument(document: Document): { lines: Line[]; citation: Citation } {
  const spotted = spotArticle(document)?.root ?? null;
  const root = spotted ?? document.body;
  const found = findArticle(document, root);
  const view = readText(found.root, null);
  const own: ArticleLines = spotted ? articleLines(view, found) : allLines(view);
  const { title, source, date, edition, authors } = readFacts(
    found,
    own,
    new ArticleText(reflow(own.lines.slice(0, FACT_LINES))),
  );
  return { lines: renumbered(own.lines), citation: { title, source, date, edition, authors } };
}

/** Lines that were chosen out of a page, as if they were a text of their own. */
export function renumbered(lines: readonly Line[]): Line[] {
  let from = 0;
  return lines.map(line => {
    const own = { ...line, from };
    from += line.text.length + 1;
    return own;
  });
}

/** The encoding that a page names in its head, if the browser knows it; a byte order mark comes first. */
function namedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff || bytes[0] === 0xfe || (bytes[0] === 0xef && bytes[1] === 0xbb)) return null;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  if (!named) return null;
  try {
    return new TextDecoder(named).encoding === 'utf-16le' ? 'utf-8' : new TextDecoder(named).encoding;
  } catch {
    return null;
  }
}
