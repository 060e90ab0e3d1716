import browser from 'webextension-polyfill';
import type { NewHighlight } from '../notebook/highlight.ts';
import { newId } from '../notebook/newId.ts';
import type {
  Answer,
  BackgroundMessage,
  BackgroundReplies,
  backgroundMessages,
  Carried,
  PageMessage,
  PageReplies,
  pageMessages,
} from './messages.ts';

/** The background or the page refused, or could not be reached. */
export class RefusedError extends Error {
  override name = 'RefusedError';
  constructor(readonly refusal: 'storage-full' | 'no-lexicon' | 'failed' | 'unreachable') {
    super(refusal);
  }
}

/**
 * Asks the background, which wakes if it sleeps. One more try where it died before it answered: every message can be
 * sent twice without harm, as a new highlight is given its id here.
 *
 * @throws RefusedError
 */
export async function askBackground<K extends BackgroundMessage>(
  name: K,
  carried: Carried<typeof backgroundMessages, K>,
): Promise<BackgroundReplies[K]> {
  const sent = name === 'highlight.add' ? { ...carried, id: (carried as NewHighlight).id ?? newId() } : carried;
  const ask = () =>
    browser.runtime.sendMessage({ name, carried: sent }) as Promise<Answer<BackgroundReplies[K]> | undefined>;
  let answer: Answer<BackgroundReplies[K]> | undefined;
  try {
    answer = await ask();
  } catch {
    answer = await ask().catch(() => undefined);
  }
  if (!answer) throw new RefusedError('unreachable');
  if (!answer.ok) throw new RefusedError(answer.refusal);
  return answer.value;
}

/**
 * Asks the content script of a tab's top frame.
 *
 * @throws RefusedError where there is none (a browser page, a store page) or it refuses
 */
export async function askPage<K extends PageMessage>(
  tab: number,
  name: K,
  carried: Carried<typeof pageMessages, K>,
): Promise<PageReplies[K]> {
  const answer = (await browser.tabs.sendMessage(tab, { name, carried }, { frameId: 0 }).catch(() => undefined)) as
    | Answer<PageReplies[K]>
    | undefined;
  if (!answer) throw new RefusedError('unreachable');
  if (!answer.ok) throw new RefusedError(answer.refusal);
  return answer.value;
}
