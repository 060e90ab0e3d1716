import browser from 'webextension-polyfill';
import { askPage } from '../../extension/send.ts';
import type { Highlight } from '../../notebook/highlight.ts';

/** How long a page that was just opened may take to show its article, and how often it is asked, ms. */
const PATIENCE_MS = 20_000;
const AGAIN_MS = 300;

/** The page that shows a kept article by itself; `kept` names it by its address. */
const READER = 'src/ui/reader/reader.html';

/**
 * Shows a highlight on its page: in the tab that has it, or in a new one, where the page goes to it once its article is
 * annotated. Where the words are gone, the page is shown as it opens.
 */
export async function openHighlight({ id, url }: Highlight, signal: AbortSignal): Promise<void> {
  if (!isWeb(url)) return;
  const known = await tabWith(id);
  if (known === null) return jumpIn((await browser.tabs.create({ url })).id, id, signal);
  await browser.tabs.update(known, { active: true });
  await askPage(known, 'page.jump', { id }).catch(() => undefined);
}

/** Shows a kept article in the reader, at a highlight where one is named. */
export async function openReader(url: string, id: string | null, signal: AbortSignal): Promise<void> {
  const address = browser.runtime.getURL(`${READER}?${new URLSearchParams({ kept: url })}`);
  const { id: tab } = await browser.tabs.create({ url: address });
  if (id) await jumpIn(tab, id, signal);
}

/** Has a page that is just opening go to a highlight, once it shows it. */
async function jumpIn(tab: number | undefined, id: string, signal: AbortSignal): Promise<void> {
  if (tab === undefined) return;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end && !signal.aborted; ) {
    const state = await askPage(tab, 'page.state', {}).catch(() => null);
    if (state?.highlights.some(one => one.highlight.id === id && one.found)) {
      await askPage(tab, 'page.jump', { id }).catch(() => undefined);
      return;
    }
    // Settled without it: the words are gone from the page.
    if (state?.settled) return;
    await new Promise(resolve => setTimeout(resolve, AGAIN_MS));
  }
}

/** How long tabs are waited for, ms: those that are busy, or asleep, shall not keep the reader waiting. */
const ANSWER_MS = 1_500;

/** The tab of this window whose page shows a highlight. Tabs are asked, as their addresses are not ours to read. */
async function tabWith(id: string): Promise<number | null> {
  const tabs = await browser.tabs.query({ currentWindow: true });
  const asked = tabs.flatMap(({ id: tab, discarded }) => (tab === undefined || discarded ? [] : [tab]));
  return new Promise(resolve => {
    setTimeout(() => resolve(null), ANSWER_MS);
    // The first that has it is the one; that none has it is known when all have answered.
    const answers = asked.map(async tab => {
      const state = await askPage(tab, 'page.state', {}).catch(() => null);
      if (state?.highlights.some(one => one.highlight.id === id && one.found)) resolve(tab);
    });
    void Promise.all(answers).then(() => resolve(null));
  });
}

/** Whether an address is one to open in a tab; an import may bring any. */
export const isWeb = (url: string): boolean => /^https?:\/\//i.test(url);

/** The address of a passage: browsers go to it where the page still has the words. */
export function passageAddress(url: string, words: string): string {
  const plain = words.trim().replace(/\s+/g, ' ');
  const [address = url] = url.split('#');
  return `${address}#:~:text=${encodeURIComponent(plain).replaceAll('-', '%2D')}`;
}
