import { useCallback, useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { PageState } from '../../extension/messages.ts';
import { say } from '../../extension/say.ts';
import { askBackground, askPage } from '../../extension/send.ts';
import type { Settings, SettingsChange } from '../../extension/settings.ts';
import { Switch } from '../switch.tsx';
import { ExportButton } from './export.tsx';
import { Facts } from './facts.tsx';
import { HighlightList } from './highlights.tsx';
import { PageArticles } from './pageArticles.tsx';
import { ReadButton } from './read.tsx';
import { WordList } from './words.tsx';

/** How often a page that is still being annotated is asked again, ms. */
const ASK_AGAIN_MS = 300;

/** The popup: what the extension does on this page, and what has been kept of it. */
export function Popup({ tab, shortcut }: { tab: number | undefined; shortcut: string }) {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [page, setPage] = useState<PageState | null | undefined>(undefined);

  const look = useCallback(async () => {
    setPage(tab === undefined ? null : await askPage(tab, 'page.state', {}).catch(() => null));
  }, [tab]);

  useEffect(() => {
    void askBackground('settings.get', {}).then(setSettings, () => undefined);
    void look();
    const changed = () => void look();
    browser.storage.onChanged.addListener(changed);
    return () => browser.storage.onChanged.removeListener(changed);
  }, [look]);

  const on = !!page && !!settings && !settings.off.includes(page.host);
  useEffect(() => {
    if (!page || page.settled || !page.article || !on) return;
    const timer = setTimeout(look, ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [page, on, look]);

  if (!settings || page === undefined) return null;
  const change = (wish: SettingsChange) =>
    void askBackground('settings.change', wish).then(setSettings, () => undefined);
  const read = async (name: 'page.read' | 'page.highlight') => {
    if (tab === undefined) return;
    await askPage(tab, name, {}).catch(() => undefined);
    await look();
  };

  return (
    <>
      <header>
        <img src="/icons/32.png" width="24" height="24" alt="" />
        <h1>{say('name')}</h1>
        {page?.host && (
          <Switch
            label={say('onThisSite')}
            detail={page.host}
            on={on}
            onChange={site => change({ site: { host: page.host, on: site } })}
          />
        )}
      </header>
      {!page && <Nothing title={say('unreachable')} hint={say('unreachableHint')} />}
      {page && on && (
        <>
          {page.view && <PageArticles view={page.view} />}
          {page.article || page.words > 0 ? (
            <section class="page">
              {page.facts && (
                <Facts
                  url={page.url}
                  facts={page.facts}
                  style={settings.citation}
                  chooseStyle={citation => change({ citation })}
                />
              )}
              <p class="counts">
                {[say('countLines', page.lines), say('countWords', page.words), say('countTerms', page.terms)].join(
                  ' · ',
                )}
              </p>
            </section>
          ) : (
            !page.view && (
              <Nothing title={say('notArticle')} hint={say('notArticleHint')}>
                <button type="button" onClick={() => read('page.read')}>
                  {say('readAnyway')}
                </button>
              </Nothing>
            )
          )}
          <section class="choices">
            <Switch label={say('pinyin')} on={settings.pinyin} onChange={pinyin => change({ pinyin })} />
            <Switch label={say('rejoin')} on={settings.rejoin} onChange={rejoin => change({ rejoin })} />
          </section>
        </>
      )}
      {page && !on && <Nothing title={say('offOnThisSite')} />}
      {page && tab !== undefined && (
        <HighlightList tab={tab} page={page} shortcut={shortcut} highlight={on ? () => read('page.highlight') : null} />
      )}
      {page?.host !== '' && (
        <section class="read">
          <ReadButton tab={page && tab !== undefined ? tab : null} />
        </section>
      )}
      <WordList />
      <footer>
        <ExportButton />
        <button
          type="button"
          class="quiet"
          onClick={() => void browser.tabs.create({ url: browser.runtime.getURL('src/ui/library/library.html') })}
        >
          {say('library')}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => void browser.tabs.create({ url: browser.runtime.getURL('src/ui/glossary/glossary.html') })}
        >
          {say('glossary')}
        </button>
        <button type="button" class="quiet" onClick={() => void browser.runtime.openOptionsPage()}>
          {say('settings')}
        </button>
      </footer>
    </>
  );
}

function Nothing({ title, hint, children }: { title: string; hint?: string; children?: preact.ComponentChildren }) {
  return (
    <section class="nothing">
      <h2>{title}</h2>
      {hint && <p>{hint}</p>}
      {children}
    </section>
  );
}
