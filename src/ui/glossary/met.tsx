import { useMemo } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import type { KeptArticle } from '../../notebook/article.ts';
import { metIn } from '../../notebook/met.ts';
import { sentenceAt } from '../../text/sentenceAt.ts';

/** Articles listed; the count says how many there are. */
const MOST = 30;

/** How often and where a term was met in the articles of which the reader keeps something. */
export function MetList({ forms, articles }: { forms: readonly string[]; articles: readonly KeptArticle[] }) {
  const met = useMemo(() => metIn(articles, forms), [articles, forms.join('\n')]);
  const times = met.reduce((sum, { places }) => sum + places.length, 0);
  return (
    <section class="met">
      <h3>{times ? say('metTimes', times, met.length) : say('metNever')}</h3>
      <ul>
        {met.slice(0, MOST).map(({ article: { url, citation, text }, places }) => {
          const first = places[0]!;
          const sentence = sentenceAt(text, first.start, first.end);
          const end = sentence.start + first.end - first.start;
          return (
            <li key={url}>
              <a href={url} target="_blank" rel="noreferrer" lang="zh">
                {citation.title ?? url}
              </a>
              <small>{[citation.source, citation.date, citation.edition].filter(Boolean).join(' · ')}</small>
              <p lang="zh">
                {sentence.text.slice(0, sentence.start)}
                <mark>{sentence.text.slice(sentence.start, end)}</mark>
                {sentence.text.slice(end)}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
