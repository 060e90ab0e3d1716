import { useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import { COLOURS, type Colour, type ColourNames, MOST_COLOUR_NAME } from '../../notebook/colour.ts';
import { MOST_NOTE } from '../../notebook/highlight.ts';
import { colourSaying } from './colourSaying.ts';
import { type BarActions, type BarContent, readTags } from './content.ts';

/** How long "copied" is shown, ms. */
const SHOWN_MS = 1_200;

/** A colour as the reader calls it. */
export const nameOf = (colour: Colour, names: ColourNames): string =>
  names[colour].slice(0, MOST_COLOUR_NAME) || say(colourSaying[colour]);

/** What a screen reader says of the bar when it comes. */
export const spoken = (content: BarContent): string =>
  content.kind === 'deleted' ? say('deleted') : say(content.kind === 'selection' ? 'barSelection' : 'barHighlight');

interface Props {
  content: BarContent;
  actions: BarActions;
  names: ColourNames;
}

export function BarView({ content, actions, names }: Props) {
  const label = spoken(content);
  if (content.kind === 'deleted')
    return (
      <section class="bar" aria-label={label}>
        <div class="row">
          <span class="said">{label}</span>
          <button type="button" class="undo" onClick={actions.undo}>
            {say('undo')}
          </button>
        </div>
      </section>
    );
  const highlight = content.kind === 'highlight' ? content.highlight : null;
  const chosen = content.kind === 'selection' ? content.colour : content.highlight.colour;
  return (
    <section class="bar" aria-label={label}>
      <div class="row">
        {COLOURS.map(colour => (
          <button
            type="button"
            key={colour}
            class={`colour ${colour}`}
            aria-pressed={highlight ? colour === chosen : undefined}
            title={nameOf(colour, names)}
            aria-label={nameOf(colour, names)}
            onClick={() => actions.colour(colour)}
          />
        ))}
        <span class="rule" />
        {!highlight && (
          <button type="button" title={say('barNote')} aria-label={say('barNote')} onClick={actions.write}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="m3 13 .6-2.8L10.8 3 13 5.2l-7.2 7.2zM9.3 4.5l2.2 2.2" />
            </svg>
          </button>
        )}
        <Copy copy={actions.copy} />
        {highlight && (
          <button type="button" title={say('delete')} aria-label={say('delete')} onClick={actions.remove}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M3 4.5h10M6.5 4V2.5h3V4M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4" />
            </svg>
          </button>
        )}
        {content.kind === 'highlight' && content.count > 1 && (
          <button type="button" class="next" title={say('barNext')} onClick={actions.next}>
            {content.index + 1}/{content.count}
          </button>
        )}
      </div>
      {highlight && <Writing note={highlight.note} tags={highlight.tags} save={actions.save} />}
    </section>
  );
}

function Copy({ copy }: { copy: BarActions['copy'] }) {
  const [copied, setCopied] = useState(false);
  const onClick = () => {
    if (!copy()) return;
    setCopied(true);
    setTimeout(() => setCopied(false), SHOWN_MS);
  };
  const label = say(copied ? 'copied' : 'barCopy');
  return (
    <button type="button" title={label} aria-label={label} onClick={onClick}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={copied ? 'M3 8.5 6.4 12 13 4.5' : 'M5.5 5.5V2.5h8v8h-3M2.5 5.5h8v8h-8z'} />
      </svg>
    </button>
  );
}

/** A note and tags; what is written is saved when the reader leaves the field. */
function Writing({ note, tags, save }: { note: string; tags: string[]; save: BarActions['save'] }) {
  const [before, setBefore] = useState(note);
  const [tagged, setTagged] = useState(tags);
  const saveNote = (written: string) => {
    if (written === before) return;
    save({ note: written, noteBefore: before });
    setBefore(written);
  };
  return (
    <div class="writing">
      <textarea
        rows={note.length > 40 ? 4 : 2}
        maxLength={MOST_NOTE}
        placeholder={say('barNote')}
        aria-label={say('barNote')}
        onBlur={event => saveNote(event.currentTarget.value)}
      >
        {note}
      </textarea>
      <input
        type="text"
        value={tagged.join(', ')}
        placeholder={say('barTagsHint')}
        aria-label={say('barTags')}
        onBlur={event => {
          const written = readTags(event.currentTarget.value);
          if (written.join('\n') === tagged.join('\n')) return;
          save({ tags: written });
          setTagged(written);
        }}
      />
    </div>
  );
}
