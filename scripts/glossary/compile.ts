import { characters } from './characters.ts';
import { loadEntries } from './load.ts';
import { ordinaryWords } from './ordinary.ts';
import { pack } from './pack.ts';

/**
 * The glossary as the extension loads it.
 * @returns the bytes that `openGlossary` takes.
 * @throws Error that names file, entry and fault where an entry breaks the schema.
 */
export async function glossaryBytes(): Promise<Uint8Array> {
  const entries = await loadEntries();
  return pack(entries, characters().folds, ordinaryWords(entries));
}
