import type { KeepOutcome } from '../extension/messages.ts';
import type { Saying } from '../extension/say.ts';

/** What the reader is told of a wish to keep something. */
export const SAYING: Record<KeepOutcome, Saying> = {
  kept: 'kept',
  'nothing-selected': 'nothingSelected',
  'outside-article': 'outsideArticle',
  'storage-full': 'storageFull',
  failed: 'failed',
};
