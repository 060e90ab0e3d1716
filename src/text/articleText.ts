import type { Block } from './reflow/block.ts';

/** A stretch of the source, UTF-16 offsets. */
export interface SourceSpan {
  start: number;
  end: number;
}

/**
 * An article's blocks as one string, a line feed between two blocks, with the way back to the source. Words, terms and
 * highlights are all kept in its offsets, so that they hold whether or not the page shows its lines rejoined, and in
 * the reader as on the page.
 */
export class ArticleText {
  text = '';
  readonly blocks: readonly Block[] = [];
  /** UTF-16 offset of each block's first character. */
  readonly starts: readonly number[] = [];
  /** Runs by their place in the article. */
  private readonly runs: { at: number; from: number; length: number }[] = [];
  /** The same runs by their place in the source. */
  private readonly bySource: { at: number; from: number; length: number }[] = [];

  constructor(blocks: readonly Block[]) {
    this.append(blocks);
  }

  /** Where the next block would begin. */
  get end(): number {
    return this.blocks.length ? this.text.length + 1 : 0;
  }

  /** Takes in blocks that follow those that are there, whose offsets hold. Costs nothing for what was there. */
  append(blocks: readonly Block[]): void {
    const all = this.blocks as Block[];
    const starts = this.starts as number[];
    let at = this.end;
    let sorted = true;
    for (const block of blocks) {
      all.push(block);
      starts.push(at);
      for (const { at: inBlock, from, length } of block.runs) {
        const run = { at: at + inBlock, from, length };
        sorted &&= from >= (this.bySource.at(-1)?.from ?? 0);
        this.runs.push(run);
        this.bySource.push(run);
      }
      at += block.text.length + 1;
    }
    if (!sorted) this.bySource.sort((a, b) => a.from - b.from);
    const more = blocks.map(block => block.text).join('\n');
    this.text = all.length > blocks.length && blocks.length ? `${this.text}\n${more}` : this.text + more;
  }

  /** Index of the block that holds an offset. */
  blockAt(offset: number): number {
    return lastAtMost(this.starts, offset, start => start);
  }

  /** Where [start, end) stands in the source: one span for each run that it crosses, in the article's order. */
  toSource(start: number, end: number): SourceSpan[] {
    const spans: SourceSpan[] = [];
    for (
      let i = Math.max(
        0,
        lastAtMost(this.runs, start, run => run.at),
      );
      i < this.runs.length && this.runs[i]!.at < end;
      i++
    ) {
      const { at, from, length } = this.runs[i]!;
      const head = Math.max(start, at);
      const tail = Math.min(end, at + length);
      if (head < tail) spans.push({ start: from + head - at, end: from + tail - at });
    }
    return spans;
  }

  /** The article's offset for one of the source; that of the next character where the source's own is in no block. */
  fromSource(offset: number): number {
    const i = lastAtMost(this.bySource, offset, run => run.from);
    const run = this.bySource[i];
    if (run && offset < run.from + run.length) return run.at + offset - run.from;
    return this.bySource[i + 1]?.at ?? this.text.length;
  }

  /** The article's offset just after the character that ends before an offset of the source. */
  endFromSource(offset: number): number {
    const run = this.bySource[lastAtMost(this.bySource, offset - 1, ({ from }) => from)];
    return run ? run.at + Math.min(offset - run.from, run.length) : 0;
  }

  /** The stretches of source between the runs of one block: what has to be hidden to see it as a whole. */
  breaksOf(block: Block): SourceSpan[] {
    const spans: SourceSpan[] = [];
    for (let i = 1; i < block.runs.length; i++) {
      const before = block.runs[i - 1]!;
      const start = before.from + before.length;
      const end = block.runs[i]!.from;
      if (end > start) spans.push({ start, end });
    }
    return spans;
  }
}

/** Index of the last item whose key is at most a value; -1 where there is none. */
function lastAtMost<T>(items: readonly T[], value: number, key: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(items[middle]!) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
