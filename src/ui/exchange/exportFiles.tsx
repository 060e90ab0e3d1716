import { useEffect, useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import type { FormatName, Held } from '../../notebook/formats/formats.ts';
import type { Kept } from '../../notebook/formats/kept.ts';
import { FORMAT_MENU } from './menu.ts';
import { saveFile } from './saveFile.ts';

interface Props {
  /** What is to be taken away, asked for when a format is chosen. */
  scope: () => Promise<Kept>;
  /** Which kinds of records are offered. */
  holds?: readonly Held[];
}

const ALL: readonly Held[] = ['highlights', 'articles', 'words'];
const GROUPS = { highlights: 'heldHighlights', articles: 'heldArticles', words: 'heldWords' } as const;

type State = { step: 'idle'; words: string } | { step: 'writing'; done: number; total: number; stop: AbortController };

/** Takes records away as a file in the format that is chosen. A long one shows how far it is and can be stopped. */
export function ExportFiles({ scope, holds = ALL }: Props) {
  const [state, setState] = useState<State>({ step: 'idle', words: '' });
  const stop = state.step === 'writing' ? state.stop : null;
  useEffect(() => () => stop?.abort(), [stop]);
  const save = async (name: FormatName) => {
    const stop = new AbortController();
    setState({ step: 'writing', done: 0, total: 0, stop });
    const onProgress = (done: number, total: number) => setState({ step: 'writing', done, total, stop });
    setState({ step: 'idle', words: await saved(name, scope, stop.signal, onProgress) });
  };
  return (
    <span class="exchange">
      <select
        value=""
        disabled={state.step === 'writing'}
        aria-label={say('exportAs')}
        onChange={event => {
          const name = event.currentTarget.value as FormatName;
          event.currentTarget.value = '';
          void save(name);
        }}
      >
        <option value="">{say('exportAs')}</option>
        {holds.map(held => (
          <optgroup key={held} label={say(GROUPS[held])}>
            {FORMAT_MENU.filter(format => format.holds === held).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <span role="status">
        {state.step === 'idle' ? (
          state.words
        ) : (
          <>
            {state.total > 0 && say('exchangeProgress', state.done, state.total)}{' '}
            <button type="button" class="quiet" onClick={() => state.stop.abort()}>
              {say('cancel')}
            </button>
          </>
        )}
      </span>
    </span>
  );
}

/** Writes and saves; gives what became of it, in the reader's words. */
async function saved(
  name: FormatName,
  scope: () => Promise<Kept>,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<string> {
  try {
    const [{ FILE_FORMATS }, { writeFile }, { choicesNow, dictionaryOf }, kept] = await Promise.all([
      import('../../notebook/formats/formats.ts'),
      import('../../notebook/formats/write.ts'),
      import('./choices.ts'),
      scope(),
    ]);
    const format = FILE_FORMATS[name];
    const count = kept[format.holds].length || (format.holds === 'articles' ? kept.highlights.length : 0);
    if (!count) return say('nothingToExport');
    const choices = await choicesNow(new Date());
    if (name === 'anki') choices.dictionary = await dictionaryOf(kept.words).catch(() => new Map());
    // A frame apart: the eye reads no more, and each one is a turn of the page's own.
    let shown = 0;
    const parts = await writeFile(format, kept, choices, {
      signal,
      onProgress(done, total) {
        const now = performance.now();
        if (now - shown < FRAME_MS) return;
        shown = now;
        onProgress(done, total);
      },
    });
    saveFile(`bianzhu-${format.holds}-${choices.now.toISOString().slice(0, 10)}.${format.ending}`, format.type, parts);
    return say('exported', count);
  } catch {
    return signal.aborted ? say('exchangeStopped') : say('failed');
  }
}

const FRAME_MS = 60;
