import type { Characters } from '../../text/search/characters.ts';
import type { Query } from '../../text/search/query.ts';
import { sentenceAt } from '../../text/sentenceAt.ts';
import type { KeptArticle } from '../article.ts';
import type { FoldedTexts, Pause } from '../search/find.ts';

/** One place of a word: what stands before and after it in its sentence. */
export interface ConcordanceLine {
  article: KeptArticle;
  /** UTF-16 offset of the word in the article's text. */
  start: number;
  left: string;
  /** The word as it stands there. */
  word: string;
  right: string;
}

/** Lines made at most; a common word has more places than anybody reads. */
export const MOST_LINES = 20_000;

/**
 * Every place of a word or term in the articles, in their order, in slices.
 *
 * @param texts see `articleText`
 * @param query places that it finds are lines; with nothing to be found there are none
 * @returns null where it was stopped
 */
export async function concordance(
  articles: readonly KeptArticle[],
  texts: FoldedTexts<KeptArticle>,
  query: Query,
  pause: Pause,
  signal: AbortSignal,
): Promise<ConcordanceLine[] | null> {
  const lines: ConcordanceLine[] = [];
  if (query.empty) return lines;
  for (const article of articles) {
    const { text } = article;
    const folded = texts.of(article);
    if (query.meets(folded))
      for (const { start, end } of query.places(folded)) {
        // What stands behind the text is the headline and the like.
        if (end > text.length) break;
        const sentence = sentenceAt(text, start, end);
        lines.push({
          article,
          start,
          left: sentence.text.slice(0, sentence.start),
          word: text.slice(start, end),
          right: sentence.text.slice(sentence.start + end - start),
        });
        if (lines.length === MOST_LINES) return lines;
      }
    await pause();
    if (signal.aborted) return null;
  }
  return lines;
}

/** By what the lines may be sorted. */
export const LINE_ORDERS = ['date', 'left', 'right', 'source'] as const;
export type LineOrder = (typeof LINE_ORDERS)[number];

/** Characters of context that decide the order; what is further away groups nothing. */
const CONTEXT = 12;

/**
 * Sorts lines: by what follows the word, by what stands before it (read from the word outwards), by paper, or newest
 * first. Chinese goes by its first reading, so that neighbours in a dictionary are neighbours here.
 */
export function sortedLines(
  lines: readonly ConcordanceLine[],
  order: LineOrder,
  characters: Characters,
): ConcordanceLine[] {
  const key: Record<LineOrder, (line: ConcordanceLine) => string> = {
    date: () => '',
    left: ({ left }) => collated([...left.slice(-CONTEXT)].reverse().join(''), characters),
    right: ({ right }) => collated(right.slice(0, CONTEXT), characters),
    source: ({ article }) => (article.citation.source ? collated(article.citation.source, characters) : '\uffff'),
  };
  const keyed = lines.map(line => ({ line, key: key[order](line), date: printed(line.article) }));
  keyed.sort((a, b) => compare(a.key, b.key) || compare(b.date, a.date) || a.line.start - b.line.start);
  return keyed.map(({ line }) => line);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** When an article was printed; where the page did not tell, when it was kept. */
export const printed = ({ citation, created }: KeptArticle): string => citation.date ?? created;

/** A text as it is sorted: of each character its reading before itself; signs and blanks are left out. */
function collated(text: string, { sets, setOf, fold }: Characters): string {
  let key = '';
  for (const character of fold(text)) {
    if (!/[\p{L}\p{N}]/u.test(character)) continue;
    key += `${sets[setOf[character.charCodeAt(0)]!]?.[0]?.letters ?? ''}${character} `;
  }
  return key;
}
