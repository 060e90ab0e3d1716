import { type Context, hashOf, PAD } from './features.ts';
import { kindOfUnit, NOUN } from './kinds.ts';

/**
 * Prepares a block for features.
 *
 * @param ends the ends of its words, UTF-16
 * @param fold see Model
 * @param kindOf the part of speech of a word by its hash, -1 where it is not known
 */
export function contextOf(
  text: string,
  ends: readonly number[],
  fold: Uint16Array,
  kindOf: (hash: number) => number,
): Context {
  const codes = new Uint16Array(text.length + 2 * PAD);
  for (let i = 0; i < text.length; i++) codes[i + PAD] = fold[text.charCodeAt(i)]!;
  const count = ends.length;
  const starts = new Int32Array(count + 1);
  const hashes = new Int32Array(count);
  const kinds = new Uint8Array(count);
  let start = 0;
  for (let i = 0; i < count; i++) {
    const end = ends[i]!;
    starts[i] = start;
    const hash = hashOf(codes, start + PAD, end + PAD);
    hashes[i] = hash;
    const byForm = kindOfUnit(text.charCodeAt(start));
    const kind = byForm >= 0 ? byForm : kindOf(hash);
    kinds[i] = kind >= 0 ? kind : end - start > 1 ? NOUN : 0;
    start = end;
  }
  starts[count] = start;
  return { codes, starts, count, hashes, kinds };
}
