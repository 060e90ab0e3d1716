import browser from 'webextension-polyfill';
import { type Answer, type PageState, pageMessages, readMessage } from '../../extension/messages.ts';
import { say } from '../../extension/say.ts';
import { draftSelection } from '../article/draftTerm.ts';
import { keepSelection } from '../article/keep.ts';
import { notify } from '../article/notify.ts';
import { OUTCOME } from '../article/outcome.ts';
import type { Desk } from './desk.ts';

/** Keeps what is selected in the shown text, and says what became of it. */
export async function highlightSelection(desk: Desk): Promise<void> {
  const { shown } = desk;
  const outcome = shown?.article.address ? await keepSelection(shown.article) : 'nothing-selected';
  notify(say(OUTCOME[outcome]));
}

/** Answers the popup, the menu and the keys, as the content script does on a page. */
export function answerFor(desk: Desk): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    const read = readMessage(pageMessages, message);
    return read ? answer(desk, read) : undefined;
  });
}

async function answer(
  desk: Desk,
  read: NonNullable<ReturnType<typeof readMessage<typeof pageMessages>>>,
): Promise<Answer<unknown> | undefined> {
  const { shown } = desk;
  switch (read.name) {
    case 'page.state':
    case 'page.read':
      return { ok: true, value: stateOf(desk) };
    case 'page.highlight':
      await highlightSelection(desk);
      return { ok: true, value: { outcome: 'kept' } };
    case 'page.term':
      return { ok: true, value: { drafted: shown ? await draftSelection(shown.article) : false } };
    case 'page.walk': {
      const walking = await desk.walk();
      notify(say(walking ? 'walkOn' : 'walkNothing'));
      return { ok: true, value: { walking } };
    }
    case 'page.jump':
      return { ok: true, value: { found: shown?.article.painting.jump(read.carried.id) ?? false } };
    case 'page.text':
      return undefined;
  }
}

function stateOf({ shown, citation, current }: Desk): PageState {
  return {
    host: '',
    url: shown?.article.address ?? '',
    facts: null,
    view: null,
    article: shown !== null,
    settled: current?.done ?? true,
    title: citation.title,
    lines: 0,
    ...(shown?.article.analyses.counts() ?? { words: 0, terms: 0 }),
    highlights: shown?.article.painting.highlights() ?? [],
  };
}
