import type { TermCard, WordCard } from '../../text/analyze.ts';
import type { TermMatch } from '../../text/glossary/match.ts';
import type { Whole } from '../../text/lexicon/wholes.ts';
import type { Said } from '../../text/pinyin/numbers.ts';

/** A word with what the dictionary says of it. */
export interface Piece {
  text: string;
  card: WordCard;
}

/** A figure, a person or a body: its text, reading, and for a body its parts as they are printed. */
export type WholeContent =
  | { kind: 'figure'; text: string; meaning: string }
  | { kind: 'person' | 'foreign'; text: string; reading: string }
  | {
      kind: 'body';
      text: string;
      place: string;
      domain: string;
      office: string;
      level: Extract<Whole, { kind: 'body' }>['level'];
    };

/** Other readings of a word, and where a choice among them may hold. */
export interface ReadingChoice {
  /** Readings that fit here nearly as well; empty where there is no doubt. */
  doubtful: string[];
  /** What else the dictionary has. */
  others: string[];
  /** The forms for which a choice may be remembered, the narrower first, with the syllables beside the word. */
  scopes: { form: string; before: string; after: string }[];
  /** The form under which this reading was chosen; null where it was not. */
  chosen: string | null;
}

/** What a card says. */
export interface CardContent {
  term?: {
    text: string;
    match: TermMatch;
    /** Word by word as GB/T 16159 joins them; '' where it is not known. */
    joined: string;
    card?: TermCard;
    /** Where it stands in the article, as offsets, and which of them is meant. */
    places: number[];
    place: number;
  };
  whole?: WholeContent;
  /** A number as it is said, over its own characters; places in `said` are those of the text. */
  number?: { text: string; said: Said[] };
  word?: {
    text: string;
    reading: string;
    /** As it is spoken here; left out where that is no other. */
    spoken?: string;
    /** Joined as GB/T 16159 has it; '' where that says no more than the syllables. */
    joined: string;
    card: WordCard;
    parts: Piece[];
    characters: Piece[];
    choice: ReadingChoice;
  };
  /** The word with its neighbours, for a reader who sees that it is cut wrongly. Ends are UTF-16 offsets in the text. */
  cut?: { text: string; ends: number[] };
  /** The forms in this card that the reader keeps. */
  kept: ReadonlySet<string>;
}

/** What a reader can have done from a card. */
export interface CardActions {
  /** Keeps a word, or takes it out again; tells whether it is kept now. Says itself why it could not. */
  keep(form: string, reading: string, sense: string): Promise<boolean>;
  copy(text: string): void;
  /** Settles how some characters are cut. */
  correct(form: string, ends: number[]): void;
  /** Remembers how a word is read, or forgets it again. */
  read(form: string, reading: string): void;
  unread(form: string): void;
  /** Opens the glossary page to write a term of one's own. */
  edit(
    forms: readonly { text: string; pinyin: string }[],
    sense: string,
    more: { note?: string; plain?: string },
  ): void;
  /** Entries by their ids, as a card's related terms. */
  terms(ids: readonly string[]): Promise<TermCard[]>;
  /** Goes to another place of the article and opens the card there. */
  goTo(offset: number): void;
}
