import type { Pages } from '../text/pages.ts';

/** Enough for every header. */
const FIRST_BYTES = 4_096;
/** Some times the largest file of today: a damaged header shall not make us ask for gigabytes. */
const MOST_BYTES = 64 << 20;

/**
 * A data file as a background needs it that has just woken: at once what stands before its last and largest section, of
 * that what is asked for, and the rest afterwards. Measured in Chromium, reading takes 10 ms a megabyte.
 */
export class PagedFile {
  /** The last section; null where the whole file was read at once. */
  private pages: Pages | null = null;
  private rest: Promise<void> | null = null;

  private constructor(
    readonly bytes: Uint8Array<ArrayBuffer>,
    private readonly address: string,
    private readonly whole: boolean,
  ) {}

  /**
   * @param address of a file that has its length, bytes, as u32 at byte 8
   * @param lastSection where the last section begins, told by a file of which the header alone is there; throws where
   *   that is damaged
   * @throws what `lastSection` throws; TypeError where the file cannot be read
   */
  static async open(address: string, lastSection: (bytes: Uint8Array) => number): Promise<PagedFile> {
    const first = await read(address, 0, FIRST_BYTES);
    // A browser that reads no ranges of its extensions' files (Firefox) gives the whole; one cut short is refused later.
    if (first.length !== FIRST_BYTES) return new PagedFile(first, address, true);
    const length = new DataView(first.buffer).getUint32(8, true);
    if (length < FIRST_BYTES || length > MOST_BYTES) throw new RangeError(`A data file claims ${length} bytes.`);
    const bytes = new Uint8Array(length);
    bytes.set(first);
    bytes.set(await read(address, FIRST_BYTES, lastSection(bytes)), FIRST_BYTES);
    return new PagedFile(bytes, address, false);
  }

  /** Takes the last section of the opened file under its care: it is given its pages as they come. */
  tend(pages: Pages): void {
    if (this.whole) return;
    this.pages = pages;
    pages.absent();
  }

  /** Reads the pages that have been wanted since the last call. @returns whether there were any */
  async fetchWanted(): Promise<boolean> {
    const { pages } = this;
    const wanted = pages?.takeWanted() ?? [];
    await Promise.all(
      wanted.map(async stretch => pages?.give(stretch, await read(this.address, stretch.from, stretch.to))),
    );
    return wanted.length > 0;
  }

  /** Reads what is still missing; once. */
  complete(): Promise<void> {
    const { pages } = this;
    if (!pages) return Promise.resolve();
    const { start } = pages;
    this.rest ??= read(this.address, start, this.bytes.length).then(bytes => {
      pages.give({ from: start, to: this.bytes.length }, bytes);
      pages.complete();
      this.pages = null;
    });
    return this.rest;
  }
}

/** Bytes [from, to) of a file of the extension; the whole file where the browser reads no ranges. */
async function read(address: string, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(address, { headers: { Range: `bytes=${from}-${to - 1}` } });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  // Asked for a later part and given all, it is the part that is wanted.
  return from > 0 && bytes.length > to - from ? bytes.slice(from, to) : bytes;
}
