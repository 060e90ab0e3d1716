import { useState } from 'preact/hooks';
import { type Saying, say } from '../../extension/say.ts';
import { RefusedError } from '../../extension/send.ts';
import type { Citation } from '../../notebook/highlight.ts';
import type { Desk } from './desk.ts';

const FIELDS = [
  ['title', 'readerKeepHeadline'],
  ['source', 'readerKeepPaper'],
  ['date', 'readerKeepDate'],
  ['edition', 'readerKeepEdition'],
] as const satisfies readonly (readonly [keyof Citation, Saying])[];
/** Longest parts of a citation, as the store takes them, UTF-16 units. */
const MOST = { title: 2_000, source: 500, date: 64, edition: 64 } as const;

/** Keeps the shown text in the library, with the citation that the reader fills in. */
export function KeepForm({ desk }: { desk: Desk }) {
  const [citation, setCitation] = useState<Citation>(desk.citation);
  const [authors, setAuthors] = useState(desk.citation.authors.join('，'));
  const [said, setSaid] = useState<string | null>(null);
  const keep = async (event: Event) => {
    event.preventDefault();
    const names = authors.split(/[,，、;；]/).flatMap(name => name.trim().slice(0, 200) || []);
    try {
      await desk.keep({ ...citation, authors: names });
      setSaid(say('readerKept'));
    } catch (error) {
      setSaid(say(error instanceof RefusedError && error.refusal === 'storage-full' ? 'storageFull' : 'failed'));
    }
  };
  return (
    <form class="keep" onSubmit={keep}>
      <p class="hint">{say('readerKeepHint')}</p>
      {FIELDS.map(([name, saying]) => (
        <label key={name}>
          {say(saying)}
          <input
            lang={name === 'date' ? 'en' : 'zh'}
            type="text"
            {...(name === 'date' && { placeholder: '2025-04-08' })}
            maxLength={MOST[name]}
            value={citation[name] ?? ''}
            onInput={event => setCitation({ ...citation, [name]: event.currentTarget.value.trim() || null })}
          />
        </label>
      ))}
      <label>
        {say('readerKeepAuthors')}
        <input lang="zh" type="text" value={authors} onInput={event => setAuthors(event.currentTarget.value)} />
      </label>
      <button type="submit" disabled={!desk.current?.done}>
        {say('readerKeepSave')}
      </button>
      <p role="status">{said}</p>
    </form>
  );
}
