import { useCallback, useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { say } from '../../extension/say.ts';
import { askBackground } from '../../extension/send.ts';
import type { KeptArticle } from '../../notebook/article.ts';
import { ownTermKind } from '../../notebook/terms/kept-terms.ts';
import type { OwnTerm } from '../../notebook/terms/own-term.ts';
import type { Glossary } from '../../text/glossary/glossary.ts';
import { Browse } from './browse.tsx';
import { Mine } from './mine.tsx';

/** The glossary and the reader's own terms, a tab each; the address says which, so that a link can lead to either. */
export function GlossaryPage({ glossary }: { glossary: Glossary }) {
  const [hash, setHash] = useState(location.hash);
  const [terms, setTerms] = useState<OwnTerm[] | null>(null);
  const [articles, setArticles] = useState<KeptArticle[]>([]);
  const look = useCallback(() => {
    void askBackground('terms.own', { deleted: false }).then(setTerms, () => setTerms([]));
  }, []);
  useEffect(() => {
    look();
    void askBackground('articles.all', {}).then(setArticles, () => undefined);
    const moved = () => setHash(location.hash);
    const changed = (changes: Record<string, unknown>) => {
      if (Object.keys(changes).some(key => key.startsWith(ownTermKind.prefix))) look();
    };
    addEventListener('hashchange', moved);
    browser.storage.onChanged.addListener(changed);
    return () => {
      removeEventListener('hashchange', moved);
      browser.storage.onChanged.removeListener(changed);
    };
  }, [look]);
  const mine = hash === '#mine' || hash === '#new';
  return (
    <>
      <header>
        <img src="/icons/48.png" width="30" height="30" alt="" />
        <h1>{say('glossary')}</h1>
        <nav>
          <a href="#all" aria-current={mine ? undefined : 'page'}>
            {say('glossaryAll', glossary.size)}
          </a>
          <a href="#mine" aria-current={mine ? 'page' : undefined}>
            {say('glossaryMine', terms?.length ?? 0)}
          </a>
        </nav>
      </header>
      {mine ? (
        terms && <Mine terms={terms} draft={hash === '#new'} articles={articles} look={look} />
      ) : (
        <Browse glossary={glossary} articles={articles} />
      )}
    </>
  );
}
