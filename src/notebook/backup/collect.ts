import type { Area } from '../area.ts';
import { graveKey } from '../grave.ts';
import { type Keeping, type Kept, readKept, readKeptGrave } from './kept.ts';

/** Everything that is kept, read from storage. Records that cannot be read stay where they are and are not among it. */
export async function collect(area: Area): Promise<Keeping> {
  return keepingOf(await area.get(null));
}

/** What is kept under some keys. */
export async function collectSome(area: Area, keys: readonly string[]): Promise<Keeping> {
  return keepingOf(await area.get(keys.flatMap(key => [key, graveKey(key)])));
}

function keepingOf(stored: Record<string, unknown>): Keeping {
  const keeping = new Map<string, Kept>();
  const grave = graveKey('');
  for (const [key, value] of Object.entries(stored)) {
    const kept = key.startsWith(grave) ? null : readKept(key, value);
    if (kept) keeping.set(key, kept);
  }
  for (const [key, value] of Object.entries(stored)) {
    if (!key.startsWith(grave)) continue;
    const of = key.slice(grave.length);
    const kept = keeping.has(of) ? null : readKeptGrave(of, value);
    if (kept) keeping.set(of, kept);
  }
  return keeping;
}
