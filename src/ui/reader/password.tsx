import { useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import type { Desk } from './desk.ts';

/** Asks for a locked file's password. It is given to the file and kept nowhere. */
export function Password({ desk }: { desk: Desk }) {
  const [password, setPassword] = useState('');
  const { current } = desk;
  if (!current) return null;
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        desk.show(current, { password });
      }}
    >
      <label>
        {say('readerPassword')}
        <input
          type="password"
          autocomplete="off"
          value={password}
          onInput={event => setPassword(event.currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={!password}>
        {say('readerUnlock')}
      </button>
    </form>
  );
}
