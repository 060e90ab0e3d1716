import { render } from 'preact';
import browser from 'webextension-polyfill';
import { say } from '../../extension/say.ts';
import { Popup } from './view.tsx';

/** The tab that the popup speaks of: the one in front, or the one named in the address where the popup stands in a tab of its own. */
async function tabId(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  return named ? Number(named) : (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
}

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = say('name');
const shortcut = (await browser.commands.getAll()).find(({ name }) => name === 'highlight')?.shortcut ?? '';
render(<Popup tab={await tabId()} shortcut={shortcut} />, document.getElementById('popup')!);
