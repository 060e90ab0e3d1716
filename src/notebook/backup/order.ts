import type { Shelved } from '../shelf.ts';
import { canonical } from './canonical.ts';

/**
 * Which of two versions of a record wins, whichever device asks: the one with more revisions; among equals the one that
 * is not deleted, then the one changed last, then, so that there always is an answer, the one whose text sorts last.
 *
 * @returns below 0 where `a` wins, above 0 where `b` does, 0 where they are the same
 */
export function order(a: Shelved, b: Shelved): number {
  if (a.revision !== b.revision) return b.revision - a.revision;
  if (!a.deleted !== !b.deleted) return a.deleted ? 1 : -1;
  if (a.updated !== b.updated) return Date.parse(b.updated) - Date.parse(a.updated) || (a.updated < b.updated ? 1 : -1);
  const [first, second] = [textOf(a), textOf(b)];
  return first === second ? 0 : first < second ? 1 : -1;
}

/** What grows by merging itself does not count: else a version would win over its own older self. */
function textOf(record: Shelved): string {
  const { seen: _, meetings: __, ...said } = record as Shelved & { seen?: unknown; meetings?: unknown };
  return canonical(said);
}
