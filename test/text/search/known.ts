import { lexiconBytes } from '../../../scripts/lexicon/compile.ts';
import { readingsBytes } from '../../../scripts/pinyin/bytes.ts';
import { openLexicon } from '../../../src/text/lexicon/lexicon.ts';
import { openReader } from '../../../src/text/pinyin/open.ts';
import { openCharacters } from '../../../src/text/search/characters.ts';
import { wordsOfInitials } from '../../../src/text/search/initials.ts';
import { openQuery, type Query } from '../../../src/text/search/query.ts';
import { characterTable } from '../../../src/text/search/table.ts';

export const lexicon = openLexicon(await lexiconBytes());
const { reader } = openReader(lexicon, await readingsBytes());
export const table = characterTable(lexicon, reader.fold);
export const characters = openCharacters(table);

/** A query with the words that its initials can stand for. */
export function query(text: string): Query {
  const { initials } = openQuery(text, characters);
  const words = initials.map(letters => [letters, new Set(wordsOfInitials(lexicon, characters, letters))] as const);
  return openQuery(text, characters, new Map(words));
}
