import { useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import type { CardActions, ReadingChoice } from './content.ts';
import { Reading } from './reading.tsx';

/**
 * Other readings of a word, each a button. A word is read so from now on; of a single character it is asked whether only
 * beside this neighbour or everywhere, as most have their other reading in other places.
 */
export function Choose(props: {
  readings: readonly string[];
  scopes: ReadingChoice['scopes'];
  label: string;
  actions: CardActions;
}) {
  const { readings, scopes, label, actions } = props;
  const [wanted, setWanted] = useState<string | null>(null);
  const choose = (reading: string, { form, before, after }: ReadingChoice['scopes'][number]) =>
    actions.read(form, [before, reading, after].filter(Boolean).join(' '));
  if (wanted !== null)
    return (
      <p class="choose">
        <span class="label">
          <Reading text={wanted} />
        </span>
        {scopes.map(scope => (
          <button type="button" class="pick" key={scope.form} onClick={() => choose(wanted, scope)}>
            {scope.before || scope.after ? say('readOnlyIn', scope.form) : say('readEverywhere')}
          </button>
        ))}
      </p>
    );
  return (
    <p class="choose">
      <span class="label">{label}</span>
      {readings.map(reading => (
        <button
          type="button"
          class="pick"
          key={reading}
          aria-label={say('readSo', reading)}
          onClick={() => (scopes.length > 1 ? setWanted(reading) : choose(reading, scopes[0]!))}
        >
          <Reading text={reading} />
        </button>
      ))}
    </p>
  );
}

/** What there is to say of a word's reading at once: that it is not certain, or that the reader chose it. */
export function ChoiceLine({ choice, actions }: { choice: ReadingChoice; actions: CardActions }) {
  const { doubtful, scopes, chosen } = choice;
  if (chosen !== null)
    return (
      <p class="choose">
        <span class="label">{say('readingChosen')}</span>
        <button type="button" class="pick" onClick={() => actions.unread(chosen)}>
          {say('takeBack')}
        </button>
      </p>
    );
  if (!doubtful.length) return null;
  return <Choose readings={doubtful} scopes={scopes} label={say('readingDoubt')} actions={actions} />;
}
