import { useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import { askBackground } from '../../extension/send.ts';
import { restore, withEach } from './actions.ts';
import { Chunked } from './chunked.tsx';
import type { Gone } from './kept.ts';
import { Row } from './row.tsx';
import { citationLine, dayName, useShared } from './shared.ts';

const KIND = { highlight: 'goneHighlight', article: 'goneArticle', word: 'goneWord' } as const;

/** What was deleted: taken back one by one, or all of it gone for good. */
export function TrashView({ trash }: { trash: readonly Gone[] }) {
  const { notify } = useShared();
  const [asking, setAsking] = useState(false);
  const back = async (gone: Gone) => {
    const failed = await restore([gone]);
    notify({ text: say(failed ?? 'restored') });
  };
  const empty = async () => {
    setAsking(false);
    let emptied = 0;
    const failed = await withEach(['trash'], async () => {
      ({ emptied } = await askBackground('trash.empty', {}));
    });
    notify({ text: failed ? say(failed) : say('trashEmptied', emptied) });
  };
  return (
    <section class="list" aria-label={say('libraryTrash')}>
      <div class="bar">
        <p class="hint">{say('trashHint')}</p>
        {trash.length > 0 && !asking && (
          <button type="button" class="quiet danger" onClick={() => setAsking(true)}>
            {say('trashEmpty')}
          </button>
        )}
        {asking && (
          <span role="alert">
            {say('trashAsk')}{' '}
            <button type="button" class="danger" onClick={() => void empty()}>
              {say('trashEmpty')}
            </button>
            <button type="button" class="quiet" onClick={() => setAsking(false)}>
              {say('cancel')}
            </button>
          </span>
        )}
      </div>
      {!trash.length && <p class="none">{say('trashNothing')}</p>}
      <Chunked
        rows={trash}
        height={72}
        row={(gone, row) => (
          <Row
            key={`${gone.kind} ${nameOf(gone)}`}
            class="article"
            row={row}
            place={row + 1}
            total={trash.length}
            label={`gone-${row}`}
          >
            <div class="said">
              <p id={`gone-${row}`} class="met" lang="zh">
                {wordsOf(gone)}
              </p>
              <p class="about">
                <span>{say(KIND[gone.kind])}</span>
                {gone.kind !== 'word' && <span lang="zh">{citationLine(gone.record.citation)}</span>}
                <span>{say('deletedOn', dayName(gone.deleted))}</span>
              </p>
            </div>
            <div class="actions">
              <button type="button" class="quiet" onClick={() => void back(gone)}>
                {say('restore')}
              </button>
            </div>
          </Row>
        )}
      />
    </section>
  );
}

function nameOf(gone: Gone): string {
  if (gone.kind === 'highlight') return gone.record.id;
  return gone.kind === 'word' ? gone.record.form : gone.record.url;
}

function wordsOf(gone: Gone): string {
  if (gone.kind === 'highlight') return gone.record.selector.exact;
  return gone.kind === 'word' ? gone.record.form : (gone.record.citation.title ?? gone.record.url);
}
