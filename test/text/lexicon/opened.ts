import { lexiconBytes } from '../../../scripts/lexicon/compile.ts';
import { openLexicon } from '../../../src/text/lexicon/lexicon.ts';
import type { Span } from '../../../src/text/lexicon/segment.ts';
import { segment } from '../../../src/text/lexicon/segment.ts';

/** The lexicon that ships, compiled or from the cache. */
export const lexicon = openLexicon(await lexiconBytes());

/** A text's words, joined by blanks. */
export function words(text: string, spans?: readonly Span[]): string {
  let start = 0;
  return segment(lexicon, text, spans)
    .map(end => {
      const word = text.slice(start, end);
      start = end;
      return word;
    })
    .join(' ');
}
