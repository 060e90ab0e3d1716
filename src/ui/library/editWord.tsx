import { useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import { askBackground } from '../../extension/send.ts';
import type { KeptWord } from '../../notebook/word.ts';
import { withEach } from './actions.ts';

/** Reading and meaning of a kept word, set right in place. */
export function EditWord({ word, close }: { word: KeptWord; close: () => void }) {
  const [reading, setReading] = useState(word.reading);
  const [sense, setSense] = useState(word.sense);
  const [fault, setFault] = useState('');
  const save = async () => {
    const failed = await withEach([word], ({ form }) => askBackground('word.change', { form, reading, sense }));
    if (failed) setFault(say(failed));
    else close();
  };
  return (
    <form
      class="edit"
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.isComposing) close();
      }}
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <label>
        {say('fieldReading')}
        <input value={reading} maxLength={200} onInput={event => setReading(event.currentTarget.value)} />
      </label>
      <label>
        {say('fieldSense')}
        <input value={sense} maxLength={500} onInput={event => setSense(event.currentTarget.value)} />
      </label>
      <div class="bar">
        <button type="submit">{say('save')}</button>
        <button type="button" class="quiet" onClick={close}>
          {say('cancel')}
        </button>
      </div>
      {fault && <p role="alert">{fault}</p>}
    </form>
  );
}
