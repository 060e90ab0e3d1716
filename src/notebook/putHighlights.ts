import { type Area, writeWhole } from './area.ts';
import { canonical } from './backup/canonical.ts';
import { ownDevice, UNKNOWN_DEVICE } from './device.ts';
import type { HighlightWrite } from './formats/import.ts';
import { graveKey, readGrave } from './grave.ts';
import { type Highlight, readHighlight } from './highlight.ts';
import { idsIn, indexesOf } from './indexes.ts';
import { RECORD } from './keys.ts';
import { revised } from './revision.ts';
import { trashAfter } from './trash.ts';

export interface PutOutcome {
  /** The revision that each record has now, by its id. */
  written: Record<string, number>;
  /** Ids of those that were changed elsewhere meanwhile, and left as they are. */
  left: string[];
}

/**
 * Writes whole highlights, as an import and its undoing bring them: all that are still as the caller saw them or,
 * where storage is full, none. A new one keeps its history; of one that is there this is the next revision.
 *
 * To be called under the lock, by the background alone.
 *
 * @param full see `writeWhole`
 * @throws StorageFullError
 */
export async function putHighlights(
  area: Area,
  writes: readonly HighlightWrite[],
  full: () => Promise<boolean>,
  now: Date,
): Promise<PutOutcome> {
  const time = now.toISOString();
  const keys = writes.map(({ record }) => RECORD + record.id);
  const stored = await area.get([...keys, ...keys.map(graveKey), ...writes.flatMap(({ record }) => indexesOf(record))]);
  const { device, made } = await ownDevice(area);
  const items: Record<string, unknown> = {};
  const deleted = new Map<string, string | null>();
  const outcome: PutOutcome = { written: {}, left: [] };
  for (const { expected, record } of writes) {
    const key = RECORD + record.id;
    const there = stored[key];
    const known = readHighlight(there);
    // Asked once more, as the background died before it could answer.
    if (expected === null && known && isSame(known, record)) {
      outcome.written[known.id] = known.revision;
      continue;
    }
    // One that cannot be read is of a newer version, or damaged: not ours to overwrite.
    if (expected === null ? there !== undefined : known?.revision !== expected) {
      outcome.left.push(record.id);
      continue;
    }
    const next = known
      ? revised(known, contentOf(record), device, time)
      : cameIn(record, device, readGrave(stored[graveKey(key)])?.revision ?? 0);
    items[key] = next;
    deleted.set(key, next.deleted);
    outcome.written[next.id] = next.revision;
    for (const index of indexesOf(next)) {
      const ids = idsIn(items[index] ?? stored[index]);
      if (!ids.includes(next.id)) items[index] = [...ids, next.id];
    }
  }
  if (Object.keys(items).length)
    await writeWhole(area, { ...items, ...(await trashAfter(area, deleted)), ...made }, full);
  return outcome;
}

/** What a file or its undoing says of a highlight that is there: all but its page and its history. */
const contentOf = ({ selector, citation, colour, note, tags, conflict, deleted }: Highlight) => ({
  selector,
  citation,
  colour,
  note,
  tags,
  conflict,
  deleted,
});

const isSame = (known: Highlight, record: Highlight) =>
  known.updated === record.updated && canonical(contentOf(known)) === canonical(contentOf(record));

/** A record that comes in: what no device of ours made is this one's; what was purged here comes back as the newer one. */
function cameIn(record: Highlight, device: string, buried: number): Highlight {
  const mine = record.device === UNKNOWN_DEVICE || record.revision <= buried;
  return { ...record, ...(mine && { device }), revision: Math.max(record.revision, buried + 1) };
}
