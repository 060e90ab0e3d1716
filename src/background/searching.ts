import { type Characters, openCharacters } from '../text/search/characters.ts';
import { wordsOfInitials } from '../text/search/initials.ts';
import { type CharacterTable, characterTable } from '../text/search/table.ts';
import { openSources } from './sources.ts';

interface Known {
  table: CharacterTable;
  characters: Characters;
}

let known: Promise<Known> | null = null;
/** Derived from the lexicon in a fraction of a second; lost with a background that sleeps. */
const openKnown = () => {
  known ??= make().catch(error => {
    known = null;
    throw error;
  });
  return known;
};

async function make(): Promise<Known> {
  const { lexicon, reader } = await openSources();
  const table = characterTable(lexicon, reader.fold);
  return { table, characters: openCharacters(table) };
}

/** What a search has to know of characters. @throws SourcesError */
export async function searchTable(): Promise<CharacterTable> {
  return (await openKnown()).table;
}

/** The words that each of some runs of initials can stand for. @throws SourcesError */
export async function initialWords(initials: readonly string[]): Promise<Record<string, string[]>> {
  const [{ lexicon }, { characters }] = await Promise.all([openSources(), openKnown()]);
  return Object.fromEntries(initials.map(letters => [letters, wordsOfInitials(lexicon, characters, letters)]));
}
