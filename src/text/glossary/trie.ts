import type { Sections } from './unpack.ts';

/** Calls back with the end and the value of every form that starts at `from`, shortest first. */
export type Walk = (codes: Uint16Array, from: number, found: (end: number, value: number) => void) => void;

/** A walker over the trie of forms, which is searched where it lies. */
export function trieWalk({ chars, children, values }: Sections): Walk {
  // Most positions start no form: a table over all code units answers them at once. Children of the root come first
  // in the trie, so that a Uint16 holds every one of them.
  const first = new Uint16Array(65536);
  for (let node = children[0]!; node < children[1]!; node++) first[chars[node]!] = node;

  const child = (node: number, code: number): number => {
    let low = children[node]!;
    let high = children[node + 1]! - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const char = chars[middle]!;
      if (char === code) return middle;
      if (char < code) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  };

  return (codes, from, found) => {
    let node = first[codes[from]!]!;
    for (let at = from + 1; node !== 0; at++) {
      const value = values[node]!;
      if (value !== 0) found(at, value - 1);
      if (at >= codes.length) return;
      node = child(node, codes[at]!);
    }
  };
}
