import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import { askBackground } from '../../extension/send.ts';
import { type ColourNames, NO_COLOUR_NAMES } from '../../notebook/colour.ts';
import { countsOf } from '../../notebook/search/filter.ts';
import type { Notice } from './actions.ts';
import { Articles } from './articles.tsx';
import { Concordance } from './concordance.tsx';
import { Highlights } from './highlights.tsx';
import { type Kept, KeptRecords, NOTHING } from './kept.ts';
import { canDock, dock } from './panel.ts';
import { useFound, useSearcher } from './search.ts';
import { SharedContext } from './shared.ts';
import { Tags } from './tags.tsx';
import { TrashView } from './trash.tsx';
import { Words } from './words.tsx';

const TABS = {
  highlights: 'libraryHighlights',
  articles: 'libraryArticles',
  words: 'libraryWords',
  concordance: 'libraryConcordance',
  tags: 'libraryTags',
  trash: 'libraryTrash',
} as const;
type Tab = keyof typeof TABS;
const tabNow = (): Tab => {
  const name = location.hash.slice(1);
  return Object.hasOwn(TABS, name) ? (name as Tab) : 'highlights';
};

/** How long what was done is told, with the way back, ms. */
const NOTICE_MS = 12_000;

/** All that is kept, and what can be found in it. The address says which part is shown, so that a link can lead there. */
export function LibraryPage() {
  const [tab, setTab] = useState(tabNow);
  const [kept, setKept] = useState<Kept>(NOTHING);
  const [share, setShare] = useState(0);
  const [text, setText] = useState('');
  const [colourNames, setColourNames] = useState<ColourNames>(NO_COLOUR_NAMES);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [stop] = useState(() => new AbortController());
  const searcher = useSearcher();
  const found = useFound(kept, text, searcher);

  useEffect(() => {
    void new KeptRecords(setKept, stop.signal).load(setShare).then(() => setShare(1));
    void askBackground('settings.get', {}).then(
      settings => setColourNames(settings.colourNames),
      () => undefined,
    );
    const moved = () => setTab(tabNow());
    addEventListener('hashchange', moved, { signal: stop.signal });
    return () => stop.abort();
  }, [stop]);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => setNotice(null), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice]);

  const notify = useCallback((told: Notice) => setNotice(told), []);
  const counts = useMemo(() => countsOf(kept.highlights).tags.filter(([tag]) => tag !== ''), [kept.highlights]);
  const shared = useMemo(
    () => ({
      searcher,
      query: found.query,
      colourNames,
      tags: counts.map(([tag]) => tag),
      notify,
      signal: stop.signal,
    }),
    [searcher, found.query, colourNames, counts, notify, stop],
  );
  const nameColours = (names: ColourNames) =>
    void askBackground('settings.change', { colourNames: names }).then(
      settings => setColourNames(settings.colourNames),
      () => notify({ text: say('failed') }),
    );
  const undo = () => {
    notice?.undo?.();
    setNotice(null);
  };
  const count: Record<Tab, number | null> = {
    highlights: found.highlights.length,
    articles: found.articles.length,
    words: found.words.length,
    concordance: null,
    tags: null,
    trash: kept.trash.length || null,
  };
  const part = {
    highlights: () => (
      <Highlights
        all={kept.highlights}
        found={found.highlights}
        articles={kept.articles}
        articlesFound={found.articles.length}
      />
    ),
    articles: () => <Articles articles={found.articles} highlights={kept.highlights} any={kept.articles.length > 0} />,
    words: () => <Words words={found.words} any={kept.words.length > 0} />,
    concordance: () => <Concordance articles={kept.articles} any={kept.articles.length > 0} />,
    tags: () => <Tags tags={counts} nameColours={nameColours} />,
    trash: () => <TrashView trash={kept.trash} />,
  };
  return (
    <SharedContext.Provider value={shared}>
      <header>
        <img src="/icons/48.png" width="30" height="30" alt="" />
        <h1>{say('library')}</h1>
        {canDock() && (
          <button type="button" class="quiet" onClick={() => void dock()}>
            {say('openInPanel')}
          </button>
        )}
      </header>
      <nav aria-label={say('library')}>
        {(Object.keys(TABS) as Tab[]).map(name => (
          <a key={name} href={`#${name}`} aria-current={name === tab ? 'page' : undefined}>
            {say(TABS[name])}
            {count[name] !== null && <small>{count[name]}</small>}
          </a>
        ))}
      </nav>
      <search>
        <input
          type="search"
          value={text}
          placeholder={say(tab === 'concordance' ? 'concordanceField' : 'librarySearchHint')}
          aria-label={say('search')}
          onInput={event => setText(event.currentTarget.value)}
        />
      </search>
      {share < 1 ? <progress value={share} aria-label={say('loading')} /> : part[tab]()}
      <details class="keys">
        <summary>{say('keys')}</summary>
        <p>{say('keysHint')}</p>
      </details>
      <div class="notice" role="status" data-shown={notice !== null}>
        {notice?.text}
        {notice?.undo && (
          <button type="button" class="quiet" onClick={undo}>
            {say('undo')}
          </button>
        )}
      </div>
    </SharedContext.Provider>
  );
}
