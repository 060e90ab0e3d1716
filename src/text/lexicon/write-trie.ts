import { jumps, raw } from './bytes.ts';
import type { SectionName } from './format.ts';

/**
 * Writes the trie of some words (see format.ts) into its sections.
 *
 * @returns The words by number.
 */
export function writeTrie(forms: Iterable<string>, sections: Partial<Record<SectionName, Uint8Array>>): string[] {
  const sorted = [...forms].sort();
  // A node is a range of the sorted words that share its prefix; level order falls out of a queue.
  const from = [0];
  const to = [sorted.length];
  const depth = [0];
  const unit = [0];
  const child: number[] = [];
  const ends: number[] = [];
  const words: string[] = [];
  const root = new Uint16Array(0x10000);
  for (let node = 0; node < from.length; node++) {
    let at = from[node]!;
    const last = to[node]!;
    const deep = depth[node]!;
    child.push(from.length);
    if (deep > 0 && sorted[at]!.length === deep) {
      ends.push(node);
      words.push(sorted[at++]!);
    }
    while (at < last) {
      const code = sorted[at]!.charCodeAt(deep);
      const start = at;
      while (at < last && sorted[at]!.charCodeAt(deep) === code) at++;
      if (node === 0) root[code] = from.length;
      from.push(start);
      to.push(at);
      depth.push(deep + 1);
      unit.push(code);
    }
  }
  child.push(from.length);
  if ((child[1] ?? 0) > 0xffff) throw new RangeError('Too many first characters for 16 bits.');
  const final = new Uint32Array((from.length >> 5) + 1);
  const rank = new Uint32Array(final.length);
  for (const node of ends) final[node >> 5]! |= 1 << (node & 31);
  let before = 0;
  let next = 0;
  for (let block = 0; block < rank.length; block++) {
    rank[block] = before;
    while (next < ends.length && ends[next]! >> 5 === block) next++;
    before = next;
  }
  const children = jumps(child);
  Object.assign(sections, {
    root: raw(root),
    unit: raw(Uint16Array.from(unit)),
    childBase: children.base,
    childStep: children.step,
    final: raw(final),
    rank: raw(rank),
  });
  return words;
}
