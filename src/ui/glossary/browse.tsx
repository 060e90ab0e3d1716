import { useMemo, useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import { askBackground } from '../../extension/send.ts';
import type { KeptArticle } from '../../notebook/article.ts';
import { CATEGORIES, type Category } from '../../text/glossary/entry.ts';
import type { Glossary, GlossaryEntry } from '../../text/glossary/glossary.ts';
import { CATEGORY, EntryDetails } from '../card/entry.tsx';
import { MetList } from './met.tsx';

/** Rows made at once; more on demand, so that thousands of entries stay smooth. */
const PAGE = 60;

/** Search by Chinese, pinyin or English, within a category; the entry beside the list. */
export function Browse({ glossary, articles }: { glossary: Glossary; articles: readonly KeptArticle[] }) {
  const [text, setText] = useState('');
  const [category, setCategory] = useState<Category | ''>('');
  const [limit, setLimit] = useState(PAGE);
  const [chosen, setChosen] = useState<GlossaryEntry | null>(null);
  const { hits, total } = useMemo(
    () => glossary.search({ text, limit, ...(category && { category }) }),
    [glossary, text, category, limit],
  );
  const entry = chosen ?? hits[0]?.entry ?? null;
  const find = (wanted: string) => {
    setText(wanted);
    setLimit(PAGE);
    setChosen(null);
  };
  return (
    <div class="browse">
      <search>
        <input
          type="search"
          value={text}
          placeholder={say('searchHint')}
          aria-label={say('search')}
          onInput={event => find(event.currentTarget.value)}
        />
        <select
          aria-label={say('category')}
          value={category}
          onChange={event => {
            setCategory(event.currentTarget.value as Category | '');
            setLimit(PAGE);
            setChosen(null);
          }}
        >
          <option value="">{say('allCategories')}</option>
          {CATEGORIES.map(name => (
            <option key={name} value={name}>
              {say(CATEGORY[name])}
            </option>
          ))}
        </select>
        <span role="status">{say('found', total)}</span>
      </search>
      <ul class="hits">
        {hits.map(({ entry: one, form }) => (
          <li key={one.id}>
            <button type="button" aria-current={one.id === entry?.id} onClick={() => setChosen(one)}>
              <span class="form" lang="zh">
                {one.forms[form]?.text}
              </span>
              <span class="pinyin">{one.forms[form]?.pinyin}</span>
              <span class="sense">{one.sense}</span>
            </button>
          </li>
        ))}
        {hits.length < total && (
          <li>
            <button type="button" class="quiet" onClick={() => setLimit(limit + PAGE * 5)}>
              {say('more')}
            </button>
          </li>
        )}
      </ul>
      {entry && (
        <Entry
          key={entry.id}
          entry={entry}
          articles={articles}
          related={entry.related.flatMap(id => glossary.entry(id) ?? [])}
          go={setChosen}
        />
      )}
    </div>
  );
}

function Entry(props: {
  entry: GlossaryEntry;
  related: GlossaryEntry[];
  articles: readonly KeptArticle[];
  go: (entry: GlossaryEntry) => void;
}) {
  const { entry, related, articles, go } = props;
  const forms = entry.forms.map(({ text }) => text);
  const own = () =>
    void askBackground('term.draft', {
      forms: entry.forms.map(({ text, pinyin }) => ({ text, pinyin })),
      sense: entry.sense,
      note: entry.practice,
      plain: entry.plain,
      sentence: entry.example,
    }).catch(() => undefined);
  return (
    <article class="entry">
      <h2 lang="zh">{forms[0]}</h2>
      <p class="pinyin">{entry.forms[0]?.pinyin}</p>
      {forms.length > 1 && (
        <p class="forms" lang="zh">
          {forms.slice(1).join('、')}
        </p>
      )}
      <p class="sense">{entry.sense}</p>
      <EntryDetails card={entry} />
      <p class="example" lang="zh">
        {entry.example}
      </p>
      {related.length > 0 && (
        <p class="related">
          {related.map(one => (
            <button type="button" class="quiet" lang="zh" key={one.id} onClick={() => go(one)}>
              {one.forms[0]?.text}
            </button>
          ))}
        </p>
      )}
      <button type="button" class="quiet" onClick={own}>
        {say('termOwn')}
      </button>
      <MetList forms={forms} articles={articles} />
    </article>
  );
}
