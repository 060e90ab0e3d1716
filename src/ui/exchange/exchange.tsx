import { say } from '../../extension/say.ts';
import type { Kept } from '../../notebook/formats/kept.ts';
import { everything } from './everything.ts';
import { ExportFiles } from './exportFiles.tsx';
import { ImportFiles } from './importFiles.tsx';
import { SendToAnki } from './sendToAnki.tsx';

/** How what is kept leaves and comes back: files of every kind, and words to Anki. */
export function Exchange({ scope = everything }: { scope?: () => Promise<Kept> }) {
  return (
    <section class="exchanges">
      <h2>{say('exchange')}</h2>
      <ExportFiles scope={scope} />
      <ImportFiles />
      <p class="hint">{say('exchangeHint')}</p>
      <SendToAnki />
      <p class="hint">{say('ankiHint')}</p>
    </section>
  );
}
