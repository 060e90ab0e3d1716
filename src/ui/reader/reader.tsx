import { render } from 'preact';
import browser from 'webextension-polyfill';
import { say } from '../../extension/say.ts';
import { askBackground } from '../../extension/send.ts';
import { DEFAULT_SETTINGS } from '../../extension/settings.ts';
import { answerFor } from './answers.ts';
import { Desk } from './desk.ts';
import type { Given } from './openedText.ts';
import { openKept, openTab } from './openTab.ts';
import { takeFiles, takePasted } from './start.tsx';
import { ReaderPage } from './view.tsx';

const { documentElement: html } = document;
html.lang = browser.i18n.getUILanguage();
const place = document.createElement('div');
place.className = 'place';
let notice: preact.ComponentChildren = null;
let turn = 0;
let drawing = 0;
/** Where the address leads in the text, until that part of it is there. */
let wanted = location.hash.slice(1);

/** Draws the page around the text anew, once a frame at most. */
function draw(): void {
  if (drawing) return;
  drawing = requestAnimationFrame(() => {
    drawing = 0;
    turn++;
    const { reader } = desk.settings;
    html.dataset.theme = reader.theme;
    html.toggleAttribute('data-numbers', reader.numbers);
    html.style.setProperty('--size', `${reader.size}px`);
    html.style.setProperty('--leading', `${reader.leading}`);
    html.dataset.readings = reader.readings;
    document.title = [desk.current?.source.name, say('reader')].filter(Boolean).join(' · ');
    render(<ReaderPage desk={desk} place={place} turn={turn} notice={notice} />, document.getElementById('reader')!);
    if (wanted && desk.current) {
      const found = document.getElementById(wanted);
      found?.scrollIntoView();
      if (found || desk.current.done) wanted = '';
    }
  });
}

const opened = await askBackground('page.open', { url: 'bianzhu-text:' }).catch(() => null);
const desk = new Desk(place, opened?.settings ?? DEFAULT_SETTINGS, opened?.kept ?? [], draw);
answerFor(desk);
draw();

const asked = new URLSearchParams(location.search);
const tab = asked.get('tab');
const url = asked.get('url');
const kept = asked.get('kept');
if (tab || url) void fromTab();
else if (kept) void fromLibrary(kept);

async function fromTab(): Promise<void> {
  notice = (
    <p class="hint" role="status">
      {say('readerLoadingTab')}
    </p>
  );
  draw();
  const given = await openTab(tab ? Number(tab) : null, url, AbortSignal.timeout(30_000));
  notice = given ? null : <NotOpen />;
  take(given);
  // Another visit of this page finds the text by its address, when the tab's number means nothing any more.
  if (given && 'url' in given && given.url) {
    const address = new URL(location.href);
    address.search = new URLSearchParams({ url: given.url }).toString();
    history.replaceState(null, '', address);
  }
}

async function fromLibrary(address: string): Promise<void> {
  const given = await openKept(address);
  if (!given) notice = <p role="alert">{say('readerNotKept')}</p>;
  take(given);
}

function take(given: Given | null): void {
  if (given) desk.add([given]);
  draw();
}

function NotOpen() {
  return (
    <section class="start" role="alert">
      <p>{say('readerNotOpen')}</p>
      <p>
        {url && /^https?:/.test(url) && (
          <a href={url} target="_blank" rel="noreferrer">
            {say('readerOpenPage')}
          </a>
        )}{' '}
        <button type="button" onClick={() => void fromTab()}>
          {say('readerTryAgain')}
        </button>
      </p>
    </section>
  );
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

document.addEventListener('paste', event => {
  if (isField(event.target)) return;
  const files = event.clipboardData?.files;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (files?.length) takeFiles(desk, files);
  else if (text.trim()) takePasted(desk, text);
  else return;
  notice = null;
  event.preventDefault();
});
// A file that is dropped beside everything else would take the reader's place in the tab.
document.addEventListener('dragover', event => event.preventDefault());
document.addEventListener('drop', event => {
  event.preventDefault();
  const files = event.dataTransfer?.files;
  const text = event.dataTransfer?.getData('text/plain') ?? '';
  notice = null;
  if (files?.length) takeFiles(desk, files);
  else if (text.trim()) takePasted(desk, text);
});

// With readings on demand a click on a word sets its reading, and another takes it off.
place.addEventListener('click', event => {
  const article = desk.shown?.article;
  if (!article || getSelection()?.isCollapsed === false) return;
  const caret = document.caretPositionFromPoint(event.clientX, event.clientY);
  const offset = caret && article.located.offset(caret.offsetNode, caret.offset);
  if (offset !== null && offset !== undefined) article.ask(offset);
});
