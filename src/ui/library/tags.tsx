import { useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import { askBackground } from '../../extension/send.ts';
import { COLOURS, type Colour, type ColourNames, MOST_COLOUR_NAME } from '../../notebook/colour.ts';
import { MOST_TAG } from '../../notebook/highlight.ts';
import { withEach } from './actions.ts';
import { colourName, useShared } from './shared.ts';

interface Props {
  /** With how many highlights each has. */
  tags: readonly [tag: string, count: number][];
  nameColours: (names: ColourNames) => void;
}

/** Tags renamed and merged, and the reader's own names of the colours. */
export function Tags({ tags, nameColours }: Props) {
  const { notify } = useShared();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState('');
  const from = tags.flatMap(([tag]) => (chosen.has(tag) ? [tag] : []));
  const merge = async (to: string) => {
    let changed = 0;
    const failed = await withEach([to], async () => {
      ({ changed } = await askBackground('tags.merge', { from, to }));
    });
    if (!failed) {
      setChosen(new Set());
      setName('');
    }
    notify({ text: failed ? say(failed) : say('changedCount', changed) });
  };
  const choose = (tag: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(tag);
    else next.delete(tag);
    setChosen(next);
    // One tag is renamed: its name is the beginning.
    if (on && next.size === 1) setName(tag);
  };
  return (
    <div class="manage">
      <section aria-label={say('tags')}>
        <h2>{say('tags')}</h2>
        {tags.length === 0 && <p class="hint">{say('tagsNone')}</p>}
        <ul class="taglist">
          {tags.map(([tag, count]) => (
            <li key={tag}>
              <label class="choice">
                <input
                  type="checkbox"
                  checked={chosen.has(tag)}
                  onChange={event => choose(tag, event.currentTarget.checked)}
                />
                <span class="name">{tag}</span>
                <small>{count}</small>
              </label>
            </li>
          ))}
        </ul>
        {from.length > 0 && (
          <form
            class="bar"
            onSubmit={event => {
              event.preventDefault();
              if (name.trim()) void merge(name.trim());
            }}
          >
            <input
              value={name}
              maxLength={MOST_TAG}
              aria-label={say('tagName')}
              placeholder={say('tagName')}
              onInput={event => setName(event.currentTarget.value)}
            />
            <button type="submit" disabled={!name.trim()}>
              {from.length > 1 ? say('tagsMerge', from.length) : say('tagRename')}
            </button>
            <button type="button" class="quiet" onClick={() => void merge('')}>
              {say('tagsOff')}
            </button>
          </form>
        )}
      </section>
      <section aria-label={say('colours')}>
        <h2>{say('colours')}</h2>
        <p class="hint">{say('coloursHint')}</p>
        <ColourNamesForm nameColours={nameColours} />
      </section>
    </div>
  );
}

function ColourNamesForm({ nameColours }: { nameColours: (names: ColourNames) => void }) {
  const { colourNames } = useShared();
  const own = (colour: Colour) => colourName(colour, { ...colourNames, [colour]: '' });
  return (
    <div class="colournames">
      {COLOURS.map(colour => (
        <label key={colour}>
          <span class="dot" data-colour={colour} />
          <span>{own(colour)}</span>
          <input
            value={colourNames[colour]}
            maxLength={MOST_COLOUR_NAME}
            placeholder={say('colourMeans')}
            onChange={event => nameColours({ ...colourNames, [colour]: event.currentTarget.value.trim() })}
          />
        </label>
      ))}
    </div>
  );
}
