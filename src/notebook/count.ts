import type { Area } from './area.ts';
import { articleKind } from './article.ts';
import { correctionKind } from './correction.ts';
import { keysOf, RECORD } from './keys.ts';
import { ownTermKind } from './terms/kept-terms.ts';
import { readTrash, TRASH_KEY } from './trash.ts';
import { wordKind } from './word.ts';

/** How much is kept. */
export interface NotebookCount {
  /** Without those in the trash. */
  highlights: number;
  words: number;
  terms: number;
  corrections: number;
  articles: number;
  /** Records of all kinds that are in the trash. */
  trash: number;
  /** What all of it takes, bytes; null where the browser does not tell. */
  bytes: number | null;
}

/** Counts by keys alone: nothing is parsed. */
export async function countOf(area: Area): Promise<NotebookCount> {
  const keys = await keysOf(area);
  const trash = Object.keys(readTrash((await area.get(TRASH_KEY))[TRASH_KEY]));
  const under = (all: readonly string[], prefix: string) => all.filter(key => key.startsWith(prefix)).length;
  const live = (prefix: string) => Math.max(0, under(keys, prefix) - under(trash, prefix));
  return {
    highlights: live(RECORD),
    words: live(wordKind.prefix),
    terms: live(ownTermKind.prefix),
    corrections: live(correctionKind.prefix),
    articles: live(articleKind.prefix),
    trash: trash.length,
    bytes: area.getBytesInUse ? await area.getBytesInUse(null) : null,
  };
}
