import type { TermCard } from '../../text/analyze.ts';
import type { ShelfKind } from '../shelf.ts';
import { OWN_TERM_VERSION, type OwnTerm, readOwnTerm } from './own-term.ts';

/** The reader's terms are kept under their ids. */
export const ownTermKind: ShelfKind<OwnTerm> = {
  version: OWN_TERM_VERSION,
  prefix: 'own-term:',
  index: 'own-terms',
  read: readOwnTerm,
};

/** What the term card shows of a term of the reader's own. */
export function ownCard({ id, forms, sense, note, plain, related, sentence, source }: OwnTerm): TermCard {
  return {
    id: ownId(id),
    category: 'own',
    forms: forms.map(({ text, pinyin }) => ({ text, pinyin: pinyin ?? '' })),
    literal: '',
    sense,
    practice: note,
    plain,
    related: related.map(String),
    example: sentence ?? '',
    sources: source ? [source] : 'usage',
  };
}

/** Ids of the reader's terms beside those of the glossary. */
export const ownId = (id: string): string => `own:${id}`;
