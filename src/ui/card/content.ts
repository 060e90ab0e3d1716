import type { TermCard, WordEntry } from '../../text/analyze.ts';
import type { TermMatch } from '../../text/glossary/match.ts';

/** What a card says. */
export interface CardContent {
  term?: { text: string; match: TermMatch; card?: TermCard };
  word?: { text: string; reading: string; entries: WordEntry[] };
}
