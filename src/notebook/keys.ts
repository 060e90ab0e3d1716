import type { Area } from './area.ts';

/** Of the keys of highlights. */
export const RECORD = 'highlight:';

/** Every key in storage. Where the browser cannot name them alone, all is read for it. */
export async function keysOf(area: Area): Promise<string[]> {
  return area.getKeys ? area.getKeys() : Object.keys(await area.get(null));
}

/** Every record whose key begins so, as it is stored. */
export async function storedUnder(area: Area, prefix: string): Promise<Record<string, unknown>> {
  if (area.getKeys) return area.get((await area.getKeys()).filter(key => key.startsWith(prefix)));
  return Object.fromEntries(Object.entries(await area.get(null)).filter(([key]) => key.startsWith(prefix)));
}
