import { type Area, writeWhole } from '../area.ts';
import { graveKey } from '../grave.ts';
import type { Highlight } from '../highlight.ts';
import { idsIn, indexesOf } from '../indexes.ts';
import { RECORD } from '../keys.ts';
import { trashAfter } from '../trash.ts';
import { collectSome } from './collect.ts';
import { type Keeping, type Kept, kindOf } from './kept.ts';
import { type MergePlan, mergePlan } from './plan.ts';

/** How many records a merge added, changed, deleted, kept beside another version, or left as they are. */
export type Merged = Omit<MergePlan, 'writes'>;

/**
 * Merges some records into storage, all or, where storage is full, none. To be called under the lock.
 *
 * @param full see `writeWhole`
 * @throws StorageFullError
 */
export async function writeMerge(area: Area, full: () => Promise<boolean>, theirs: Keeping): Promise<Merged> {
  const mine = await collectSome(area, [...theirs.keys()]);
  let plan = mergePlan(mine, theirs);
  // Versions that come to stand beside others have keys of their own, and may be here already.
  const beside = [...plan.writes.keys()].filter(key => !theirs.has(key));
  if (beside.length) plan = mergePlan(new Map([...mine, ...(await collectSome(area, beside))]), theirs);

  const { writes: planned, ...merged } = plan;
  const writes = await withoutUnreadable(area, planned);
  if (!writes.size) return merged;
  const items: Record<string, unknown> = {};
  for (const [key, { record, grave }] of writes) items[grave ? graveKey(key) : key] = record ?? grave;
  const deleted = new Map([...writes].map(([key, { record }]) => [key, record?.deleted ?? null]));
  await writeWhole(
    area,
    { ...items, ...(await listed(area, mine, writes)), ...(await trashAfter(area, deleted)) },
    full,
  );
  const purged = [...writes].flatMap(([key, { grave }]) => (grave ? [key] : []));
  if (purged.length) await area.remove(purged);
  return merged;
}

/** What a newer version of the extension wrote here, or is damaged, is not written over. */
async function withoutUnreadable(area: Area, writes: ReadonlyMap<string, Kept>): Promise<Map<string, Kept>> {
  const stored = await area.get([...writes.keys()]);
  return new Map([...writes].filter(([key]) => !(key in stored) || kindOf(key)!.read(stored[key])));
}

/** The lists in which what is written belongs, and those that what is purged leaves: of pages, texts and names. */
async function listed(area: Area, mine: Keeping, writes: ReadonlyMap<string, Kept>): Promise<Record<string, string[]>> {
  const changes: { list: string; name: string; there: boolean }[] = [];
  for (const [key, { record }] of writes) {
    const { prefix, list } = kindOf(key)!;
    const name = key.slice(prefix.length);
    const known = record ?? mine.get(key)?.record;
    const lists = prefix === RECORD ? (known ? indexesOf(known as Highlight) : []) : list ? [list] : [];
    for (const one of lists) changes.push({ list: one, name, there: record !== undefined });
  }
  const stored = await area.get([...new Set(changes.map(({ list }) => list))]);
  const lists = new Map<string, Set<string>>();
  for (const { list, name, there } of changes) {
    const names = lists.get(list) ?? new Set(idsIn(stored[list]));
    if (there) names.add(name);
    else names.delete(name);
    lists.set(list, names);
  }
  return Object.fromEntries([...lists].map(([list, names]) => [list, [...names]]));
}
