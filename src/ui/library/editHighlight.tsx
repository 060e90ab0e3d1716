import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import type { Colour } from '../../notebook/colour.ts';
import { type Highlight, MOST_NOTE, MOST_TAG, MOST_TAGS } from '../../notebook/highlight.ts';
import { changeHighlight } from './actions.ts';
import { ColourChoice } from './colours.tsx';
import { useShared } from './shared.ts';

/** Tags as they are typed: commas, Chinese ones too, stand between. Too long ones are cut, as the record has it. */
export function tagsFrom(text: string): string[] {
  const tags = text.split(/[,，;；、]/).map(tag => tag.trim().slice(0, MOST_TAG));
  return [...new Set(tags.filter(Boolean))].slice(0, MOST_TAGS);
}

/** Note, tags and colour of one highlight, changed in place. Ctrl or ⌘ with Enter saves, Escape leaves it as it was. */
export function EditHighlight({ highlight, close }: { highlight: Highlight; close: () => void }) {
  const { tags: known, signal } = useShared();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [note, setNote] = useState(highlight.note);
  const [tags, setTags] = useState(highlight.tags.join(', '));
  const [colour, setColour] = useState<Colour>(highlight.colour);
  const [fault, setFault] = useState('');
  const [noteBefore] = useState(highlight.note);
  const done = () => {
    // The row takes the focus back, so that the keyboard goes on from where it was.
    const row = field.current?.closest<HTMLElement>('[data-row]');
    close();
    row?.focus();
  };
  useEffect(() => field.current?.focus(), []);
  const save = async () => {
    const failed = await changeHighlight({ id: highlight.id, note, noteBefore, tags: tagsFrom(tags), colour });
    if (signal.aborted) return;
    if (failed) setFault(say(failed));
    else done();
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') done();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      class="edit"
      onKeyDown={press}
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <label for={`${id}-note`}>{say('note')}</label>
      <textarea
        id={`${id}-note`}
        ref={field}
        rows={3}
        maxLength={MOST_NOTE}
        value={note}
        onInput={event => setNote(event.currentTarget.value)}
      />
      <label for={`${id}-tags`}>{say('tags')}</label>
      <input
        id={`${id}-tags`}
        value={tags}
        placeholder={say('tagsHint')}
        onInput={event => setTags(event.currentTarget.value)}
      />
      <Suggested tags={known} chosen={tagsFrom(tags)} add={tag => setTags([...tagsFrom(tags), tag].join(', '))} />
      <div class="bar">
        <ColourChoice label={say('colour')} name={`${id}-colour`} value={colour} choose={setColour} />
        <button type="submit">{say('save')}</button>
        <button type="button" class="quiet" onClick={done}>
          {say('cancel')}
        </button>
      </div>
      {fault && <p role="alert">{fault}</p>}
    </form>
  );
}

/** Tags offered beside the field. */
const MOST_OFFERED = 8;

/** The reader's most used tags, to be added with one touch. */
function Suggested(props: { tags: readonly string[]; chosen: readonly string[]; add: (tag: string) => void }) {
  const offered = props.tags.filter(tag => !props.chosen.includes(tag)).slice(0, MOST_OFFERED);
  if (!offered.length) return null;
  return (
    <p class="offered">
      {offered.map(tag => (
        <button key={tag} type="button" class="tag" aria-label={say('addTag', tag)} onClick={() => props.add(tag)}>
          + {tag}
        </button>
      ))}
    </p>
  );
}
