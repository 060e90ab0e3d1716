/** Bytes read at once: small enough for one word, large enough that the neighbours' words come with it. */
export const PAGE_BYTES = 4_096;

/** A stretch of the file, byte offsets. */
export interface Stretch {
  from: number;
  to: number;
}

/**
 * The last and largest section of a data file: the senses of the lexicon, the entries of the glossary. It may be read
 * page by page: what is asked for before it is there is noted as wanted, and whoever reads the file fetches it and asks
 * again.
 */
export class Pages {
  /** Of each page whether it is there; null where all are. */
  private there: Uint8Array | null = null;
  private readonly missing = new Set<number>();

  /**
   * @param bytes the file
   * @param start byte offset of the section in it
   * @param length of the section, bytes
   */
  constructor(
    private readonly bytes: Uint8Array,
    readonly start: number,
    private readonly length: number,
  ) {}

  /** From now on no page counts as there until it is given. */
  absent(): void {
    this.there = new Uint8Array(Math.ceil(this.length / PAGE_BYTES));
  }

  /** Bytes [from, to) of the section; null, and noted as wanted, where a page is not there. */
  read(from: number, to: number): Uint8Array | null {
    if (this.there) {
      let whole = true;
      for (let page = Math.floor(from / PAGE_BYTES); page * PAGE_BYTES < to; page++) {
        if (this.there[page]) continue;
        this.missing.add(page);
        whole = false;
      }
      if (!whole) return null;
    }
    return this.bytes.subarray(this.start + from, this.start + to);
  }

  /** Takes note of what is wanted: stretches of the file, ascending, neighbours in one. They count as wanted no more. */
  takeWanted(): Stretch[] {
    const stretches: Stretch[] = [];
    for (const page of [...this.missing].sort((a, b) => a - b)) {
      const from = this.start + page * PAGE_BYTES;
      const to = Math.min(from + PAGE_BYTES, this.start + this.length);
      const last = stretches.at(-1);
      if (last?.to === from) last.to = to;
      else stretches.push({ from, to });
    }
    this.missing.clear();
    return stretches;
  }

  /** Puts what was read into its place. */
  give({ from }: Stretch, read: Uint8Array): void {
    this.bytes.set(read, from);
    const first = Math.floor((from - this.start) / PAGE_BYTES);
    this.there?.fill(1, first, first + Math.ceil(read.length / PAGE_BYTES));
  }

  /** The whole file is there. */
  complete(): void {
    this.there = null;
    this.missing.clear();
  }
}
