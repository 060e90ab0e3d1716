import type { Area } from './area.ts';

/** Of the keys of highlights. */
export const RECORD = 'highlight:';

/** Every key in storage. Where the browser cannot name them alone, all is read for it. */
export async function keysOf(area: Area): Promise<string[]> {
  return area.getKeys ? area.getKeys() : Object.keys(await area.get(null));
}

/**
 * Every record whose key begins so, as it is stored. All is read for it: asking for thousands of keys by name takes
 * Firefox six times as long.
 */
export async function storedUnder(area: Area, prefix: string): Promise<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(await area.get(null)).filter(([key]) => key.startsWith(prefix)));
}
