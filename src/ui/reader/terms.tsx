import { useEffect, useMemo, useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import { wordAnki, wordCsv } from '../../notebook/wordTable.ts';
import { fileName, saveFile } from '../saveFile.ts';
import type { Desk } from './desk.ts';
import { type FoundWord, sentenceOf, termsIn, wordsIn } from './found.ts';
import type { Shown } from './shown.ts';

/** Rows made at once. */
const PAGE = 100;

/**
 * What is explained in the text, how often it stands there, and the way to each place.
 *
 * @param analysed changes when more of the text has been analysed
 */
export function Terms({ desk, shown, analysed }: { desk: Desk; shown: Shown; analysed: number }) {
  const [tab, setTab] = useState<'terms' | 'words'>('terms');
  const [limit, setLimit] = useState(PAGE);
  const [explained, setExplained] = useState(0);
  const { article } = shown;
  const level = desk.settings.reader.readings === 'above' ? desk.settings.reader.level : 0;
  const terms = useMemo(() => termsIn(article.located.article, article.analyses), [article, analysed]);
  const words = useMemo(
    () => wordsIn(article.located.article, article.analyses, level),
    [article, analysed, explained, level],
  );
  useEffect(() => {
    if (tab !== 'words') return;
    const stopping = new AbortController();
    void article.analyses.explainAll(stopping.signal).then(
      () => setExplained(done => done + 1),
      () => undefined,
    );
    return () => stopping.abort();
  }, [tab, article]);
  const rows = tab === 'terms' ? terms : words;
  return (
    <section class="terms">
      <div class="tabs" role="tablist">
        {(['terms', 'words'] as const).map(one => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`tab-${one}`}
            aria-selected={tab === one}
            aria-controls="found"
            class="quiet"
            onClick={() => {
              setTab(one);
              setLimit(PAGE);
            }}
          >
            {one === 'terms' ? say('readerTermsTab', terms.length) : say('readerWordsTab', words.length)}
          </button>
        ))}
      </div>
      <div id="found" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {rows.length === 0 && <p class="hint">{say('readerNoTerms')}</p>}
        <ul>
          {rows.slice(0, limit).map(row => (
            <Row key={`${row.text} ${row.places[0]}`} row={row} shown={shown} />
          ))}
        </ul>
        {rows.length > limit && (
          <button type="button" class="quiet" onClick={() => setLimit(limit + 3 * PAGE)}>
            {say('readerMore')}
          </button>
        )}
      </div>
      <p class="exports">
        <button type="button" class="quiet" disabled={!rows.length} onClick={() => save(desk, shown, rows, 'csv')}>
          {say('readerExportCsv')}
        </button>
        <button type="button" class="quiet" disabled={!rows.length} onClick={() => save(desk, shown, rows, 'anki')}>
          {say('readerExportAnki')}
        </button>
      </p>
    </section>
  );
}

/** One click goes to the first place, the next to the one after it. */
function Row({ row, shown }: { row: FoundWord; shown: Shown }) {
  const [next, setNext] = useState(0);
  const go = () => {
    const at = row.places[next % row.places.length]!;
    shown.article.painting.show(at, at + row.text.length);
    setNext(next + 1);
  };
  return (
    <li>
      <button type="button" onClick={go}>
        <span class="form" lang="zh">
          {row.text}
        </span>
        <span class="reading" lang="zh-Latn">
          {row.reading}
        </span>
        <span class="count">{say('readerTimes', row.places.length)}</span>
        {row.sense && <span class="sense">{row.sense}</span>}
      </button>
    </li>
  );
}

function save(desk: Desk, shown: Shown, rows: readonly FoundWord[], form: 'csv' | 'anki'): void {
  const { article } = shown;
  const table = rows.map(row => {
    const { source, date, title } = article.factsAt(row.places[0]!);
    return {
      word: row.text,
      reading: row.reading,
      sense: row.sense,
      count: row.places.length,
      sentence: sentenceOf(article.located.article, row),
      source: [source, date, title].filter(Boolean).join(' · '),
    };
  });
  const title = desk.citation.title ?? '';
  if (form === 'csv') saveFile(document, fileName(title, 'csv'), 'text/csv', wordCsv(table));
  else saveFile(document, fileName(title, 'txt'), 'text/tab-separated-values', wordAnki(table));
}
