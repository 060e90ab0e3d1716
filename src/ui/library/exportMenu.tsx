import { useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import type { Exporter } from './exporters.ts';
import { saveFile } from './save.ts';

interface Props<T> {
  /** What is taken away: what is selected, or all that is shown. */
  records: readonly T[];
  /** The files that there are for such records, in the order in which they are offered. */
  exporters: readonly Exporter<T>[];
}

/** Saves records as a file of the kind that is chosen. */
export function ExportMenu<T>({ records, exporters }: Props<T>) {
  const [outcome, setOutcome] = useState('');
  const save = async (exporter: Exporter<T>) => {
    setOutcome('');
    try {
      saveFile(await exporter.make(records));
      setOutcome(say('exported', records.length));
    } catch {
      setOutcome(say('failed'));
    }
  };
  return (
    <span class="export">
      <span role="status">{outcome}</span>
      <select
        value=""
        disabled={!records.length}
        aria-label={say('exportAs')}
        onChange={event => {
          const chosen = exporters.find(({ id }) => id === event.currentTarget.value);
          event.currentTarget.value = '';
          if (chosen) void save(chosen);
        }}
      >
        <option value="">{say('exportAs')}</option>
        {exporters.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </span>
  );
}
