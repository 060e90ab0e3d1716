import type { Characters } from './characters.ts';
import { initialsFinder, initialsOf } from './initials.ts';
import { type Finder, type Place, spellingFinder } from './spelling.ts';

/** A query made ready: what must be met, all of it. */
export interface Query {
  /** Whether a folded text has everything that is looked for. */
  meets(text: string): boolean;
  /** The places that were met, ascending, none overlapping another; for what a reader sees of one text. */
  places(text: string): Place[];
  /** Nothing is looked for: every text meets it. */
  readonly empty: boolean;
  /** Runs of letters that may be initials; their words are to be given when it is made ready again. */
  readonly initials: readonly string[];
}

/** One thing that must be met. */
interface Part {
  meets(text: string): boolean;
  /** What to mark in a text that has it. */
  finders(text: string): readonly Finder[];
}

/** `"…"` or “…”: as it stands, blanks too. */
const PHRASE = /["“”]([^"“”]*)["“”]/g;
/** A letter that pinyin or a European word can have. */
const LATIN = /^[\p{Script=Latin}\d'’:\u0300-\u036f-]+$/u;

/**
 * Makes a query ready. What holds Chinese is met as it stands, in either script and width; what has Latin letters alone
 * is pinyin as a whole or, word by word, what is written, pinyin or initials.
 *
 * @param words the words of the lexicon by initials (see `wordsOfInitials`), as far as they are known
 */
export function openQuery(
  text: string,
  characters: Characters,
  words: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): Query {
  const parts: Part[] = [];
  const initials: string[] = [];
  const rest = text.replace(PHRASE, (_, phrase: string) => {
    if (phrase.trim()) parts.push(anyOf([literal(characters.fold(phrase.trim()))]));
    return ' ';
  });
  const latin: string[] = [];
  for (const word of rest.split(/\s+/)) {
    if (word === '') continue;
    if (LATIN.test(word)) latin.push(word);
    else parts.push(anyOf([literal(characters.fold(word))]));
  }
  // Syllables apart (`ji mo`) are one word's: most articles have a ji somewhere and a mo elsewhere.
  const apart = latin.length > 1 && areSyllables(latin, characters);
  const each = latin.map(word => {
    const finders = [literal(characters.fold(word)), apart ? null : spellingFinder(word, characters)];
    const letters = apart ? null : initialsOf(word);
    if (letters) {
      initials.push(letters);
      const known = words.get(letters);
      if (known?.size) finders.push(initialsFinder(letters, known, characters));
    }
    return anyOf(finders.filter(finder => finder !== null));
  });
  if (each.length === 1) parts.push(each[0]!);
  if (each.length > 1) parts.push(wholeOrEach(spellingFinder(latin.join(' '), characters), each));
  return {
    empty: parts.length === 0,
    initials,
    meets: folded => parts.every(part => part.meets(folded)),
    places: folded => merged(parts.flatMap(part => part.finders(folded).flatMap(finder => allOf(finder, folded)))),
  };
}

/** Whether each word is one syllable, the last perhaps half typed. */
function areSyllables(words: readonly string[], { syllables, fold }: Characters): boolean {
  return words.every((word, i) => {
    const letters = fold(word)
      .replace(/ü|u:/g, 'v')
      .replace(/[0-5]$/, '');
    return syllables.has(letters) || (i === words.length - 1 && [...syllables].some(one => one.startsWith(letters)));
  });
}

function anyOf(finders: readonly Finder[]): Part {
  return { meets: text => finders.some(finder => finder(text, 0) !== null), finders: () => finders };
}

/** `ji mo` is 即墨, or a text that has both. */
function wholeOrEach(whole: Finder | null, each: readonly Part[]): Part {
  const isWhole = (text: string) => whole !== null && whole(text, 0) !== null;
  return {
    meets: text => isWhole(text) || each.every(part => part.meets(text)),
    finders: text => (isWhole(text) ? [whole!] : each.flatMap(part => part.finders(text))),
  };
}

/** @param wanted folded */
function literal(wanted: string): Finder {
  return (text, from) => {
    const start = text.indexOf(wanted, from);
    return start < 0 ? null : { start, end: start + wanted.length };
  };
}

function allOf(finder: Finder, text: string): Place[] {
  const places: Place[] = [];
  for (let found = finder(text, 0); found && places.length < MOST_PLACES; found = finder(text, found.end))
    places.push(found);
  return places;
}

/** Places marked in one text; more would be noise. */
const MOST_PLACES = 500;

function merged(places: Place[]): Place[] {
  const out: Place[] = [];
  for (const place of places.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1);
    if (last && place.start < last.end) last.end = Math.max(last.end, place.end);
    else out.push({ ...place });
  }
  return out;
}
