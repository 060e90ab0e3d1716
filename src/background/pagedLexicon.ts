import { LexiconError } from '../text/lexicon/error.ts';
import { HEADER_BYTES } from '../text/lexicon/format.ts';
import { type Lexicon, openLexicon } from '../text/lexicon/lexicon.ts';

/** Enough for the header, which says where the senses begin. */
const FIRST_BYTES = 4_096;
/** A work that still wants pages after so many reads is given what there is. */
const MOST_READS = 4;

/**
 * The lexicon as a background that has just woken needs it: at once what stands before the senses, of them what is
 * asked for, and the rest of the file afterwards. Measured in Chromium, the whole file takes twice as long to read.
 */
export class PagedLexicon {
  private rest: Promise<void> | null = null;

  private constructor(
    readonly lexicon: Lexicon,
    private readonly address: string,
    private whole: boolean,
    private readonly length: number,
  ) {}

  /**
   * @param address of the file
   * @throws LexiconError where the file is damaged; TypeError where it cannot be read
   */
  static async open(address: string): Promise<PagedLexicon> {
    const first = await read(address, 0, FIRST_BYTES);
    // A browser that reads no ranges of its extensions' files (Firefox) gives the whole.
    if (first.length > FIRST_BYTES) return new PagedLexicon(openLexicon(first), address, true, first.length);
    if (first.length < HEADER_BYTES) throw new LexiconError('The lexicon is cut short: it has no whole header.');
    const length = new DataView(first.buffer).getUint32(8, true);
    if (length > MOST_BYTES) throw new LexiconError(`The lexicon claims ${length} bytes.`);
    const bytes = new Uint8Array(length);
    bytes.set(first.subarray(0, length));
    const lexicon = openLexicon(bytes);
    const { senses } = lexicon;
    bytes.set(await read(address, FIRST_BYTES, senses.start), FIRST_BYTES);
    senses.absent();
    return new PagedLexicon(lexicon, address, false, length);
  }

  /** Does some work with the lexicon; where it wants pages that are not there, reads them and does it anew. */
  async with<T>(work: () => T): Promise<T> {
    for (let reads = 0; ; reads++) {
      const done = work();
      if (this.whole || reads === MOST_READS) return done;
      const wanted = this.lexicon.senses.takeWanted();
      if (!wanted.length) return done;
      await Promise.all(
        wanted.map(async stretch =>
          this.lexicon.senses.give(stretch, await read(this.address, stretch.from, stretch.to)),
        ),
      );
    }
  }

  /** Reads what is still missing; once. */
  complete(): Promise<void> {
    const { senses } = this.lexicon;
    this.rest ??= this.whole
      ? Promise.resolve()
      : read(this.address, senses.start, this.length).then(bytes => {
          senses.give({ from: senses.start, to: this.length }, bytes);
          senses.complete();
          this.whole = true;
        });
    return this.rest;
  }
}

/** Six times today's file: a damaged header shall not make us ask for gigabytes. */
const MOST_BYTES = 64 << 20;

/** Bytes [from, to) of a file of the extension; the whole file where the browser reads no ranges. */
async function read(address: string, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(address, { headers: { Range: `bytes=${from}-${to - 1}` } });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  // Asked for a later part and given all, it is the part that is wanted.
  return from > 0 && bytes.length > to - from ? bytes.slice(from, to) : bytes;
}
