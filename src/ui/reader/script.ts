import type { ScriptWish } from './scriptWorker.ts';

/**
 * Texts in the other script, each as long as it was, so that every offset holds. What does it is fetched when it is
 * first asked for.
 *
 * @returns the texts as they are to be shown, in the order given
 * @throws Error where the worker fails; the signal's reason where that ended it
 */
export function inScript(
  texts: readonly string[],
  script: ScriptWish['script'],
  signal: AbortSignal,
): Promise<string[]> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./scriptWorker.ts', import.meta.url), { type: 'module' });
  const done = new AbortController();
  return new Promise<string[]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<string[]>) => resolve(data);
    worker.onerror = () => reject(new Error('the other script cannot be made'));
    signal.addEventListener('abort', () => reject(signal.reason), { signal: done.signal });
    worker.postMessage({ script, texts } satisfies ScriptWish);
  }).finally(() => {
    done.abort();
    worker.terminate();
  });
}
