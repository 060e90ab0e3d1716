import type { Pages } from '../pages.ts';
import { cuesAllow, wholeToken } from './cues.ts';
import type { GlossaryEntry } from './entry.ts';
import type { CardContext } from './families/family.ts';
import { phraseFinder } from './families/members.ts';
import { readingOf } from './families/reading.ts';
import { type Found, familyTokens } from './family-tokens.ts';
import { foldFrom } from './fold.ts';
import type { TermMatch } from './match.ts';
import { resolve } from './resolve.ts';
import { openSearch, type SearchQuery, type SearchResult } from './search.ts';
import { trieWalk } from './trie.ts';
import { GlossaryBytesError, unpack } from './unpack.ts';

export type { Category, Cues, Form, GlossaryEntry, Level, Members, Period } from './entry.ts';
export type { FamilyCard, TermMatch } from './match.ts';
export type { SearchHit, SearchQuery, SearchResult } from './search.ts';
export { GlossaryBytesError } from './unpack.ts';

/** Terms and families, ready to be found in texts. */
export interface Glossary {
  /** How many entries there are. */
  readonly size: number;
  /** The entries' part of the file. What needs one that is not there goes without it, and the page counts as wanted. */
  readonly pages: Pages;
  /** The terms in a text, in text order, none overlapping another. */
  match(text: string): TermMatch[];
  /** All that the card of an entry says; undefined where there is no such id. */
  entry(id: string): GlossaryEntry | undefined;
  /** Every entry, in the order of the files. */
  entries(): GlossaryEntry[];
  /** Finds entries for a page of the glossary; its index is built at the first query. */
  search(query: SearchQuery): SearchResult;
}

/** What the glossary may be given. */
export interface GlossaryOptions {
  /**
   * The reading of a free part of a family token (the 票根 of 票根经济): tone marks, blanks between syllables.
   * Without it such a part has no syllables in the match's pinyin.
   */
  readings?: (word: string) => string;
  /** A short English meaning of a free part, '' where none is known; family cards show it in brackets. */
  meaning?: (word: string) => string;
  /** Whether every byte is checked at opening (the default); without it the entries may be read later, page by page. */
  checked?: boolean;
}

/**
 * Opens a compiled glossary.
 * @param bytes what `scripts/glossary/compile.ts` wrote.
 * @throws GlossaryBytesError where the bytes are cut, altered or something else.
 */
export function openGlossary(bytes: Uint8Array, options: GlossaryOptions = {}): Glossary {
  const sections = unpack(bytes, options.checked);
  const { offsets, entries: pages } = sections;
  const size = offsets.length - 1;
  const walk = trieWalk(sections);
  const fold = foldFrom(sections.folds);
  const read = new Array<GlossaryEntry | undefined>(size);
  const decoder = new TextDecoder();
  const byId = new Map<string, number>();
  let ordinary: Set<string> | undefined;
  const isOrdinary = (word: string) => {
    ordinary ??= new Set(decoder.decode(sections.ordinary).split('\n'));
    return ordinary.has(word);
  };

  // An entry is parsed when it is first met: an article meets a few dozen of them. Undefined where it is not there yet.
  const entryAt = (index: number): GlossaryEntry | undefined => {
    const known = read[index];
    if (known) return known;
    const bytes = pages.read(offsets[index]!, offsets[index + 1]!);
    if (!bytes) return undefined;
    const json = decoder.decode(bytes);
    let entry: GlossaryEntry;
    try {
      entry = JSON.parse(json) as GlossaryEntry;
    } catch (cause) {
      throw new GlossaryBytesError(`glossary: entry ${index} cannot be read`, { cause });
    }
    read[index] = entry;
    byId.set(entry.id, index);
    return entry;
  };

  // Parts of a coinage are often terms themselves: 补短板 in 治顽疾、补短板.
  const meaning = (word: string): string => {
    const codes = fold.codes(word);
    let sense = '';
    walk(codes, 0, (end, value) => {
      if (end === codes.length) sense = entryAt(value >> 8)?.sense ?? '';
    });
    return sense || (options.meaning?.(word) ?? '');
  };

  const match = (text: string): TermMatch[] => {
    const codes = fold.codes(text);
    const folded = fold.text(text, codes);
    const entriesFound: Found[] = [];
    let start = 0;
    const take = (end: number, value: number) => {
      const entry = entryAt(value >> 8);
      if (!entry || !wholeToken(folded, start, end) || !cuesAllow(entry.cues, folded, start, end)) return;
      entriesFound.push({ start, end, rank: 1, entry, form: value & 255 });
    };
    for (; start < codes.length; start++) walk(codes, start, take);
    const familiesFound = familyTokens(folded, isOrdinary, entriesFound);
    // Reversed, so that of several families over one stretch the first is kept.
    const twins = new Map(familiesFound.toReversed().map(found => [`${found.start}:${found.end}`, found]));
    const context: CardContext = {
      text: folded,
      phrases: phraseFinder(folded),
      meaning,
    };
    return resolve([...entriesFound, ...familiesFound]).map(found => {
      const { start, end, entry, form, token } = found;
      if (!entry) {
        const { gloss, ...card } = token!.card(context);
        const pinyin = readingOf(folded.slice(start, end), options.readings, token!.fixed);
        return { start, end, kind: 'family', id: found.family!, pinyin, gloss, card };
      }
      const { pinyin } = entry.forms[form!]!;
      const match: TermMatch = { start, end, kind: 'entry', id: entry.id, pinyin, gloss: entry.sense };
      // A set that is known by name may still have its members here: they are the family's to find.
      const twin = twins.get(`${start}:${end}`);
      if (!twin) return match;
      const { gloss: _, ...card } = twin.token!.card(context);
      return { ...match, card };
    });
  };

  const entries = (): GlossaryEntry[] => Array.from({ length: size }, (_, index) => entryAt(index) ?? []).flat();
  return {
    size,
    pages,
    match,
    entries,
    search: openSearch(entries, text => fold.text(text, fold.codes(text))),
    entry(id) {
      // What a text has just been found to hold has been read; for another all have to be.
      if (!byId.has(id)) entries();
      const index = byId.get(id);
      return index === undefined ? undefined : entryAt(index);
    },
  };
}
