import { tidy } from '../fold.ts';
import { all, attribute } from '../unclobbered.ts';

/** What a page's head says of it. */
export interface Metadata {
  /** Content of the first of some meta elements that has any; names in lower case. */
  meta(...names: string[]): string | null;
  /** A string of the page's JSON-LD by its key; of an object there, its name. */
  linked(key: string): string | null;
}

/** Longest JSON-LD that is looked through, UTF-16 units. */
const LONGEST = 200_000;

/** Reads a page's metadata once. */
export function metadataOf(document: Document): Metadata {
  const metas = new Map<string, string>();
  for (const meta of all(document, 'meta[content]')) {
    const name = tidy(
      attribute(meta, 'name') ?? attribute(meta, 'property') ?? attribute(meta, 'itemprop'),
    ).toLowerCase();
    const content = tidy(attribute(meta, 'content'));
    if (name && content && !metas.has(name)) metas.set(name, content);
  }
  let linked: string | null = null;
  return {
    meta: (...names) => names.map(name => metas.get(name)).find(content => content !== undefined) ?? null,
    linked: key => {
      linked ??= all(document, 'script[type="application/ld+json"]')
        .map(script => script.textContent ?? '')
        .join('\n')
        .slice(0, LONGEST);
      // By pattern, as a page's JSON is often broken.
      const found = new RegExp(
        `"${key}"\\s*:\\s*(?:[[{\\s]*(?:"@?\\w+"\\s*:\\s*"[^"]{0,200}"\\s*,\\s*){0,6}"name"\\s*:\\s*)?"((?:[^"\\\\]|\\\\.){1,200})"`,
      ).exec(linked);
      if (!found) return null;
      try {
        return tidy(JSON.parse(`"${found[1]}"`) as string);
      } catch {
        return null;
      }
    },
  };
}
