/** The card of a family token, filled in for this very token. */
export interface FamilyCard {
  /** The family's name, as a pattern: “N+X”, 河长制 → X长制. */
  pattern: string;
  /** English: how such a token is read. */
  explanation: string;
  /** The same for a reader who learns through Chinese. */
  plain: string;
  /** The parts that the article itself names; empty where it names none. */
  members: string[];
}

/** A term in running text. Offsets are UTF-16 code units. */
export interface TermMatch {
  start: number;
  end: number;
  /** 'entry' is a term of the glossary, 'family' a productive pattern such as “N+N” or X长制. */
  kind: 'entry' | 'family';
  /** The entry's id or the family's. */
  id: string;
  /** Tone marks, syllables separated by blanks. */
  pinyin: string;
  /** English: what the hover card says first. */
  gloss: string;
  /** Only where kind is 'family'. */
  card?: FamilyCard;
}
