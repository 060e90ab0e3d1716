import browser from 'webextension-polyfill';
import { openReader, READER_PAGE } from '../../extension/openReader.ts';
import { say } from '../../extension/say.ts';

/** Opens the page's article in the reader; where there is no page to read, the reader alone. */
export function ReadButton({ tab }: { tab: number | null }) {
  const open = async () => {
    if (tab === null) await browser.tabs.create({ url: browser.runtime.getURL(READER_PAGE) });
    else await openReader(tab);
    // A popup closes by itself when another tab comes to the front, but not in every browser.
    close();
  };
  return (
    <button type="button" class="quiet" onClick={() => void open()}>
      {say(tab === null ? 'reader' : 'readerHere')}
    </button>
  );
}
