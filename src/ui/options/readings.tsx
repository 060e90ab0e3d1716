import { useEffect, useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import { askBackground } from '../../extension/send.ts';
import type { KeptOwnReading } from '../../notebook/ownReading.ts';
import { shownReading, type View } from '../../text/pinyin/view.ts';

/** How the reader wants words read; each can be taken back. */
export function ReadingList({ view }: { view: View }) {
  const [kept, setKept] = useState<KeptOwnReading[]>([]);
  const look = () => askBackground('readings.all', {}).then(setKept, () => undefined);
  useEffect(() => void look(), []);
  if (!kept.length) return null;
  return (
    <section>
      <h2>{say('settingsReadings')}</h2>
      <ul>
        {kept.map(({ form, reading }) => (
          <li key={form}>
            <span>
              <span lang="zh">{form}</span> {shownReading(reading, view, form)}
            </span>
            <button
              type="button"
              class="quiet"
              onClick={() => void askBackground('reading.delete', { form, deleted: true }).then(look, () => undefined)}
            >
              {say('takeBack')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
