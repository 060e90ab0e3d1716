import { characters } from './characters.ts';
import { loadEntries } from './load.ts';
import { pack } from './pack.ts';

/**
 * The glossary as the extension loads it.
 * @returns the bytes that `openGlossary` takes.
 * @throws Error that names file, entry and fault where an entry breaks the schema.
 */
export async function glossaryBytes(): Promise<Uint8Array> {
  return pack(await loadEntries(), characters().folds);
}
