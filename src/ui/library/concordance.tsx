import { useEffect, useMemo, useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import type { KeptArticle } from '../../notebook/article.ts';
import { concordanceCsv } from '../../notebook/concordance/csv.ts';
import {
  type ConcordanceLine,
  concordance,
  LINE_ORDERS,
  type LineOrder,
  MOST_LINES,
  sortedLines,
} from '../../notebook/concordance/lines.ts';
import { byMonth } from '../../notebook/concordance/months.ts';
import { pace } from '../../page/pace.ts';
import { saveFile } from '../exchange/saveFile.ts';
import { MonthChart } from './chart.tsx';
import { Chunked } from './chunked.tsx';
import { isWeb, passageAddress } from './open.ts';
import { follow, Row } from './row.tsx';
import { useShared } from './shared.ts';

const ORDER_SAYING = {
  date: 'orderPrinted',
  left: 'orderLeft',
  right: 'orderRight',
  source: 'orderPaper',
} as const;

/** A word in all its sentences, one under the other, and how often it stands in each month's articles. */
export function Concordance({ articles, any }: { articles: readonly KeptArticle[]; any: boolean }) {
  const { searcher, query } = useShared();
  const [lines, setLines] = useState<readonly ConcordanceLine[] | null>(null);
  const [order, setOrder] = useState<LineOrder>('date');
  useEffect(() => {
    const stop = new AbortController();
    void concordance(articles, searcher.articles, query, pace(), stop.signal).then(found => found && setLines(found));
    return () => stop.abort();
  }, [articles, searcher, query]);
  const sorted = useMemo(() => sortedLines(lines ?? [], order, searcher.characters), [lines, order, searcher]);
  const months = useMemo(() => byMonth(lines ?? []), [lines]);
  if (!any) return <p class="none">{say('noArticles')}</p>;
  if (query.empty) return <p class="none">{say('concordanceHint')}</p>;
  if (!lines) return null;
  const inArticles = new Set(lines.map(({ article }) => article.url)).size;
  return (
    <section class="list concordance" aria-label={say('libraryConcordance')}>
      <div class="bar">
        <label>
          {say('orderBy')}{' '}
          <select value={order} onChange={event => setOrder(event.currentTarget.value as LineOrder)}>
            {LINE_ORDERS.map(one => (
              <option key={one} value={one}>
                {say(ORDER_SAYING[one])}
              </option>
            ))}
          </select>
        </label>
        <span role="status">
          {lines.length === MOST_LINES ? say('placesMost', MOST_LINES) : say('placesCount', lines.length, inArticles)}
        </span>
        <button type="button" class="quiet" disabled={!lines.length} onClick={() => save(sorted)}>
          {say('exportCsv')}
        </button>
      </div>
      <MonthChart months={months} />
      <div class="lines">
        <Chunked
          rows={sorted}
          height={34}
          row={(line, row) => (
            <Line key={`${line.article.url} ${line.start}`} line={line} row={row} total={sorted.length} />
          )}
        />
      </div>
    </section>
  );
}

/** Saves the lines as a table. */
function save(lines: readonly ConcordanceLine[]): void {
  const day = new Date().toISOString().slice(0, 10);
  saveFile(`bianzhu-concordance-${day}.csv`, 'text/csv', [...concordanceCsv(lines)]);
}

/** Characters of the sentence that name the place to the browser. */
const AROUND = 12;

function Line({ line, row, total }: { line: ConcordanceLine; row: number; total: number }) {
  const { left, word, right, article } = line;
  const { citation, url } = article;
  const from = [citation.date, citation.source].filter(Boolean).join(' · ');
  const name = from || citation.title || url;
  return (
    <Row class="line" row={row} place={row + 1} total={total} label={`line-${row}`} press={follow}>
      <p id={`line-${row}`} lang="zh">
        <span class="left">
          <bdi>{left}</bdi>
        </span>
        <mark>{word}</mark>
        <span class="right">{right}</span>
      </p>
      <span class="from" lang="zh">
        {isWeb(url) ? (
          <a
            href={passageAddress(url, left.slice(-AROUND) + word + right.slice(0, AROUND))}
            target="_blank"
            rel="noreferrer"
            title={citation.title ?? ''}
          >
            {name}
          </a>
        ) : (
          name
        )}
      </span>
    </Row>
  );
}
