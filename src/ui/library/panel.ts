import browser from 'webextension-polyfill';

/** What browsers beside Firefox have for a page at the side; the polyfill does not know it. */
const sidePanel = (): typeof chrome.sidePanel | undefined =>
  (globalThis as { chrome?: typeof chrome }).chrome?.sidePanel;

/** Whether this page stands in a tab and the browser has a place at the side for it. */
export function canDock(): boolean {
  return !new URLSearchParams(location.search).has('panel') && (sidePanel() !== undefined || !!browser.sidebarAction);
}

/** Opens the library at the side of the window. To be called from a click, which both browsers ask for. */
export async function dock(): Promise<void> {
  const panel = sidePanel();
  if (!panel) return browser.sidebarAction.open().catch(() => undefined);
  const { id } = await chrome.windows.getCurrent();
  if (id !== undefined) await panel.open({ windowId: id }).catch(() => undefined);
}
