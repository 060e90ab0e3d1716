import { type Keeping, type Kept, readKept, readKeptGrave } from './kept.ts';
import { MOST_IN_SLICE, type Slice } from './slice.ts';

/** How long the records of one slice are together, UTF-16 units: a few milliseconds to write. */
const MOST_LENGTH = 2_000_000;

/** Cuts what is to be merged into slices. */
export function slicesOf(keeping: Keeping): Slice[] {
  const slices: Slice[] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const [key, { record, grave }] of keeping) {
    const size = JSON.stringify(record ?? grave).length;
    if (length + size > MOST_LENGTH || slices.at(-1)!.length >= MOST_IN_SLICE) {
      slices.push([]);
      length = 0;
    }
    slices.at(-1)!.push({ key, record: record ?? null, grave: grave ?? null });
    length += size;
  }
  return slices;
}

/** Reads a slice; what is damaged is left out. */
export function readSlice(slice: Slice): Keeping {
  const keeping = new Map<string, Kept>();
  for (const { key, record, grave } of slice) {
    const kept = record ? readKept(key, record) : readKeptGrave(key, grave);
    if (kept) keeping.set(key, kept);
  }
  return keeping;
}
