import { useMemo, useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import { askBackground } from '../../extension/send.ts';
import type { KeptWord } from '../../notebook/word.ts';
import { ExportFiles } from '../exchange/exportFiles.tsx';
import { withEach } from './actions.ts';
import { Chunked } from './chunked.tsx';
import { EditWord } from './editWord.tsx';
import { Marked } from './marked.tsx';
import { isWeb } from './open.ts';
import { Row } from './row.tsx';
import { citationLine, dayName, useShared } from './shared.ts';

/** The words that are kept, with the sentences in which they were met. */
export function Words({ words, any }: { words: readonly KeptWord[]; any: boolean }) {
  const { notify } = useShared();
  const [byReading, setByReading] = useState(false);
  const [editing, setEditing] = useState<string | null>(null);
  const rows = useMemo(() => {
    const collator = new Intl.Collator('zh');
    return [...words].sort((a, b) => (byReading ? collator.compare(a.form, b.form) : a.created < b.created ? 1 : -1));
  }, [words, byReading]);
  const write = (word: KeptWord, deleted: boolean) =>
    withEach([word], ({ form }) => askBackground('word.delete', { form, deleted }));
  const remove = async (word: KeptWord) => {
    const failed = await write(word, true);
    notify(failed ? { text: say(failed) } : { text: say('deletedCount', 1), undo: () => void write(word, false) });
  };
  return (
    <section class="list" aria-label={say('libraryWords')}>
      <div class="bar">
        <label>
          {say('orderBy')}{' '}
          <select onChange={event => setByReading(event.currentTarget.value === 'reading')}>
            <option value="kept">{say('orderKept')}</option>
            <option value="reading">{say('orderPinyin')}</option>
          </select>
        </label>
        <span role="status">{say('shownCount', rows.length)}</span>
        <ExportFiles holds={['words']} scope={async () => ({ highlights: [], articles: [], words: rows })} />
      </div>
      {!rows.length && <p class="none">{any ? say('nothingFound') : say('noWords')}</p>}
      <Chunked
        rows={rows}
        height={84}
        row={(word, row) => (
          <WordRow
            key={word.form}
            word={word}
            row={row}
            total={rows.length}
            editing={editing === word.form}
            edit={on => setEditing(on ? word.form : null)}
            remove={() => void remove(word)}
          />
        )}
      />
    </section>
  );
}

interface RowProps {
  word: KeptWord;
  row: number;
  total: number;
  editing: boolean;
  edit: (on: boolean) => void;
  remove: () => void;
}

function WordRow({ word, row, total, editing, edit, remove }: RowProps) {
  const [all, setAll] = useState(false);
  const { form, reading, sense, meetings } = word;
  const latest = [...meetings].reverse();
  const press = ({ key }: KeyboardEvent) => {
    if (key === 'e') edit(true);
    else if (key === 'Delete' || key === 'Backspace') remove();
    else return false;
    return true;
  };
  return (
    <Row class="word" row={row} place={row + 1} total={total} label={`word-${row}`} press={press}>
      <div class="said">
        <h2>
          <span id={`word-${row}`} lang="zh">
            <Marked text={form} />
          </span>
          <span class="pinyin">{reading}</span>
        </h2>
        {editing ? <EditWord word={word} close={() => edit(false)} /> : <p class="sense">{sense}</p>}
        {latest.slice(0, all ? undefined : 1).map(({ sentence, citation, url, met }) => (
          <div key={`${url} ${sentence}`} class="meeting">
            <p class="met" lang="zh">
              <Marked text={sentence} />
            </p>
            <p class="about">
              {isWeb(url) && citation.title ? (
                <a href={url} target="_blank" rel="noreferrer" lang="zh">
                  {citation.title}
                </a>
              ) : (
                <cite lang="zh">{citation.title}</cite>
              )}
              <span lang="zh">{citationLine(citation)}</span>
              <span>{dayName(met)}</span>
            </p>
          </div>
        ))}
        {meetings.length > 1 && (
          <button type="button" class="quiet more" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? say('lessSentences') : say('moreSentences', meetings.length)}
          </button>
        )}
      </div>
      <div class="actions">
        <button type="button" class="quiet" aria-expanded={editing} onClick={() => edit(!editing)}>
          {say('edit')}
        </button>
        <button type="button" class="quiet" onClick={remove}>
          {say('delete')}
        </button>
      </div>
    </Row>
  );
}
