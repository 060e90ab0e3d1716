import { FACT } from './format.ts';

/** What the lexicon knows of a word form besides its entries. */
export interface WordFacts {
  /** Level in the six-level HSK syllabus of 2010 (why that one: scripts/lexicon/hsk.ts), or null. */
  level: number | null;
  /** Frequency from 5 (most frequent) to 1, or null. */
  band: number | null;
  place: boolean;
  surname: boolean;
}

/** Reads the bits that the file holds for each word (see format.ts). */
export function unpackFacts(facts: number): WordFacts {
  return {
    level: (facts >> FACT.levelShift) & FACT.levelMask || null,
    band: facts & FACT.bandMask || null,
    place: (facts & FACT.place) !== 0,
    surname: (facts & FACT.surname) !== 0,
  };
}
