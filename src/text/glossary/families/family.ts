import type { FamilyCard } from '../match.ts';

/** A token that a family found. Offsets are UTF-16 code units. */
export interface FamilyToken {
  start: number;
  end: number;
  /** Filled in for this very token; only called where the token stays. `gloss` is what the hover card says first. */
  card(): FamilyCard & { gloss: string };
}

/** A productive pattern: it frames coinages that no list can hold. */
export interface Family {
  id: string;
  /** The tokens in a text, in any order; they may overlap. */
  find(text: string): Iterable<FamilyToken>;
}
