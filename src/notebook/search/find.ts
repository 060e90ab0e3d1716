import type { Query } from '../../text/search/query.ts';

/** Gives way to the page where a slice of work is used up; see `page/pace`. */
export type Pause = () => Promise<void> | undefined;

/** Longest text looked at without a look at the clock, UTF-16 units: some 100 µs' work. */
const STRIDE = 20_000;

/** Folded texts of records, each made when it is first asked for. A changed record is another object: it is made anew. */
export class FoldedTexts<T extends object> {
  private readonly known = new WeakMap<T, string>();

  /**
   * @param textOf what is searched of a record
   * @param fold see `Characters.fold`
   */
  constructor(
    private readonly textOf: (record: T) => string,
    private readonly fold: (text: string) => string,
  ) {}

  of(record: T): string {
    let text = this.known.get(record);
    if (text === undefined) {
      text = this.fold(this.textOf(record));
      this.known.set(record, text);
    }
    return text;
  }
}

/**
 * The records that meet a query, in their order, found in slices.
 *
 * @returns null where it was stopped
 */
export async function find<T extends object>(
  records: readonly T[],
  texts: FoldedTexts<T>,
  query: Query,
  pause: Pause,
  signal: AbortSignal,
): Promise<T[] | null> {
  if (query.empty) return [...records];
  const found: T[] = [];
  let read = 0;
  for (const record of records) {
    const text = texts.of(record);
    if (query.meets(text)) found.push(record);
    read += text.length;
    if (read < STRIDE) continue;
    read = 0;
    await pause();
    if (signal.aborted) return null;
  }
  return found;
}

/** Folds texts ahead of the first search, in slices. */
export async function prepare<T extends object>(
  records: readonly T[],
  texts: FoldedTexts<T>,
  pause: Pause,
  signal: AbortSignal,
): Promise<void> {
  let read = 0;
  for (const record of records) {
    read += texts.of(record).length;
    if (read < STRIDE) continue;
    read = 0;
    await pause();
    if (signal.aborted) return;
  }
}
