import type { Grave } from '../grave.ts';
import type { Highlight } from '../highlight.ts';
import type { Shelved } from '../shelf.ts';
import { canonical } from './canonical.ts';
import { type Keeping, type Kept, kindOf } from './kept.ts';
import { order } from './order.ts';
import { buildsOn, type Made, otherVersion, seenOf } from './versions.ts';

/** What a merge would do. Nothing is done yet. */
export interface MergePlan {
  /** What is to be written, by key. */
  writes: Map<string, Kept>;
  /** Keys of what is here already, or newer here. */
  same: number;
  /** New here; changed here; deleted or purged here because it is there; kept beside another version. */
  added: number;
  changed: number;
  deleted: number;
  beside: number;
}

/**
 * Merges one notebook into another, record by record: what only one has is kept, of two versions the one that wins (see
 * `order`), and a highlight that was changed apart is kept in both versions. Which of the two notebooks is whose makes no
 * difference, and merging the same once more changes nothing. Pure.
 *
 * @param mine at least what is kept here under the keys of `theirs`, and under those of versions that come to stand
 *   beside others (which are among the plan's writes)
 */
export function mergePlan(mine: Keeping, theirs: Keeping): MergePlan {
  const plan: MergePlan = { writes: new Map(), same: 0, added: 0, changed: 0, deleted: 0, beside: 0 };
  const beside: [string, Kept][] = [];
  for (const [key, kept] of theirs) {
    const known = mine.get(key);
    const { stays, other } = known ? merged(key, known, kept) : { stays: kept, other: null };
    enter(plan, key, known, stays);
    if (other) beside.push([kindOf(key)!.keyOf(other), { record: other }]);
  }
  for (const [key, kept] of beside) {
    const known = plan.writes.get(key) ?? mine.get(key);
    const stays = known ? merged(key, known, kept).stays : kept;
    if (known && canonical(stays) === canonical(known)) continue;
    plan.writes.set(key, stays);
    plan.beside++;
  }
  return plan;
}

function enter(plan: MergePlan, key: string, known: Kept | undefined, stays: Kept): void {
  if (known && canonical(known) === canonical(stays)) {
    plan.same++;
    return;
  }
  plan.writes.set(key, stays);
  const live = (kept: Kept | undefined) => kept?.record && !kept.record.deleted;
  if (!live(stays)) plan.deleted += live(known) ? 1 : 0;
  else if (live(known)) plan.changed++;
  else plan.added++;
}

/** One key's merge: what stays under it, and the version to be kept under a key of its own. */
export function merged(key: string, a: Kept, b: Kept): { stays: Kept; other: Shelved | null } {
  if (canonical(a) === canonical(b)) return { stays: a, other: null };
  if (a.record && b.record) {
    const [first, second] = order(a.record, b.record) <= 0 ? [a.record, b.record] : [b.record, a.record];
    const { stays, beside } = kindOf(key)!.join(first, second);
    return { stays: { record: stays }, other: beside };
  }
  if (a.grave && b.grave) return { stays: { grave: olderGrave(a.grave, b.grave) }, other: null };
  const grave = (a.grave ?? b.grave)!;
  const record = (a.record ?? b.record)!;
  // What was purged is gone unless it was changed later, or as late and not deleted.
  if (record.revision > grave.revision || (record.revision === grave.revision && !record.deleted))
    return { stays: { record: withSeen(record, grave) }, other: null };
  const lost = 'device' in record && !record.deleted && !buildsOn(grave, record as Made);
  return {
    stays: { grave: withSeen(grave, record as Made) },
    other: lost ? otherVersion(record as Highlight) : null,
  };
}

function olderGrave(a: Grave, b: Grave): Grave {
  const first = a.revision !== b.revision ? a.revision > b.revision : canonical(bare(a)) >= canonical(bare(b));
  return first ? withSeen(a, b) : withSeen(b, a);
}

const bare = ({ seen: _, ...grave }: Grave) => grave;

/** Only what devices made knows of other devices. */
function withSeen<T extends Shelved | Grave>(stays: T, other: Made): T {
  if (!('device' in stays)) return stays;
  const { seen: _, ...rest } = stays as T & Made;
  const seen = seenOf(stays as Made, other);
  return (seen ? { ...rest, seen } : rest) as T;
}
