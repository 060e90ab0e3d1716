import { useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import { linesOf } from '../../text/reflow/lines.ts';
import type { Desk } from './desk.ts';

/** What the reader's page shows while nothing is open. */
export function Start({ desk, choose }: { desk: Desk; choose: () => void }) {
  const [text, setText] = useState('');
  const read = (event: Event) => {
    event.preventDefault();
    if (text.trim()) takePasted(desk, text);
  };
  return (
    <section class="start">
      <h2>{say('readerStart')}</h2>
      <p>{say('readerStartHint')}</p>
      <button type="button" onClick={choose}>
        {say('readerOpenFiles')}
      </button>
      <form onSubmit={read}>
        <label>
          {say('readerPaste')}
          <textarea lang="zh" rows={5} value={text} onInput={event => setText(event.currentTarget.value)} />
        </label>
        <button type="submit" disabled={!text.trim()}>
          {say('readerRead')}
        </button>
      </form>
    </section>
  );
}

/** Opens a pasted or dropped text. */
export function takePasted(desk: Desk, text: string): void {
  desk.add([{ name: say('readerPasted'), kind: 'text', lines: linesOf(text) }]);
}

/** Opens files: each a text of its own. */
export function takeFiles(desk: Desk, files: Iterable<File>): void {
  desk.add([...files].map(file => ({ file, name: file.name })));
}
