import { useCallback, useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { say } from '../../extension/say.ts';
import { askBackground } from '../../extension/send.ts';
import { type KeptWord, wordKind } from '../../notebook/word.ts';

/** Rows made at once: what a popup can show; all of them are in the export. */
const MOST_ROWS = 100;

/** The words that the reader keeps, newest first. One taken out keeps its place until the popup closes. */
export function WordList() {
  const [words, setWords] = useState<KeptWord[]>([]);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const look = useCallback(async () => {
    const all = await askBackground('words.all', {}).catch(() => []);
    setWords(known => [...known.filter(word => gone.has(word.form)), ...all.filter(word => !gone.has(word.form))]);
  }, [gone]);
  useEffect(() => {
    void look();
    const changed = (changes: Record<string, unknown>) => {
      if (Object.keys(changes).some(key => key.startsWith(wordKind.prefix))) void look();
    };
    browser.storage.onChanged.addListener(changed);
    return () => browser.storage.onChanged.removeListener(changed);
  }, [look]);
  if (!words.length) return null;
  const take = async (form: string, out: boolean) => {
    if (!(await askBackground('word.delete', { form, deleted: out }).catch(() => null))) return;
    const next = new Set(gone);
    if (out) next.add(form);
    else next.delete(form);
    setGone(next);
  };
  const rows = [...words].sort((a, b) => b.created.localeCompare(a.created)).slice(0, MOST_ROWS);
  return (
    <section class="words">
      <details>
        <summary>{say('words', words.length - gone.size)}</summary>
        <ul>
          {rows.map(({ form, reading, sense, meetings }) => (
            <li key={form} title={meetings.at(-1)?.sentence}>
              <span class="form" lang="zh">
                {form}
              </span>
              <span class="meaning">
                <i>{reading}</i> {sense}
              </span>
              <button type="button" class="quiet" onClick={() => take(form, !gone.has(form))}>
                {say(gone.has(form) ? 'undo' : 'delete')}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
