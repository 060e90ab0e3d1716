import { askBackground } from '../../extension/send.ts';
import type { Citation } from '../../notebook/highlight.ts';
import { sentenceAt } from '../../text/sentenceAt.ts';
import type { Article } from './article.ts';
import { selected } from './keep.ts';

/** Longest form of a term, UTF-16 units; as the store takes it. */
const MOST_TERM = 64;

/** Where a term was met, as it is written into its record. */
export function meetingOf(citation: Citation, sentence: string, address: string) {
  const { source, date, title } = citation;
  return {
    sentence: sentence || null,
    source: [source, date, title].filter(Boolean).join(' · ').slice(0, 1_000) || null,
    url: /^https?:/.test(address) ? address : null,
  };
}

/** Opens the glossary page with the selection as a term to be written; false where none of the article is selected. */
export async function draftSelection(article: Article): Promise<boolean> {
  const span = selected(article);
  if (typeof span === 'string') return false;
  const text = article.text
    .slice(span.start, span.end)
    .replace(/[\s;[\]]+/g, '')
    .slice(0, MOST_TERM);
  if (!text) return false;
  const sentence = sentenceAt(article.text, span.start, span.end).text;
  await askBackground('term.draft', {
    forms: [{ text, pinyin: null }],
    ...meetingOf(article.factsAt(span.start), sentence, article.address),
  });
  return true;
}
