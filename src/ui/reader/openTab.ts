import browser from 'webextension-polyfill';
import type { PageText } from '../../extension/messages.ts';
import { askBackground, askPage } from '../../extension/send.ts';
import { pageKey } from '../../notebook/highlight.ts';
import { linesOf } from '../../text/reflow/lines.ts';
import type { Given } from './openedText.ts';
import { renumbered } from './openHtml.ts';

/** How long a tab that is being loaded is waited for, ms, and how often it is asked. */
const PATIENCE_MS = 20_000;
const ASK_MS = 400;

/**
 * Takes a page's text from the tab in which it is open; the extension itself asks no server for anything.
 *
 * @param tab the tab's id, where it is known: a tab that is still being loaded is waited for
 * @param url the page's address: the tab may show another page by now, and then every tab is asked
 * @returns null where no tab has the page
 */
export async function openTab(tab: number | null, url: string | null, signal: AbortSignal): Promise<Given | null> {
  const end = performance.now() + PATIENCE_MS;
  while (tab !== null && !signal.aborted) {
    const page = await textOf(tab, null);
    // A link may lead on to another address: in a tab that was opened for it whatever came is what was meant.
    if (page) return asGiven(page);
    const known = await browser.tabs.get(tab).catch(() => null);
    if (!known || known.status === 'complete' || performance.now() > end) break;
    await new Promise(resolve => setTimeout(resolve, ASK_MS));
  }
  if (!url || signal.aborted) return null;
  const tabs = await browser.tabs.query({});
  const pages = await Promise.all(tabs.map(({ id }) => (id === undefined ? null : textOf(id, url))));
  const page = pages.find(one => one !== null);
  return page ? asGiven(page) : null;
}

/** A text of the library; null where it is not there any more. */
export async function openKept(url: string): Promise<Given | null> {
  const kept = await askBackground('article.get', { url }).catch(() => null);
  if (!kept) return null;
  const { citation, text } = kept;
  return { name: citation.title ?? '', kind: 'text', lines: linesOf(text), citation, url };
}

const textOf = (tab: number, url: string | null): Promise<PageText | null> =>
  askPage(tab, 'page.text', { url }).catch(() => null);

const asGiven = ({ url, title, citation, lines }: PageText): Given => ({
  name: citation.title ?? title,
  kind: 'html',
  lines: renumbered(lines),
  citation,
  url: pageKey(url),
});
