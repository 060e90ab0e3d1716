import { say } from '../../extension/say.ts';
import type { Highlight } from '../../notebook/highlight.ts';
import { EditHighlight } from './editHighlight.tsx';
import { Marked } from './marked.tsx';
import { isWeb } from './open.ts';
import { Row } from './row.tsx';
import { citationLine, colourName, useShared } from './shared.ts';

interface Props {
  highlight: Highlight;
  /** Its number in the list, and among the highlights from 1. */
  row: number;
  place: number;
  total: number;
  selected: boolean;
  editing: boolean;
  /** Whether the list stands by articles, whose titles are its headings. */
  titled: boolean;
  select: (range: boolean) => void;
  edit: (on: boolean) => void;
  open: () => void;
  /** Opens its article in the reader; null where that is not kept. */
  read: (() => void) | null;
  remove: () => void;
  tag: (tag: string) => void;
}

/** One highlight with the reader's note, its tags and where it was printed. */
export function HighlightRow(props: Props) {
  const { highlight, row, place, total, selected, editing, titled, select, edit, open, read, remove, tag } = props;
  const { colourNames } = useShared();
  const { selector, note, tags, citation, colour, conflict, url } = highlight;
  const press = (event: KeyboardEvent) => {
    const act = KEYS[event.key];
    if (act === 'select') select(event.shiftKey);
    else if (act) ({ open, read: () => read?.(), edit: () => edit(true), remove })[act]();
    return act !== undefined;
  };
  return (
    <Row class="highlight" row={row} place={place} total={total} label={`quote-${row}`} colour={colour} press={press}>
      <input
        type="checkbox"
        class="pick"
        checked={selected}
        aria-label={say('select')}
        onClick={event => select(event.shiftKey)}
      />
      <div class="said">
        <blockquote id={`quote-${row}`} lang="zh">
          <Marked text={selector.exact} />
        </blockquote>
        {editing ? (
          <EditHighlight highlight={highlight} close={() => edit(false)} />
        ) : (
          <>
            {note && (
              <p class="note">
                <Marked text={note} />
              </p>
            )}
            {conflict && <p class="conflict">{say('otherVersion')}</p>}
          </>
        )}
        <p class="about">
          <span class="hidden">{colourName(colour, colourNames)}. </span>
          {!editing &&
            tags.map(one => (
              <button key={one} type="button" class="tag" title={say('onlyTag')} onClick={() => tag(one)}>
                {one}
              </button>
            ))}
          {!titled && (
            <>
              {citation.title && (
                <cite lang="zh">
                  <Marked text={citation.title} />
                </cite>
              )}
              <span lang="zh">{citationLine(citation)}</span>
            </>
          )}
        </p>
      </div>
      <div class="actions">
        {isWeb(url) && (
          <button type="button" class="quiet" onClick={open}>
            {say('open')}
          </button>
        )}
        {read && (
          <button type="button" class="quiet" onClick={read}>
            {say('readIt')}
          </button>
        )}
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

const KEYS: Record<string, 'open' | 'read' | 'edit' | 'remove' | 'select'> = {
  Enter: 'open',
  o: 'open',
  r: 'read',
  e: 'edit',
  Delete: 'remove',
  Backspace: 'remove',
  x: 'select',
  X: 'select',
  ' ': 'select',
};
