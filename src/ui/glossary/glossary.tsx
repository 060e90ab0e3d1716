import { render } from 'preact';
import browser from 'webextension-polyfill';
import { say } from '../../extension/say.ts';
import { openGlossary } from '../../text/glossary/glossary.ts';
import { GlossaryPage } from './view.tsx';

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = `${say('name')} · ${say('glossary')}`;
const file = await fetch(browser.runtime.getURL('data/glossary.bin'));
const glossary = openGlossary(new Uint8Array(await file.arrayBuffer()));
render(<GlossaryPage glossary={glossary} />, document.getElementById('glossary')!);
