import { articles, corrections, facts, notebook, readings, saveUnsaved, terms, trash, words } from './stores.ts';

/** What is done now and then, some time after the background woke: it reads one date where there is nothing to do. */
export async function keepHouse(): Promise<void> {
  await trash.purgeOld().catch(() => undefined);
  await saveUnsaved();
}

/** Builds the derived indexes anew, after an update may have changed what they are derived from. */
export async function mendIndexes(): Promise<void> {
  await notebook.rebuildIndexes();
  for (const shelf of [words, terms, articles, facts, corrections, readings]) await shelf.rebuildIndex();
  await trash.rebuild();
}
