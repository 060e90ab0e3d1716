import browser from 'webextension-polyfill';

/** The page that shows texts by themselves. */
export const READER_PAGE = 'src/ui/reader/reader.html';

/** Opens the reader with the article of a tab. @param url the tab's address, by which the page is found again later */
export async function openReader(tab: number, url?: string): Promise<void> {
  const asked = new URLSearchParams({ tab: `${tab}`, ...(url && { url }) });
  await browser.tabs.create({ url: browser.runtime.getURL(`${READER_PAGE}?${asked}`) });
}
