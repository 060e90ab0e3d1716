import type { FamilyCard } from '../match.ts';
import type { Phrase } from './members.ts';
import type { Quote } from './quotes.ts';

/** What a card may ask for while it is filled in. */
export interface CardContext {
  /** The whole text, in simplified characters. */
  text: string;
  /** The phrases of the text that begin with a word. */
  phrases(head: string): Phrase[];
  /** A short English meaning of a free part, the glossary's before the dictionary's; '' where none is known. */
  meaning(word: string): string;
}

/** A token that a family found. Offsets are UTF-16 code units. */
export interface FamilyToken {
  start: number;
  end: number;
  /** Readings of the parts that the pattern itself decides: 长制 is zhǎng zhì after whatever noun. */
  fixed?: Readonly<Record<string, string>>;
  /** The token gives way where an entry stands in each of these stretches: entries say more than a frame. */
  yields?: readonly (readonly [start: number, end: number])[];
  /** Filled in for this very token; only called where the token stays. `gloss` is what the hover card says first. */
  card(context: CardContext): FamilyCard & { gloss: string };
}

/** A productive pattern: it frames coinages that no list can hold. */
export interface Family {
  id: string;
  /**
   * The tokens in a text, in any order; they may overlap.
   * @param quotes the text's quoted stretches.
   * @param titles its stretches in title marks.
   */
  find(text: string, quotes: readonly Quote[], titles: readonly Quote[]): Iterable<FamilyToken>;
}
