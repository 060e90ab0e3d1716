import type { Citation } from '../../notebook/highlight.ts';
import type { Line } from '../../text/reflow/block.ts';

export type SourceKind = 'text' | 'html' | 'pdf';

/** How far an opener has come; `of` is null while nobody knows how much there is. Bytes of a text, pages of a PDF. */
export interface Progress {
  done: number;
  of: number | null;
}

/** A page as it comes out of a file. A text or a web page is one; a PDF has many. */
export interface SourcePage {
  /** From 1, in the file's order. */
  number: number;
  /** The number as printed or as the file names it (A02), where that is known. */
  label?: string;
  /**
   * Its lines in reading order, with their boxes where they are known (the page's own unit, y growing downwards).
   * `from` counts through the whole file, as if all lines of all pages were joined by one line feed each. The first
   * line of a page is a `fence` only where the text is known not to run on from the page before.
   */
  lines: Line[];
  /** Of a text: the encoding in which it was read. */
  encoding?: string;
  /** What the file itself tells for a citation; the first page's counts. */
  citation?: Partial<Citation>;
  /** The page's size in the unit of the boxes. */
  size?: { width: number; height: number };
  /**
   * Draws the page as it looks in print. Asked for when the reader wants to see it; the caller closes the bitmap.
   *
   * @param width in device pixels
   */
  picture?: (width: number, signal: AbortSignal) => Promise<ImageBitmap>;
}

/** What stands open in the reader. `lines` and `pages` grow while it is being opened. */
export interface ReaderSource {
  /** The file's name, the page's title, or what the reader is told of pasted text. */
  name: string;
  kind: SourceKind;
  /** All pages' lines. */
  lines: Line[];
  progress: Progress;
  /** Of a text file: how it was read, for a reader who sees that it is wrong. */
  encoding?: string;
  /** Of a file that has pages. */
  pages?: SourcePage[];
  /** What is known of the paper, date, page, headline and writers; the reader can fill in the rest. */
  citation?: Partial<Citation>;
  /** Address of the web page that the text was taken from: its highlights are the page's own. */
  url?: string;
}

/** What an opener may be given beside the file. */
export interface OpenOptions {
  /** Encoding that the reader chose, where the detected one was wrong; only texts have one. */
  encoding?: string;
  /** Password of a locked file. */
  password?: string;
}

/**
 * Opens a file page by page. What is read is data: nothing in it runs and nothing is fetched.
 *
 * @param signal ends the work; the iteration then just ends
 * @param onProgress called when a page is done, and no oftener than that is worth showing
 * @throws SourceRefused with a reason that the reader can be told
 */
export type Opener = (
  file: Blob,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
  options?: OpenOptions,
) => AsyncIterable<SourcePage>;

/** Why a file is not opened; each has a sentence of its own for the reader. */
export type Refusal =
  | 'too-large'
  | 'empty'
  | 'not-text'
  | 'not-chinese'
  | 'bad-encoding'
  | 'damaged'
  | 'locked'
  | 'wrong-password'
  | 'not-pdf'
  | 'no-text-layer'
  | 'unknown-kind'
  | 'failed';

export class SourceRefused extends Error {
  override name = 'SourceRefused';
  constructor(readonly reason: Refusal) {
    super(reason);
  }
}
