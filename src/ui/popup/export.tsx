import { useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import { askBackground } from '../../extension/send.ts';
import { everything } from '../exchange/everything.ts';
import { ExportFiles } from '../exchange/exportFiles.tsx';
import { saveFile } from '../exchange/saveFile.ts';

/** Saves all as one JSON file, or in another format. */
export function ExportButton() {
  const [done, setDone] = useState<string | null>(null);
  const save = async () => {
    const file = await askBackground('highlights.export', {}).catch(() => null);
    if (!file) return setDone(say('failed'));
    if (!file.count) return setDone(say('nothingToExport'));
    saveFile(`bianzhu-highlights-${new Date().toISOString().slice(0, 10)}.json`, 'application/json', [file.json]);
    setDone(say('exported', file.count));
  };
  return (
    <>
      <button type="button" class="quiet" onClick={save}>
        {say('export')}
      </button>
      <span role="status">{done}</span>
      <ExportFiles scope={everything} />
    </>
  );
}
