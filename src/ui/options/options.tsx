import { render } from 'preact';
import browser from 'webextension-polyfill';
import { say } from '../../extension/say.ts';
import { Options } from './view.tsx';

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = `${say('name')} · ${say('settings')}`;
render(<Options version={browser.runtime.getManifest().version} />, document.getElementById('options')!);
