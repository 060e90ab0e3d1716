import { useEffect, useState } from 'preact/hooks';
import { askBackground } from '../../extension/send.ts';
import type { KeptArticle } from '../../notebook/article.ts';
import type { Highlight } from '../../notebook/highlight.ts';
import { FoldedTexts, find, prepare } from '../../notebook/search/find.ts';
import { articleText, highlightText, wordText } from '../../notebook/search/texts.ts';
import type { KeptWord } from '../../notebook/word.ts';
import { pace } from '../../page/pace.ts';
import { type Characters, openCharacters } from '../../text/search/characters.ts';
import { openQuery, type Query } from '../../text/search/query.ts';
import type { Place } from '../../text/search/spelling.ts';
import type { Kept } from './kept.ts';

/** What is known of characters, and the texts folded with it. */
export class Searcher {
  readonly highlights: FoldedTexts<Highlight>;
  readonly articles: FoldedTexts<KeptArticle>;
  readonly words: FoldedTexts<KeptWord>;
  private readonly initials = new Map<string, ReadonlySet<string>>();

  constructor(readonly characters: Characters) {
    this.highlights = new FoldedTexts(highlightText, characters.fold);
    this.articles = new FoldedTexts(articleText, characters.fold);
    this.words = new FoldedTexts(wordText, characters.fold);
  }

  /** A query, with the words of its initials as far as they are known. */
  query(text: string): Query {
    return openQuery(text, this.characters, this.initials);
  }

  /** Asks for the words of initials that are not known yet. @returns whether there are new ones */
  async learn({ initials }: Query): Promise<boolean> {
    const unknown = initials.filter(letters => !this.initials.has(letters)).slice(0, MOST_RUNS);
    if (!unknown.length) return false;
    const words = await askBackground('search.initials', { initials: unknown }).catch(() => null);
    for (const [letters, list] of Object.entries(words ?? {})) this.initials.set(letters, new Set(list));
    return words !== null;
  }

  /** Where a query is met in a text as the reader sees it. */
  places(query: Query, text: string): Place[] {
    return query.empty ? [] : query.places(this.characters.fold(text));
  }
}

const MOST_RUNS = 16;
/** Until the background has told what it knows, Chinese is found as it is written. */
const PLAIN = new Searcher(openCharacters({ folds: '', readings: [] }));

/** Records that meet a query; all of them while nothing is looked for. */
export interface Found {
  query: Query;
  highlights: readonly Highlight[];
  articles: readonly KeptArticle[];
  words: readonly KeptWord[];
}

/** The searcher, at first one that knows no readings. */
export function useSearcher(): Searcher {
  const [searcher, setSearcher] = useState(PLAIN);
  useEffect(() => {
    void askBackground('search.characters', {}).then(
      table => setSearcher(new Searcher(openCharacters(table))),
      () => undefined,
    );
  }, []);
  return searcher;
}

/** Searches all that is kept, anew with each key, and folds it ahead of the first. */
export function useFound(kept: Kept, text: string, searcher: Searcher): Found {
  const [found, setFound] = useState<Found>(() => ({ query: PLAIN.query(''), ...kept }));
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const look = async (query: Query) => {
      const pause = pace();
      const [highlights, articles, words] = [
        await find(kept.highlights, searcher.highlights, query, pause, signal),
        await find(kept.articles, searcher.articles, query, pause, signal),
        await find(kept.words, searcher.words, query, pause, signal),
      ];
      if (highlights && articles && words && !signal.aborted) setFound({ query, highlights, articles, words });
    };
    const query = searcher.query(text);
    void look(query)
      .then(() => searcher.learn(query))
      .then(learnt => (learnt && !signal.aborted ? look(searcher.query(text)) : undefined));
    return () => stop.abort();
  }, [kept, text, searcher]);
  useEffect(() => {
    const stop = new AbortController();
    const pause = pace();
    void prepare(kept.highlights, searcher.highlights, pause, stop.signal).then(() =>
      prepare(kept.articles, searcher.articles, pause, stop.signal),
    );
    return () => stop.abort();
  }, [kept, searcher]);
  return found;
}
