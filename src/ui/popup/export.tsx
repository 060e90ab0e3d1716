import { useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import { askBackground } from '../../extension/send.ts';

/** Saves every highlight as one JSON file. */
export function ExportButton() {
  const [done, setDone] = useState<string | null>(null);
  const save = async () => {
    const file = await askBackground('highlights.export', {}).catch(() => null);
    if (!file) return setDone(say('failed'));
    if (!file.count) return setDone(say('nothingToExport'));
    const address = URL.createObjectURL(new Blob([file.json], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `bianzhu-highlights-${new Date().toISOString().slice(0, 10)}.json`;
    link.click();
    // The download begins after this task; freeing the address at once would cancel it in Firefox.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    setDone(say('exported', file.count));
  };
  return (
    <>
      <button type="button" class="quiet" onClick={save}>
        {say('export')}
      </button>
      <span role="status">{done}</span>
    </>
  );
}
