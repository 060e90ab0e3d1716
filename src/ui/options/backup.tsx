import { useEffect, useState } from 'preact/hooks';
import { type Saying, say } from '../../extension/say.ts';
import { askBackground, RefusedError } from '../../extension/send.ts';
import { type BackupReason, BackupRefused } from '../../notebook/backup/file.ts';
import type { Merged } from '../../notebook/backup/write.ts';
import type { NotebookCount } from '../../notebook/count.ts';
import { backupText, carryOut, type PlannedMerge, planMerge } from './mergeFile.ts';

type State =
  | { step: 'none'; message?: string }
  | { step: 'reading' | 'merging'; share: number; stop: AbortController }
  | { step: 'refused'; reason: BackupReason; file: File }
  | { step: 'planned'; planned: PlannedMerge; settings: boolean }
  | { step: 'done'; merged: Merged };

const REASONS: Record<BackupReason, Saying> = {
  'too-large': 'backupTooLarge',
  'too-many': 'backupTooMany',
  'cut-off': 'backupCutOff',
  broken: 'backupBroken',
  'other-kind': 'backupOtherKind',
  'newer-version': 'backupNewer',
  'bad-checksum': 'backupDamaged',
};

/** Everything in one file, and the merge of such a file. */
export function BackupSection() {
  const [count, setCount] = useState<NotebookCount | null>(null);
  const [state, setState] = useState<State>({ step: 'none' });
  const look = () => void askBackground('notebook.count', {}).then(setCount, () => undefined);
  useEffect(look, []);

  const save = async () => {
    const text = await backupText().catch(() => null);
    if (text === null) return setState({ step: 'none', message: say('failed') });
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `bianzhu-${new Date().toISOString().slice(0, 10)}.json`;
    link.click();
    // The download begins after this task; freeing the address at once would cancel it in Firefox.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    setState({ step: 'none', message: say('backupSaved') });
  };
  const read = async (file: File, unchecked = false) => {
    const stop = new AbortController();
    setState({ step: 'reading', share: 0, stop });
    try {
      const planned = await planMerge(file, unchecked, stop.signal);
      setState({ step: 'planned', planned, settings: false });
    } catch (error) {
      if (error instanceof BackupRefused) setState({ step: 'refused', reason: error.reason, file });
      else setState(stop.signal.aborted ? { step: 'none' } : { step: 'none', message: say('failed') });
    }
  };
  const merge = async (planned: PlannedMerge, settings: boolean) => {
    const stop = new AbortController();
    setState({ step: 'merging', share: 0, stop });
    try {
      const merged = await carryOut(planned, settings, stop.signal, share =>
        setState({ step: 'merging', share, stop }),
      );
      setState({ step: 'done', merged });
    } catch (error) {
      const storageFull = error instanceof RefusedError && error.refusal === 'storage-full';
      const stopped = stop.signal.aborted;
      setState({ step: 'none', message: say(storageFull ? 'storageFull' : stopped ? 'backupStopped' : 'failed') });
    }
    look();
  };

  return (
    <section class="backup">
      <h2>{say('backup')}</h2>
      <p>{say('backupAbout')}</p>
      {count && <p class="hint">{countWords(count)}</p>}
      <p class="bar">
        <button type="button" class="quiet" onClick={() => void save()}>
          {say('backupSave')}
        </button>
        <label class="button quiet">
          {say('backupOpen')}
          <input
            type="file"
            accept=".json,application/json"
            onChange={event => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (file) void read(file);
            }}
          />
        </label>
        {state.step === 'none' && <span role="status">{state.message}</span>}
      </p>
      {'stop' in state && (
        <p class="bar" role="status">
          <progress value={state.step === 'merging' ? state.share : undefined} />
          <span>{say(state.step === 'merging' ? 'backupMerging' : 'importReading')}</span>
          <button type="button" class="quiet" onClick={() => state.stop.abort()}>
            {say('cancel')}
          </button>
        </p>
      )}
      {state.step === 'refused' && (
        <div class="report" role="alert">
          <p>{say(REASONS[state.reason])}</p>
          <p class="bar">
            {state.reason === 'bad-checksum' && (
              <button type="button" class="quiet" onClick={() => void read(state.file, true)}>
                {say('backupAnyway')}
              </button>
            )}
            <button type="button" class="quiet" onClick={() => setState({ step: 'none' })}>
              {say('close')}
            </button>
          </p>
        </div>
      )}
      {state.step === 'planned' && (
        <div class="report">
          <p>{planWords(state.planned.plan, state.planned.backup.refused)}</p>
          {state.planned.backup.settings !== null && (
            <label class="check">
              <input
                type="checkbox"
                checked={state.settings}
                onChange={event => setState({ ...state, settings: event.currentTarget.checked })}
              />
              {say('backupSettings')}
            </label>
          )}
          <p class="bar">
            <button type="button" onClick={() => void merge(state.planned, state.settings)}>
              {say('backupMerge')}
            </button>
            <button type="button" class="quiet" onClick={() => setState({ step: 'none' })}>
              {say('cancel')}
            </button>
          </p>
        </div>
      )}
      {state.step === 'done' && (
        <p class="report" role="status">
          {say('backupDone')} {planWords(state.merged, 0)}
        </p>
      )}
    </section>
  );
}

function countWords({ highlights, words, terms, articles, bytes }: NotebookCount): string {
  const counts = say('backupCounts', highlights, words, terms, articles);
  return bytes === null ? counts : `${counts} · ${size(bytes)}`;
}

const size = (bytes: number) =>
  bytes < 1 << 20 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / (1 << 20)).toFixed(1)} MB`;

/** What a merge does, without what it does not. */
function planWords({ added, changed, deleted, beside, same }: Merged, refused: number): string {
  const parts: [Saying, number][] = [
    ['backupAdded', added],
    ['backupChanged', changed],
    ['backupDeleted', deleted],
    ['backupBeside', beside],
    ['backupSame', same],
    ['backupRefused', refused],
  ];
  const said = parts.filter(([, many]) => many > 0).map(([saying, many]) => say(saying, many));
  return said.length ? said.join(' · ') : say('backupNothing');
}
