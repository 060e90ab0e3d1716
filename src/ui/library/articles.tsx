import { useMemo, useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import { askBackground } from '../../extension/send.ts';
import type { KeptArticle } from '../../notebook/article.ts';
import { type Highlight, pageKey } from '../../notebook/highlight.ts';
import { dayOf } from '../../notebook/search/filter.ts';
import { sentenceAt } from '../../text/sentenceAt.ts';
import { ExportFiles } from '../exchange/exportFiles.tsx';
import { withEach } from './actions.ts';
import { Chunked } from './chunked.tsx';
import { Marked } from './marked.tsx';
import { isWeb, openReader } from './open.ts';
import { follow, Row } from './row.tsx';
import { citationLine, useShared } from './shared.ts';

interface Props {
  articles: readonly KeptArticle[];
  highlights: readonly Highlight[];
  /** There are articles, though none may be shown. */
  any: boolean;
}

const byKept = (a: KeptArticle, b: KeptArticle) => (a.created < b.created ? 1 : -1);
const byPrinted = (a: KeptArticle, b: KeptArticle) =>
  dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : byKept(a, b);

/** The articles of which something is kept, with the sentences that the search met. */
export function Articles({ articles, highlights, any }: Props) {
  const { notify } = useShared();
  const [printed, setPrinted] = useState(false);
  const rows = useMemo(() => [...articles].sort(printed ? byPrinted : byKept), [articles, printed]);
  const counts = useMemo(() => {
    const byPage = new Map<string, number>();
    for (const { url } of highlights) byPage.set(url, (byPage.get(url) ?? 0) + 1);
    const byKey = new Map<string, number>();
    for (const [url, count] of byPage) byKey.set(pageKey(url), (byKey.get(pageKey(url)) ?? 0) + count);
    return byKey;
  }, [highlights]);
  const write = (article: KeptArticle, deleted: boolean) =>
    withEach([article], ({ url }) => askBackground('article.delete', { url, deleted }));
  const remove = async (article: KeptArticle) => {
    const failed = await write(article, true);
    notify(failed ? { text: say(failed) } : { text: say('deletedCount', 1), undo: () => void write(article, false) });
  };
  return (
    <section class="list" aria-label={say('libraryArticles')}>
      <div class="bar">
        <label>
          {say('orderBy')}{' '}
          <select onChange={event => setPrinted(event.currentTarget.value === 'printed')}>
            <option value="kept">{say('orderKept')}</option>
            <option value="printed">{say('orderPrinted')}</option>
          </select>
        </label>
        <span role="status">{say('shownCount', rows.length)}</span>
        <ExportFiles holds={['articles']} scope={async () => ({ highlights: [], articles: rows, words: [] })} />
      </div>
      {!rows.length && <p class="none">{any ? say('nothingFound') : say('nothingKept')}</p>}
      <Chunked
        rows={rows}
        height={70}
        row={(article, row) => (
          <ArticleRow
            key={article.url}
            article={article}
            row={row}
            total={rows.length}
            count={counts.get(pageKey(article.url)) ?? 0}
            remove={() => void remove(article)}
          />
        )}
      />
    </section>
  );
}

interface RowProps {
  article: KeptArticle;
  row: number;
  total: number;
  count: number;
  remove: () => void;
}

function ArticleRow({ article, row, total, count, remove }: RowProps) {
  const { signal } = useShared();
  const { citation, url } = article;
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return follow(event);
    remove();
    return true;
  };
  return (
    <Row class="article" row={row} place={row + 1} total={total} label={`article-${row}`} press={press}>
      <div class="said">
        <h2 id={`article-${row}`} lang="zh">
          {isWeb(url) ? (
            <a href={url} target="_blank" rel="noreferrer">
              <Marked text={citation.title ?? url} />
            </a>
          ) : (
            <Marked text={citation.title ?? url} />
          )}
        </h2>
        <Met article={article} />
        <p class="about">
          <span lang="zh">{citationLine(citation)}</span>
          <span>{say('highlightCount', count)}</span>
        </p>
      </div>
      <div class="actions">
        <button type="button" class="quiet" onClick={() => void openReader(url, null, signal)}>
          {say('readIt')}
        </button>
        <button type="button" class="quiet" onClick={remove}>
          {say('delete')}
        </button>
      </div>
    </Row>
  );
}

/** Sentences shown of one article. */
const MOST_MET = 3;

/** The first sentences of an article that the search met. */
function Met({ article }: { article: KeptArticle }) {
  const { searcher, query } = useShared();
  const sentences = useMemo(() => {
    if (query.empty) return [];
    const { text } = article;
    const met: string[] = [];
    let after = 0;
    for (const { start, end } of query.places(searcher.articles.of(article))) {
      if (end > text.length || met.length === MOST_MET) break;
      if (start < after) continue;
      const sentence = sentenceAt(text, start, end);
      after = start - sentence.start + sentence.text.length;
      met.push(sentence.text);
    }
    return met;
  }, [article, query, searcher]);
  return (
    <>
      {sentences.map(sentence => (
        <p key={sentence} class="met" lang="zh">
          <Marked text={sentence} />
        </p>
      ))}
    </>
  );
}
