import { useEffect, useRef, useState } from 'preact/hooks';
import type { ToldFacts } from '../../extension/messages.ts';
import { say } from '../../extension/say.ts';
import { askBackground } from '../../extension/send.ts';
import { type Corrected, type CorrectedName, correctionsOf, withCorrections } from '../../notebook/factCorrection.ts';
import { FACT_FIELDS, type FactField, factOf, written } from './factFields.ts';
import { originOf } from './origin.ts';

interface Props {
  url: string;
  facts: ToldFacts;
  /** Told what is corrected now; null where nothing was changed. */
  done: (corrected: Corrected | null) => void;
}

/** The facts as a form. What is set back to what the page says is no correction any more. */
export function CorrectFacts({ url, facts, done }: Props) {
  const shown = withCorrections(facts.page, facts.corrected);
  const [texts, setTexts] = useState(
    () =>
      Object.fromEntries(FACT_FIELDS.map(({ name }) => [name, written(shown, name)])) as Record<CorrectedName, string>,
  );
  const [refused, setRefused] = useState(false);
  const wrong = FACT_FIELDS.find(({ name }) => factOf(name, texts[name]) === undefined)?.name;
  const save = async (event: Event) => {
    event.preventDefault();
    if (wrong) return;
    const wished = Object.fromEntries(FACT_FIELDS.map(({ name }) => [name, factOf(name, texts[name])])) as Corrected;
    const corrected = correctionsOf(facts.page, wished);
    const kept = await askBackground('facts.correct', { url, corrected }).catch(() => undefined);
    if (kept === undefined) setRefused(true);
    else done(corrected);
  };
  return (
    <form class="correct" onSubmit={save} onKeyDown={event => leave(event, () => done(null))}>
      {FACT_FIELDS.map((field, i) => (
        <Field
          key={field.name}
          field={field}
          first={i === 1}
          text={texts[field.name]}
          page={written(facts.page, field.name)}
          origin={originOf({ ...facts, corrected: {} }, field.name)}
          wrong={wrong === field.name}
          change={text => setTexts({ ...texts, [field.name]: text })}
        />
      ))}
      <div class="done">
        {refused && <span role="alert">{say('failed')}</span>}
        <button type="button" class="quiet" onClick={() => done(null)}>
          {say('cancel')}
        </button>
        <button type="submit" disabled={wrong !== undefined}>
          {say('save')}
        </button>
      </div>
    </form>
  );
}

/** Escape leaves the form; the popup stays. */
function leave(event: KeyboardEvent, cancel: () => void): void {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  cancel();
}

function Field(props: {
  field: FactField;
  first: boolean;
  text: string;
  /** What the page says, as it would stand in the field. */
  page: string;
  origin: string | undefined;
  wrong: boolean;
  change: (text: string) => void;
}) {
  const { field, first, text, page, origin, wrong, change } = props;
  const id = `fact-${field.name}`;
  const input = useRef<HTMLInputElement>(null);
  // The form was asked for by a button that is gone now.
  useEffect(() => void (first && input.current?.focus()), [first]);
  return (
    <div class={field.wide ? 'field wide' : 'field'}>
      <label for={id}>{say(field.label)}</label>
      <input
        id={id}
        lang="zh"
        value={text}
        ref={input}
        spellcheck={false}
        autocomplete="off"
        placeholder={field.name === 'date' ? '2025-04-08' : undefined}
        aria-invalid={wrong}
        aria-describedby={`${id}-note`}
        onInput={event => change(event.currentTarget.value)}
      />
      <small id={`${id}-note`}>
        {wrong ? (
          say('noSuchDay')
        ) : text.trim() === page ? (
          (origin ?? (page ? '' : say('pageSilent')))
        ) : (
          <button type="button" class="quiet" title={page} onClick={() => change(page)}>
            {say('asOnPage')}
          </button>
        )}
      </small>
    </div>
  );
}
