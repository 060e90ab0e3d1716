import browser, { type Runtime } from 'webextension-polyfill';
import { openReader } from '../extension/openReader.ts';
import { askPage } from '../extension/send.ts';
import { answer } from './answer.ts';
import { keepHouse, mendIndexes } from './house.ts';
import { heedChanges, keepSyncAlarm, SYNC_ALARM } from './sync.ts';

// All listeners are added in the first turn: a background that is woken by an event must already listen for it.

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  // Only our own pages and content scripts; `onMessage` (unlike `onMessageExternal`) has no others, and this keeps it so.
  if (sender.id !== browser.runtime.id) return undefined;
  return answer(message, sender.url?.startsWith(browser.runtime.getURL('')) ?? false);
});

browser.storage.onChanged.addListener((changes, area) => {
  if (area === 'local') heedChanges(Object.keys(changes));
});
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === SYNC_ALARM) void answer({ name: 'sync.now', carried: {} });
});
browser.runtime.onStartup.addListener(() => void keepSyncAlarm());

/** Long after what woke the background has been answered, and well before it sleeps again, ms. */
const HOUSE_MS = 12_000;
setTimeout(() => void keepHouse(), HOUSE_MS);

browser.runtime.onInstalled.addListener(() => {
  browser.contextMenus.create(
    { id: 'highlight', title: browser.i18n.getMessage('menuHighlight'), contexts: ['selection'] },
    () => {
      // The menu outlives the background in Chrome: creating it again after an update reports a duplicate, which is fine.
      void browser.runtime.lastError;
    },
  );
  browser.contextMenus.create(
    { id: 'term', title: browser.i18n.getMessage('menuTerm'), contexts: ['selection'] },
    () => void browser.runtime.lastError,
  );
  for (const [id, title, context] of [
    ['read-page', 'menuReadPage', 'page'],
    ['read-link', 'menuReadLink', 'link'],
  ] as const)
    browser.contextMenus.create(
      {
        id,
        title: browser.i18n.getMessage(title),
        contexts: [context],
        documentUrlPatterns: ['http://*/*', 'https://*/*'],
        ...(context === 'link' && { targetUrlPatterns: ['http://*/*', 'https://*/*'] }),
      },
      () => void browser.runtime.lastError,
    );
  void mendIndexes();
  void keepSyncAlarm();
});

browser.contextMenus.onClicked.addListener((info, tab) => {
  if (info.menuItemId === 'highlight' && tab?.id !== undefined) void highlight(tab.id);
  if (info.menuItemId === 'read-page' && tab?.id !== undefined) void openReader(tab.id, info.pageUrl);
  if (info.menuItemId === 'read-link' && info.linkUrl) void readLink(info.linkUrl);
  if (info.menuItemId === 'term' && info.selectionText) void draftTerm(info.selectionText, info.pageUrl, tab?.id);
});

browser.commands.onCommand.addListener(async (command, tab) => {
  const id = tab?.id ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  if (id === undefined) return;
  if (command === 'highlight') await highlight(id);
  if (command === 'walk') await askPage(id, 'page.walk', {}).catch(() => undefined);
  if (command === 'pinyin') {
    const now = await answer({ name: 'settings.get', carried: {} });
    if (now?.ok)
      await answer({ name: 'settings.change', carried: { pinyin: !(now.value as { pinyin: boolean }).pinyin } });
  }
});

/** The page itself tells the reader what became of it; where no script of ours runs, the badge does. */
async function highlight(tab: number): Promise<void> {
  try {
    await askPage(tab, 'page.highlight', {});
  } catch {
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#9a3324' });
    await browser.action.setBadgeText({ tabId: tab, text: '!' });
    await browser.action.setTitle({ tabId: tab, title: browser.i18n.getMessage('cannotHighlightHere') });
  }
}

/** The browser opens the linked page in a tab, as if the reader had clicked, and the reader's page takes the text from there. */
async function readLink(url: string): Promise<void> {
  const { id } = await browser.tabs.create({ url, active: false });
  if (id !== undefined) await openReader(id, url);
}

/** Longest selection that is taken for a term, UTF-16 units. */
const MOST_TERM = 64;

/** Opens the glossary page with what was selected as a term to be written; the page itself tells more, where it can. */
async function draftTerm(selected: string, address: string | undefined, tab: number | undefined): Promise<void> {
  const drafted = tab === undefined ? null : await askPage(tab, 'page.term', {}).catch(() => null);
  const text = selected.replace(/[\s;[\]]+/g, '').slice(0, MOST_TERM);
  if (drafted?.drafted || !text) return;
  await answer({
    name: 'term.draft',
    carried: { forms: [{ text, pinyin: null }], url: address?.startsWith('http') ? address : null },
  });
}
