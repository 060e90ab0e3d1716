import { type Grave, readGrave } from '../grave.ts';
import type { Shelved } from '../shelf.ts';
import { KINDS, type Kind } from './kinds.ts';

/** What is kept under a key: a record, or what is left of one that was purged. */
export type Kept = { record: Shelved; grave?: never } | { grave: Grave; record?: never };

/** Everything that a notebook keeps, by the keys of its records. */
export type Keeping = ReadonlyMap<string, Kept>;

/** The kind of record that a key is for, or null. */
export function kindOf(key: string): Kind | null {
  return KINDS.find(({ prefix }) => key.startsWith(prefix)) ?? null;
}

/** Reads a record that is to stand under a key; null where it is damaged, newer, or belongs under another key. */
export function readKept(key: string, stored: unknown): Kept | null {
  const kind = kindOf(key);
  const record = kind?.read(stored);
  return record && kind!.keyOf(record) === key ? { record } : null;
}

/** Reads a grave of what stood under a key. */
export function readKeptGrave(key: string, stored: unknown): Kept | null {
  const grave = kindOf(key) ? readGrave(stored) : null;
  return grave ? { grave } : null;
}
