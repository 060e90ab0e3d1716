import { useEffect, useMemo, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { DRAFT_KEY } from '../../extension/draft.ts';
import { say } from '../../extension/say.ts';
import { askBackground } from '../../extension/send.ts';
import { GLOSSARY, type Settings } from '../../extension/settings.ts';
import type { KeptArticle } from '../../notebook/article.ts';
import { EMPTY_CONTENT, newOwnTerm, type OwnTerm, revised, type TermContent } from '../../notebook/terms/own-term.ts';
import { Switch } from '../switch.tsx';
import { ExportTerms } from './export.tsx';
import { TermForm } from './form.tsx';
import { ImportTerms } from './import.tsx';
import { MetList } from './met.tsx';
import { contentOf, writeTerms } from './write.ts';

/** Rows made at once. */
const PAGE = 100;

type Edited = { term: OwnTerm | null; content: TermContent };

/** The reader's own terms: write, switch, bring in, take out; and which glossaries take part. */
export function Mine(props: {
  terms: readonly OwnTerm[];
  draft: boolean;
  articles: readonly KeptArticle[];
  look: () => void;
}) {
  const { terms, articles, look } = props;
  const [edited, setEdited] = useState<Edited | null>(null);
  const [gone, setGone] = useState<OwnTerm | null>(null);
  const [filter, setFilter] = useState('');
  const [limit, setLimit] = useState(PAGE);
  const [settings, setSettings] = useState<Settings | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => void askBackground('settings.get', {}).then(setSettings, () => undefined), []);
  useEffect(() => {
    if (!props.draft) return;
    void browser.storage.session.get(DRAFT_KEY).then(stored => {
      const draft = stored[DRAFT_KEY] as Partial<TermContent> | undefined;
      setEdited({ term: null, content: { forms: [], ...EMPTY_CONTENT, ...draft } });
      void browser.storage.session.remove(DRAFT_KEY);
      history.replaceState(null, '', '#mine');
    });
  }, [props.draft]);
  const names = useMemo(
    () => [...new Set(terms.map(({ glossary }) => glossary ?? ''))].sort((a, b) => a.localeCompare(b, 'zh')),
    [terms],
  );
  const shown = terms
    .filter(({ forms, sense }) => !filter || sense.includes(filter) || forms.some(({ text }) => text.includes(filter)))
    .sort((a, b) => b.updated.localeCompare(a.updated));
  const write = async (records: OwnTerm[]) => {
    const failed = await writeTerms(records);
    setFault(failed && say(failed));
    look();
    return !failed;
  };
  const save = async (content: TermContent) => {
    const now = new Date().toISOString();
    const term = edited?.term ? revised(edited.term, content, now) : newOwnTerm(content, crypto.randomUUID(), now);
    if (await write([term])) setEdited(null);
  };
  const change = (term: OwnTerm, wish: Partial<OwnTerm>) =>
    write([{ ...term, ...wish, revision: term.revision + 1, updated: new Date().toISOString() }]);
  const remove = async (term: OwnTerm) => {
    if (await change(term, { deleted: new Date().toISOString() })) setGone(term);
  };
  const back = async () => {
    // Two revisions on: the tombstone was one.
    if (gone && (await change({ ...gone, revision: gone.revision + 1 }, { deleted: null }))) setGone(null);
  };
  const switchGlossary = (name: string, on: boolean) => {
    const others = (settings?.glossariesOff ?? []).filter(one => one !== name);
    void askBackground('settings.change', { glossariesOff: on ? others : [...others, name] }).then(
      setSettings,
      () => undefined,
    );
  };
  const isOn = (name: string) => !settings?.glossariesOff.includes(name);
  return (
    <div class="mine">
      <div class="bar">
        <button type="button" onClick={() => setEdited({ term: null, content: { forms: [], ...EMPTY_CONTENT } })}>
          {say('termNew')}
        </button>
        <ImportTerms look={look} />
        <ExportTerms terms={terms} />
        <span role="status">
          {fault}
          {gone && (
            <>
              {say('termGone', gone.forms[0]?.text ?? '')}{' '}
              <button type="button" class="quiet" onClick={() => void back()}>
                {say('undo')}
              </button>
            </>
          )}
        </span>
      </div>
      {edited && (
        <TermForm
          key={edited.term?.id ?? 'new'}
          content={edited.content}
          glossaries={names.filter(Boolean)}
          save={save}
          cancel={() => setEdited(null)}
        >
          <MetList forms={edited.content.forms.map(({ text }) => text)} articles={articles} />
        </TermForm>
      )}
      <section class="glossaries">
        <h3>{say('glossariesOn')}</h3>
        <Switch label={say('glossaryBuiltIn')} on={isOn(GLOSSARY)} onChange={on => switchGlossary(GLOSSARY, on)} />
        {names.map(name => (
          <Switch
            key={name}
            label={name || say('glossaryUnnamed')}
            on={isOn(name)}
            onChange={on => switchGlossary(name, on)}
          />
        ))}
      </section>
      {terms.length > 0 ? (
        <section>
          <input
            type="search"
            value={filter}
            placeholder={say('search')}
            aria-label={say('search')}
            onInput={event => setFilter(event.currentTarget.value)}
          />
          <ul class="rows">
            {shown.slice(0, limit).map(term => (
              <li key={term.id}>
                <button
                  type="button"
                  class="name"
                  onClick={() => setEdited({ term, content: contentOf(term) })}
                  title={say('termEdit')}
                >
                  <span lang="zh">{term.forms.map(({ text }) => text).join('、')}</span>
                  <span class="pinyin">{term.forms[0]?.pinyin}</span>
                  <span class="sense">{term.sense}</span>
                </button>
                <Switch label={say('termOn')} on={term.on} onChange={on => void change(term, { on })} />
                <button type="button" class="quiet" onClick={() => void remove(term)}>
                  {say('delete')}
                </button>
              </li>
            ))}
          </ul>
          {shown.length > limit && (
            <button type="button" class="quiet" onClick={() => setLimit(limit + PAGE * 5)}>
              {say('more')}
            </button>
          )}
        </section>
      ) : (
        !edited && <p class="hint">{say('termsNone')}</p>
      )}
    </div>
  );
}
