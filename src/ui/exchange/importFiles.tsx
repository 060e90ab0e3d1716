import { useEffect, useState } from 'preact/hooks';
import { type Saying, say } from '../../extension/say.ts';
import type { RecordPlan } from '../../notebook/formats/import.ts';
import type { Reason, Refusal } from '../../notebook/terms/refusal.ts';
import { REASON } from '../glossary/reasons.ts';
import { planFile, takeBack, takeIn } from './takeIn.ts';

/** Lines of the report shown; the counts say how many there are. */
const MOST_LINES = 200;
const WORDS: Record<Reason, Saying> = { ...REASON, 'same-as-line': 'reasonSameRecord' };

type State =
  | { step: 'none'; message: string }
  | { step: 'working'; words: string; stop: AbortController }
  | { step: 'planned' | 'undone'; plan: RecordPlan; message: string }
  | { step: 'done'; plan: RecordPlan; written: Record<string, number>; message: string };

/** Brings highlights and articles in from a file: first what would be done; then, if the reader wants, done, and undone. */
export function ImportFiles() {
  const [state, setState] = useState<State>({ step: 'none', message: '' });
  const stop = state.step === 'working' ? state.stop : null;
  // Whoever leaves the page leaves what was only read; what is being written is written in slices, each whole.
  useEffect(() => () => stop?.abort(), [stop]);
  const working = async (
    words: string,
    work: (signal: AbortSignal, show: (words: string) => void) => Promise<State>,
  ) => {
    const stop = new AbortController();
    const show = (said: string) => setState({ step: 'working', words: said, stop });
    show(words);
    setState(await work(stop.signal, show));
  };
  const read = (file: File) =>
    working(say('importReading'), async (signal, show) => {
      try {
        const plan = await planFile(file, signal, count => show(say('importCount', count)));
        return { step: 'planned', plan, message: '' };
      } catch {
        return { step: 'none', message: signal.aborted ? say('exchangeStopped') : say('failed') };
      }
    });
  const apply = (plan: RecordPlan) =>
    working('', async (signal, show) => {
      const { written, left, failed } = await takeIn(plan, signal, (done, total) =>
        show(say('exchangeProgress', done, total)),
      );
      return { step: 'done', plan, written, message: failed ? say(failed) : left ? say('importLeft', left) : '' };
    });
  const undo = (plan: RecordPlan, before: Record<string, number>) =>
    working('', async (_, show) => {
      const { written, left, failed } = await takeBack(plan, before, (done, total) =>
        show(say('exchangeProgress', done, total)),
      );
      if (!failed) return { step: 'undone', plan, message: left ? say('importLeft', left) : '' };
      // What is taken back already has another revision by now.
      const rest = Object.fromEntries(Object.entries(before).filter(([id]) => !Object.hasOwn(written, id)));
      return { step: 'done', plan, written: rest, message: say(failed) };
    });
  return (
    <div class="exchange">
      <label class="button quiet">
        {say('import')}
        <input
          type="file"
          accept=".json,.jsonl,.ndjson,.jsonld,.csv,.tsv,.txt"
          disabled={state.step === 'working'}
          onChange={event => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void read(file);
          }}
        />
      </label>
      {state.step === 'none' && <span role="status">{state.message}</span>}
      {state.step === 'working' && (
        <span role="status">
          {state.words}{' '}
          <button type="button" class="quiet" onClick={() => state.stop.abort()}>
            {say('cancel')}
          </button>
        </span>
      )}
      {'plan' in state && (
        <div class="report">
          <h3>{state.plan.name}</h3>
          <p>
            {counts(state.plan)}
            {state.message && ` · ${state.message}`}
          </p>
          <p class="bar">
            {state.step === 'planned' && news(state.plan) > 0 && (
              <button type="button" onClick={() => void apply(state.plan)}>
                {say('importDo')}
              </button>
            )}
            {state.step === 'done' && (
              <>
                <span role="status">{say('importDone')}</span>
                <button type="button" class="quiet" onClick={() => void undo(state.plan, state.written)}>
                  {say('undo')}
                </button>
              </>
            )}
            {state.step === 'undone' && <span role="status">{say('importUndone')}</span>}
            <button type="button" class="quiet" onClick={() => setState({ step: 'none', message: '' })}>
              {say('close')}
            </button>
          </p>
          <Lines plan={state.plan} />
        </div>
      )}
    </div>
  );
}

const news = ({ added, changed, articles }: RecordPlan) => added.length + changed.length + articles.length;

const counts = ({ added, changed, unchanged, refused, articles }: RecordPlan) =>
  [
    say('importCounts', added.length, changed.length, unchanged, refused.length),
    articles.length ? say('importTexts', articles.length) : '',
  ]
    .filter(Boolean)
    .join(' · ');

function Lines({ plan }: { plan: RecordPlan }) {
  const rows = [
    ...plan.refused.map(refusal => ({ line: refusal.line, kind: 'importRefused' as const, words: reason(refusal) })),
    ...plan.changed.map(({ line, after }) => ({ line, kind: 'importChanged' as const, words: after.selector.exact })),
    ...plan.added.map(({ line, after }) => ({ line, kind: 'importAdded' as const, words: after.selector.exact })),
  ].slice(0, MOST_LINES);
  return (
    <table>
      <tbody>
        {rows.map(({ line, kind, words }, i) => (
          // Nothing else tells two lines of one file apart, and the rows never move.
          <tr key={i} class={kind}>
            <td>{line || ''}</td>
            <td>{say(kind)}</td>
            <td lang="zh">{words.slice(0, 200)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const reason = ({ reason: name, about }: Refusal) => [say(WORDS[name]), about].filter(Boolean).join(': ');
