import { render } from 'preact';
import browser from 'webextension-polyfill';
import { say } from '../../extension/say.ts';
import { LibraryPage } from './view.tsx';

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = `${say('name')} · ${say('library')}`;
render(<LibraryPage />, document.getElementById('library')!);
