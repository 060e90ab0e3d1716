import { useState } from 'preact/hooks';
import * as v from 'valibot';
import { say } from '../../extension/say.ts';
import { formFrom, formText } from '../../notebook/terms/draft.ts';
import { contentSchema, type TermContent } from '../../notebook/terms/own-term.ts';
import { REASON } from './reasons.ts';

interface Props {
  content: TermContent;
  /** Names of glossaries that there are. */
  glossaries: readonly string[];
  save: (content: TermContent) => Promise<void>;
  cancel: () => void;
  children: preact.ComponentChildren;
}

const listed = (text: string) =>
  text
    .split(/[;；、]/)
    .map(part => part.trim())
    .filter(Boolean);

/** A term as the reader writes it. Forms stand a line each: `河长制 [hé zhǎng zhì]`. */
export function TermForm({ content, glossaries, save, cancel, children }: Props) {
  const [forms, setForms] = useState(content.forms.map(formText).join('\n'));
  const [words, setWords] = useState({
    sense: content.sense,
    note: content.note,
    plain: content.plain,
    source: content.source ?? '',
    sentence: content.sentence ?? '',
    url: content.url ?? '',
    glossary: content.glossary ?? '',
    tags: content.tags.join('; '),
    related: content.related.join('; '),
  });
  const [fault, setFault] = useState<string | null>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    const parsed = v.safeParse(contentSchema, {
      ...content,
      forms: forms
        .split('\n')
        .map(line => line.trim())
        .filter(Boolean)
        .map(formFrom),
      sense: words.sense.trim(),
      note: words.note.trim(),
      plain: words.plain.trim(),
      source: words.source.trim() || null,
      sentence: words.sentence.trim() || null,
      url: words.url.trim() || null,
      glossary: words.glossary.trim() || null,
      tags: listed(words.tags),
      related: listed(words.related),
    });
    if (parsed.success) return void save(parsed.output);
    const { message } = parsed.issues[0];
    setFault(say(REASON[message as keyof typeof REASON] ?? 'failed'));
  };
  const field = (name: keyof typeof words, label: string, long = false) => (
    <label for={`term-${name}`}>
      <span>{label}</span>
      {long ? (
        <textarea
          id={`term-${name}`}
          rows={2}
          value={words[name]}
          onInput={event => setWords({ ...words, [name]: event.currentTarget.value })}
        />
      ) : (
        <input
          id={`term-${name}`}
          value={words[name]}
          list={name === 'glossary' ? 'glossaries' : undefined}
          onInput={event => setWords({ ...words, [name]: event.currentTarget.value })}
        />
      )}
    </label>
  );
  return (
    <form class="term" onSubmit={submit}>
      <label>
        <span>{say('fieldForms')}</span>
        <textarea
          rows={2}
          lang="zh"
          required
          placeholder="河长制 [hé zhǎng zhì]"
          value={forms}
          onInput={event => setForms(event.currentTarget.value)}
        />
      </label>
      {field('sense', say('fieldSense'))}
      {field('note', say('fieldNote'), true)}
      {field('plain', say('fieldPlain'), true)}
      {field('sentence', say('fieldSentence'), true)}
      {field('source', say('fieldSource'))}
      {field('url', say('fieldUrl'))}
      {field('glossary', say('fieldGlossary'))}
      <datalist id="glossaries">
        {glossaries.map(name => (
          <option value={name} key={name} />
        ))}
      </datalist>
      {field('tags', say('fieldTags'))}
      {field('related', say('fieldRelated'))}
      {fault && <p role="alert">{fault}</p>}
      <p class="bar">
        <button type="submit">{say('save')}</button>
        <button type="button" class="quiet" onClick={cancel}>
          {say('cancel')}
        </button>
      </p>
      {children}
    </form>
  );
}
