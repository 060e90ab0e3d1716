import type { NewspaperPage } from '../../extension/messages.ts';
import { say } from '../../extension/say.ts';
import { openArticle } from './openArticle.ts';

/** The articles of a newspaper page (版面), in the order of print. */
export function PageArticles({ view: { edition, name, articles } }: { view: NewspaperPage }) {
  return (
    <section class="articles">
      <div class="title">
        <h3>{say('pageArticles', articles.length)}</h3>
        <span class="imprint">
          {edition && <span>{say('pageNumber', edition)}</span>}
          {name && <span lang="zh">{name}</span>}
        </span>
      </div>
      <ul>
        {articles.map(({ title, url }) => (
          <li key={url}>
            <button type="button" class="article" lang="zh" title={url} onClick={() => void openArticle(url)}>
              {title ?? <i>{say('onlyInPicture')}</i>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
