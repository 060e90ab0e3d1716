import { Component } from 'preact';
import { say } from '../../extension/say.ts';
import type { SheetArticle } from './sheet.ts';

/** So much of an article's beginning stands for a headline that it has not, UTF-16 units. */
const BEGINNING = 24;

/** The articles of what is open, each with kicker, deck, by-line and sub-heads. */
export function Contents({ articles }: { articles: readonly SheetArticle[] }) {
  return (
    <ol class="contents">
      {articles.map(article => (
        <Entry key={article.id} article={article} />
      ))}
    </ol>
  );
}

/** One article; of a list of hundreds that grows, those that stand there are not looked at again. */
class Entry extends Component<{ article: SheetArticle }> {
  override shouldComponentUpdate(next: { article: SheetArticle }): boolean {
    return next.article !== this.props.article;
  }

  render({ article }: { article: SheetArticle }) {
    return (
      <li>
        <a href={`#${article.id}`} lang="zh">
          {article.kicker && <small>{article.kicker}</small>}
          <span>{article.headline ?? beginningOf(article)}</span>
          {article.deck && <small>{article.deck}</small>}
        </a>
        {article.byline && (
          <small class="by" lang="zh">
            {article.byline}
          </small>
        )}
        {article.subheads.length > 0 && (
          <ul>
            {article.subheads.map(({ id, text }) => (
              <li key={id}>
                <a href={`#${id}`} lang="zh">
                  {text}
                </a>
              </li>
            ))}
          </ul>
        )}
      </li>
    );
  }
}

function beginningOf({ blocks }: SheetArticle): string {
  const text = blocks[0]?.text.trim() ?? '';
  return text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text || say('readerUntitled');
}
