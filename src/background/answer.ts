import { type Answer, backgroundMessages, readMessage } from '../extension/messages.ts';
import { StorageFullError } from '../notebook/area.ts';
import type { Answers } from './answers/answers.ts';
import { highlights } from './answers/highlights.ts';
import { pages } from './answers/pages.ts';
import { texts } from './answers/texts.ts';
import { words } from './answers/words.ts';
import { SourcesError } from './sources.ts';

const answers: Answers = { ...pages, ...texts, ...words, ...highlights };

/**
 * Answers a message, or gives undefined where it is none of ours. Never throws: a failure is an answer too. What a
 * message carries is what somebody reads, so nothing of it is ever logged.
 *
 * @param own whether it comes from a page of the extension, not from a content script
 */
export function answer(message: unknown, own = true): Promise<Answer<unknown>> | undefined {
  const read = readMessage(backgroundMessages, message);
  // Where the notebook is sent to is for the reader to say, on a page of ours: never for a script on someone's page.
  if (!read || (!own && read.name.startsWith('sync.'))) return undefined;
  const reply = answers[read.name] as (carried: unknown) => Promise<unknown>;
  return reply(read.carried).then(
    value => ({ ok: true, value }) as const,
    error =>
      ({
        ok: false,
        refusal:
          error instanceof StorageFullError ? 'storage-full' : error instanceof SourcesError ? 'no-lexicon' : 'failed',
      }) as const,
  );
}
