import type { Citable } from './citable.ts';

/** A short name for an entry, the same whenever the same article is cited, of letters that every program takes. */
export function keyOf({ title, source, date, url }: Citable): string {
  // FNV-1a: enough to keep a reader's articles of one day apart.
  let hash = 0x811c9dc5;
  for (const c of `${source}|${title}|${title ? '' : url}`) hash = Math.imul(hash ^ c.codePointAt(0)!, 0x01000193);
  return `zh${(date ?? '').replaceAll('-', '')}${(hash >>> 0).toString(36)}`;
}
