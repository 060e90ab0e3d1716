import { useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import { askBackground } from '../../extension/send.ts';
import { type ImportPlan, planImport, undoWrites, writesOf } from '../../notebook/terms/import.ts';
import type { Refusal } from '../../notebook/terms/refusal.ts';
import { REASON } from './reasons.ts';
import { writeTerms } from './write.ts';

/** Lines of the report shown; the counts say how many there are. */
const MOST_LINES = 200;

type State =
  | { step: 'none' }
  | { step: 'reading'; stop: AbortController }
  | { step: 'planned' | 'done' | 'undone'; plan: ImportPlan; message?: string };

/** Brings terms in from a file: first what would be done, line by line; then, if the reader wants, done, and undone. */
export function ImportTerms({ look }: { look: () => void }) {
  const [state, setState] = useState<State>({ step: 'none' });
  const read = async (file: File) => {
    const stop = new AbortController();
    setState({ step: 'reading', stop });
    try {
      const [existing, bytes] = await Promise.all([askBackground('terms.own', { deleted: true }), file.arrayBuffer()]);
      const plan = await planImport(
        existing,
        { name: file.name, bytes: new Uint8Array(bytes) },
        { now: new Date().toISOString(), newId: () => crypto.randomUUID(), signal: stop.signal },
      );
      setState({ step: 'planned', plan });
    } catch {
      setState({ step: 'none' });
    }
  };
  const apply = async (plan: ImportPlan) => {
    const failed = await writeTerms(writesOf(plan));
    setState(failed ? { step: 'planned', plan, message: say(failed) } : { step: 'done', plan });
    look();
  };
  const undo = async (plan: ImportPlan) => {
    const current = await askBackground('terms.own', { deleted: true });
    const { writes, left } = undoWrites(plan, current, new Date().toISOString());
    const failed = await writeTerms(writes);
    const message = failed ? say(failed) : left.length ? say('importLeft', left.length) : '';
    setState({ step: failed ? 'done' : 'undone', plan, message });
    look();
  };
  return (
    <>
      <label class="button quiet">
        {say('import')}
        <input
          type="file"
          accept=".json,.csv,.tsv,.txt,.utf8,.tab,.tbx,.xml,.zip"
          onChange={event => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void read(file);
          }}
        />
      </label>
      {state.step === 'reading' && (
        <span role="status">
          {say('importReading')}{' '}
          <button type="button" class="quiet" onClick={() => state.stop.abort()}>
            {say('cancel')}
          </button>
        </span>
      )}
      {'plan' in state && (
        <section class="report">
          <h3>{state.plan.name}</h3>
          <p>
            {say(
              'importCounts',
              state.plan.added.length,
              state.plan.changed.length,
              state.plan.unchanged.length,
              state.plan.refused.length,
            )}
            {state.message && ` · ${state.message}`}
          </p>
          <p class="bar">
            {state.step === 'planned' && state.plan.added.length + state.plan.changed.length > 0 && (
              <button type="button" onClick={() => void apply(state.plan)}>
                {say('importDo')}
              </button>
            )}
            {state.step === 'done' && (
              <>
                <span role="status">{say('importDone')}</span>
                <button type="button" class="quiet" onClick={() => void undo(state.plan)}>
                  {say('undo')}
                </button>
              </>
            )}
            {state.step === 'undone' && <span role="status">{say('importUndone')}</span>}
            <button type="button" class="quiet" onClick={() => setState({ step: 'none' })}>
              {say('close')}
            </button>
          </p>
          <Lines plan={state.plan} />
        </section>
      )}
    </>
  );
}

function Lines({ plan }: { plan: ImportPlan }) {
  const rows = [
    ...plan.refused.map(refusal => ({ line: refusal.line, kind: 'importRefused' as const, words: reason(refusal) })),
    ...plan.remarks.map(remark => ({ line: remark.line, kind: 'importRemark' as const, words: reason(remark) })),
    ...plan.changed.map(({ line, after }) => ({ line, kind: 'importChanged' as const, words: headOf(after) })),
    ...plan.added.map(({ line, after }) => ({ line, kind: 'importAdded' as const, words: headOf(after) })),
  ];
  return (
    <table>
      <tbody>
        {rows.slice(0, MOST_LINES).map(({ line, kind, words }) => (
          <tr key={`${kind} ${line} ${words}`} class={kind}>
            <td>{line || ''}</td>
            <td>{say(kind)}</td>
            <td lang="zh">{words}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const headOf = (term: { forms: { text: string }[] }) => term.forms[0]?.text ?? '';
const reason = ({ reason: name, about }: Refusal) => [say(REASON[name]), about].filter(Boolean).join(': ');
