import { MOST_PUT } from '../../extension/messages.ts';
import type { Saying } from '../../extension/say.ts';
import { askBackground, RefusedError } from '../../extension/send.ts';
import type { HighlightWrite, RecordPlan } from '../../notebook/formats/import.ts';

/** What became of a plan. */
export interface Taken {
  /** The revision that each record got, by its id: what undoing has to find. */
  written: Record<string, number>;
  /** How many were changed elsewhere meanwhile, and left as they are. */
  left: number;
  /** Why it could not go on, as a sentence's name; what was written before is written. */
  failed: Saying | null;
}

type Progress = (done: number, total: number) => void;

/** Reads a file and plans its merge; nothing is changed. @throws RefusedError, or the signal's reason */
export async function planFile(file: File, signal: AbortSignal, onCount: (count: number) => void): Promise<RecordPlan> {
  const [{ planRecords }, { MOST_BYTES }, highlights, articles] = await Promise.all([
    import('../../notebook/formats/import.ts'),
    import('../../notebook/formats/read.ts'),
    askBackground('highlights.all', { deleted: true }),
    askBackground('articles.all', {}),
  ]);
  // A file that is too large is not even read into memory, but for the one byte too many that says so.
  const bytes = new Uint8Array(await file.slice(0, MOST_BYTES + 1).arrayBuffer());
  const now = new Date().toISOString();
  return planRecords({ highlights, articles }, { name: file.name, bytes }, now, { signal, onProgress: onCount });
}

/** Has the background write what a plan says. */
export async function takeIn(plan: RecordPlan, signal: AbortSignal, onProgress: Progress): Promise<Taken> {
  const { writesOf } = await import('../../notebook/formats/import.ts');
  const taken = await put(writesOf(plan), onProgress, signal);
  try {
    for (const article of plan.articles) {
      if (taken.failed || signal.aborted) break;
      await askBackground('article.keep', article);
    }
  } catch (error) {
    taken.failed = wordsOf(error);
  }
  if (signal.aborted) taken.failed = 'exchangeStopped';
  return taken;
}

/** Has the background take back what was written for a plan. Texts of articles stay: they say nothing by themselves. */
export async function takeBack(
  plan: RecordPlan,
  written: Readonly<Record<string, number>>,
  onProgress: Progress,
): Promise<Taken> {
  const { undoOf } = await import('../../notebook/formats/import.ts');
  return put(undoOf(plan, written, new Date().toISOString()), onProgress);
}

async function put(writes: readonly HighlightWrite[], onProgress: Progress, signal?: AbortSignal): Promise<Taken> {
  const taken: Taken = { written: {}, left: 0, failed: null };
  try {
    for (let at = 0; at < writes.length && !signal?.aborted; at += MOST_PUT) {
      const { written, left } = await askBackground('highlights.put', { writes: writes.slice(at, at + MOST_PUT) });
      Object.assign(taken.written, written);
      taken.left += left.length;
      onProgress(Math.min(at + MOST_PUT, writes.length), writes.length);
    }
  } catch (error) {
    taken.failed = wordsOf(error);
  }
  return taken;
}

const wordsOf = (error: unknown): Saying =>
  error instanceof RefusedError && error.refusal === 'storage-full' ? 'storageFull' : 'failed';
