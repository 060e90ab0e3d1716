import type { Saying } from '../../extension/say.ts';
import { askBackground, RefusedError } from '../../extension/send.ts';
import type { Highlight, HighlightChange } from '../../notebook/highlight.ts';
import type { Gone } from './kept.ts';

/** Changes that are on their way at once: the background writes one after the other, and none waits for this page. */
const AT_ONCE = 8;

/** What the page says after something was done, with the way back. */
export interface Notice {
  text: string;
  undo?: () => void;
}

/**
 * Has the background do something with each of some records.
 *
 * @returns why it could not with one of them, as a sentence's name; null where all is done
 */
export async function withEach<T>(
  records: readonly T[],
  work: (record: T) => Promise<unknown>,
): Promise<Saying | null> {
  const waiting = [...records];
  let fault: Saying | null = null;
  const next = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined && !fault; one = waiting.shift()) {
      try {
        await work(one);
      } catch (error) {
        fault = error instanceof RefusedError && error.refusal === 'storage-full' ? 'storageFull' : 'failed';
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return fault;
}

/** Changes a highlight. @returns see `withEach` */
export const changeHighlight = (change: HighlightChange): Promise<Saying | null> =>
  withEach([change], one => askBackground('highlight.change', one));

/** Puts highlights into the trash, or takes them back. @returns see `withEach` */
export const setDeleted = (highlights: readonly Highlight[], deleted: boolean): Promise<Saying | null> =>
  withEach(highlights, ({ id }) => askBackground('highlight.delete', { id, deleted }));

/** Takes something out of the trash. @returns see `withEach` */
export function restore(gone: readonly Gone[]): Promise<Saying | null> {
  return withEach<Gone>(gone, ({ kind, record }) => {
    if (kind === 'highlight') return askBackground('highlight.delete', { id: record.id, deleted: false });
    if (kind === 'word') return askBackground('word.delete', { form: record.form, deleted: false });
    return askBackground('article.delete', { url: record.url, deleted: false });
  });
}
