import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type Saying, say } from '../../extension/say.ts';
import { askBackground } from '../../extension/send.ts';
import type { AnkiError, AnkiFault } from '../../notebook/anki/connect.ts';

/**
 * The browser's leave to speak to this machine's Anki, which the manifest names as optional. Chrome asks the reader for
 * it; Firefox gives it along with the leave to annotate pages, and asks nothing more.
 */
const origins = () =>
  (browser.runtime.getManifest() as { optional_host_permissions?: string[] }).optional_host_permissions ?? [];

const FAULTS: Record<AnkiFault, Saying> = {
  'not-running': 'ankiNotRunning',
  'not-allowed': 'ankiNotAllowed',
  'key-wanted': 'ankiKeyWanted',
  'too-old': 'ankiTooOld',
  slow: 'ankiSlow',
  strange: 'ankiStrange',
  failed: 'ankiFailed',
};

type State = { step: 'idle'; words: string } | { step: 'sending'; words: string; stop: AbortController };

/** Sends the reader's words to Anki on this machine, those that it does not have yet. */
export function SendToAnki() {
  const [state, setState] = useState<State>({ step: 'idle', words: '' });
  const stop = state.step === 'sending' ? state.stop : null;
  useEffect(() => () => stop?.abort(), [stop]);
  const send = async () => {
    // First of all: browsers ask only while the reader's click lasts.
    const allowed = await browser.permissions.request({ origins: origins() }).catch(() => false);
    if (!allowed) return setState({ step: 'idle', words: say('ankiNoPermission') });
    const stop = new AbortController();
    const show = (words: string) => setState({ step: 'sending', words, stop });
    show(say('ankiAsking'));
    setState({ step: 'idle', words: await sent(stop.signal, show) });
  };
  return (
    <div class="exchange">
      <button type="button" class="quiet" disabled={state.step === 'sending'} onClick={() => void send()}>
        {say('ankiSend')}
      </button>
      <span role="status">
        {state.words}
        {state.step === 'sending' && (
          <button type="button" class="quiet" onClick={() => state.stop.abort()}>
            {say('cancel')}
          </button>
        )}
      </span>
    </div>
  );
}

/** Sends; gives what became of it, in the reader's words. */
async function sent(signal: AbortSignal, show: (words: string) => void): Promise<string> {
  try {
    const [{ ankiConnect }, { sendWords }, { dictionaryOf }, words] = await Promise.all([
      import('../../notebook/anki/connect.ts'),
      import('../../notebook/anki/send.ts'),
      import('./choices.ts'),
      askBackground('words.all', {}),
    ]);
    if (!words.length) return say('nothingToExport');
    const dictionary = await dictionaryOf(words).catch(() => new Map());
    const onProgress = (done: number, total: number) => show(say('exchangeProgress', done, total));
    const { added, known } = await sendWords(ankiConnect(fetch.bind(globalThis), signal), words, dictionary, {
      signal,
      onProgress,
    });
    return say('ankiSent', added, known);
  } catch (error) {
    if (signal.aborted) return say('exchangeStopped');
    const { fault, said } = error as Partial<AnkiError>;
    return fault ? [say(FAULTS[fault]), said].filter(Boolean).join(': ') : say('failed');
  }
}
