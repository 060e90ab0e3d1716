import { MOST_WRITTEN } from '../../extension/messages.ts';
import type { Saying } from '../../extension/say.ts';
import { askBackground, RefusedError } from '../../extension/send.ts';
import type { OwnTerm, TermContent } from '../../notebook/terms/own-term.ts';

/**
 * Has the background write some terms, in pieces.
 *
 * @returns why it could not, as a sentence's name; null where all is written
 */
export async function writeTerms(terms: readonly OwnTerm[]): Promise<Saying | null> {
  try {
    for (let i = 0; i < terms.length; i += MOST_WRITTEN)
      await askBackground('terms.write', { terms: terms.slice(i, i + MOST_WRITTEN) });
    return null;
  } catch (error) {
    return error instanceof RefusedError && error.refusal === 'storage-full' ? 'storageFull' : 'failed';
  }
}

/** What a term says, without what the notebook keeps about it. */
export function contentOf(term: OwnTerm): TermContent {
  const { version: _, id: _id, revision: _r, created: _c, updated: _u, deleted: _d, ...content } = term;
  return content;
}
