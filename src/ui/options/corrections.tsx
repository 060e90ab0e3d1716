import { useEffect, useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import { askBackground } from '../../extension/send.ts';
import type { KeptCorrection } from '../../notebook/correction.ts';

/** How the reader wants words cut; each can be taken back. */
export function CorrectionList() {
  const [kept, setKept] = useState<KeptCorrection[]>([]);
  const look = () => askBackground('corrections.all', {}).then(setKept, () => undefined);
  useEffect(() => void look(), []);
  if (!kept.length) return null;
  return (
    <section>
      <h2>{say('settingsCuts')}</h2>
      <ul>
        {kept.map(({ form, ends }) => (
          <li key={form}>
            <span lang="zh">{ends.map((end, i) => form.slice(i ? ends[i - 1] : 0, end)).join(' | ')}</span>
            <button
              type="button"
              class="quiet"
              onClick={() =>
                void askBackground('correction.delete', { form, deleted: true }).then(look, () => undefined)
              }
            >
              {say('takeBack')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
