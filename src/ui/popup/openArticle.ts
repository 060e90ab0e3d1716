import browser from 'webextension-polyfill';

/** Opens an article of a newspaper page: in a tab of its own, at its own address. */
export async function openArticle(url: string): Promise<void> {
  await browser.tabs.create({ url });
}
