import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers.ts';
import { newspaperText } from '../pages/newspaperText.ts';
import { boxOf, painted, select, surface } from './look.ts';
import { Session } from './session.ts';

const kind = (process.env.BROWSER ?? 'chrome') as BrowserKind;
const READER = '/src/ui/reader/reader.html';
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
let session: Session;

beforeAll(async () => {
  session = await Session.open(kind);
});
afterAll(async () => {
  // That a handler of a parsed page was not run is what the browser says of it, and what is wanted.
  expect(session.errors.filter(error => !/inline event handler|inline-script/i.test(error))).toEqual([]);
  await session.close();
});

interface Dropped {
  name: string;
  /** As base64, for what is sent into the page. */
  bytes: string;
}

const text = (name: string, content: string | Buffer): Dropped => ({
  name,
  bytes: Buffer.from(content as string).toString('base64'),
});

/** Drops files on the page as a reader would. */
const drop = (page: Page, ...files: Dropped[]) =>
  page.evaluate(dropped => {
    const transfer = new DataTransfer();
    for (const { name, bytes } of dropped)
      transfer.items.add(new File([Uint8Array.from(atob(bytes), one => one.charCodeAt(0))], name));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, files);
const press = (page: Page, words: string) =>
  page.evaluate(wanted => {
    const button = [...document.querySelectorAll('button')].find(one => one.textContent!.trim() === wanted);
    if (!button) throw new Error(`no button says ${wanted}`);
    button.click();
  }, words);
const articles = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.sheet article')].map(article =>
      [...article.children].map(block => `${block.className} ${block.textContent}`),
    ),
  );
const says = (page: Page, pattern: RegExp) =>
  expect.poll(() => page.evaluate(() => document.body.textContent), { timeout: 8_000 }).toMatch(pattern);

it('splits a newspaper page into its articles, and keeps a highlight that is found again in other files of the text', async () => {
  const { printed, read } = newspaperText();
  const page = await session.extensionPage(READER);
  await page.bringToFront();
  await drop(page, text('page.txt', iconv.encode(printed, 'gbk')));
  await expect.poll(() => articles(page), { timeout: 8_000 }).toEqual(read);
  await expect.poll(async () => (await painted(page)).words, { timeout: 8_000 }).toBeGreaterThan(50);
  // The same card as on a page.
  const { x, y } = await boxOf(page, '河长制');
  await page.mouse.move(x + 8, y + 8);
  await surface(session, page, /河长制/);
  await page.mouse.move(5, 5);
  await select(page, '路修好了', '不愁卖');
  await press(page, 'Highlight');
  await expect.poll(async () => (await painted(page)).highlights, { timeout: 5_000 }).toBeGreaterThan(0);
  const { value } = (await session.tell('highlights.export', {})) as { value: { json: string } };
  expect(value.json).toContain('bianzhu-text:');
  expect(value.json).toContain('乔小桃');
  await page.close();
  // Another name, another encoding, other line ends.
  const again = await session.extensionPage(READER);
  await again.bringToFront();
  await drop(again, text('copy.txt', iconv.encode(printed.replace(/\n/g, '\r\n'), 'utf-16le')));
  await expect.poll(async () => (await painted(again)).highlights, { timeout: 8_000 }).toBeGreaterThan(0);
  // In the other script the same words are highlighted.
  await session.tell('settings.change', { reader: { script: 'traditional', readings: 'asked' } });
  const marked = () =>
    again.evaluate(() => [...CSS.highlights.get('bianzhu-highlight')!].map(range => `${range}`).join(''));
  await expect.poll(marked, { timeout: 10_000 }).toBe('路修好了，桃子不愁賣');
  // A reading is set over the word that is clicked.
  expect((await painted(again)).words).toBe(0);
  const word = await boxOf(again, '監督');
  await again.mouse.click(word.x + 8, word.y + 8);
  await expect.poll(async () => (await painted(again)).words, { timeout: 5_000 }).toBe(1);
  await session.tell('settings.change', { reader: { script: 'own', readings: 'all' } });
  await again.close();
});

it('saves a text as one file, and keeps it in the library with what the reader fills in', async () => {
  const page = await session.extensionPage(READER);
  await page.bringToFront();
  await page.evaluate(() => {
    const files: Blob[] = [];
    Object.assign(window, { files });
    URL.createObjectURL = file => {
      files.push(file as Blob);
      return '#saved';
    };
  });
  await drop(page, text('page.txt', newspaperText().printed));
  await expect.poll(async () => (await painted(page)).words, { timeout: 8_000 }).toBeGreaterThan(50);
  await press(page, 'Save');
  await page.waitForSelector('.save');
  await press(page, 'As a web page…');
  const saved = () =>
    page.evaluate(async () => (await (window as unknown as { files: Blob[] }).files[0]?.text()) ?? '');
  await expect.poll(saved, { timeout: 8_000 }).toMatch(/<rt>/);
  const content = await saved();
  expect(content).toContain("default-src 'none'");
  expect(content).toMatch(/<ruby>河<rp>\(<\/rp><rt>hé<\/rt>/);
  expect(content).toMatch(/<li id="note-1">/);
  expect(content).not.toMatch(/<script|<link|<img|src=|chrome-extension:|moz-extension:/);
  await press(page, 'Keep');
  const paper = await page.waitForSelector('.keep label:nth-of-type(2) input');
  await paper!.type('青禾早报');
  await press(page, 'Keep this text');
  await says(page, /Kept in the library/);
  await page.close();
  const { value } = (await session.tell('articles.all', {})) as {
    value: { url: string; citation: { source: string } }[];
  };
  const kept = value.find(({ url }) => url.startsWith('bianzhu-text:'))!;
  expect(kept.citation.source).toBe('青禾早报');
  const again = await session.extensionPage(`${READER}?kept=${encodeURIComponent(kept.url)}`);
  await says(again, /桃子不愁卖/);
  await again.close();
});

it('runs and fetches nothing of a saved page, and has a plain word for what it cannot open', async () => {
  const page = await session.extensionPage(READER);
  await page.bringToFront();
  const address = session.site.url('/picture-of-a-saved-page');
  const saved = `<!doctype html><html><head><meta charset="utf-8"><title>雨夜巡堤</title><script>document.title='ran';window.ran=1</script><link rel="stylesheet" href="${address}"></head><body><h1>雨夜巡堤</h1><img src="${address}" onerror="window.ran=1"><p>昨夜，云溪县普降大雨，三百名干部连夜上堤，逐段排查险情，确保群众安全。</p><p>“水退了，人才能睡。”村支书单守田说，堤上的灯一夜没有灭，大家轮流值守到天亮。</p><iframe src="${address}"></iframe></body></html>`;
  await drop(page, text('saved.html', saved));
  await expect.poll(() => articles(page), { timeout: 8_000 }).toHaveLength(1);
  expect(JSON.stringify(await articles(page))).toContain('三百名干部连夜上堤');
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(session.site.requests).not.toContain('/picture-of-a-saved-page');
  await drop(page, text('archive.txt', 'PK\x03\x04 and the rest'));
  await says(page, /not a file that the reader can open/);
  await drop(page, text('blank.txt', '\n \n'));
  await says(page, /no text in it/);
  await drop(page, text('english.txt', 'Nothing Chinese here.'));
  await says(page, /No Chinese text/);
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(9 << 20).fill(65)], 'big.txt'));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
  await says(page, /too large/);
  await page.close();
});

it('takes the article of a tab, shows its highlights, and answers the keys like a page', async () => {
  const tab = await session.tab('/newspaper');
  await select(tab.page, '夏天的病', '春天先治');
  await session.ask(tab.id, 'page.highlight', {});
  const page = await session.extensionPage(`${READER}?tab=${tab.id}`);
  await page.bringToFront();
  await expect.poll(async () => (await painted(page)).highlights, { timeout: 10_000 }).toBeGreaterThan(0);
  // By its address it is found in whatever tab it is.
  const address = await page.evaluate(() => new URLSearchParams(location.search).get('url'));
  expect(address).toBe(session.site.url('/newspaper'));
  const reader = await page.evaluate(async () => (await chrome.tabs.getCurrent())!.id!);
  const state = (await session.ask(reader, 'page.state', {})) as { value: { highlights: unknown[]; words: number } };
  expect(state.value.highlights).toHaveLength(1);
  await page.close();
  await tab.page.close();
  const none = await session.extensionPage(`${READER}?url=${encodeURIComponent(session.site.url('/newspaper'))}`);
  await says(none, /not open in any tab/);
  await none.close();
});

// The check reads the same elements and styles in both, and takes a core for ten seconds.
it.runIf(kind === 'chrome')(
  'has nothing serious to say against its pages for those who use a keyboard or a screen reader',
  async () => {
    const page = await session.extensionPage(READER);
    await page.bringToFront();
    const faults = async (of: Page) => {
      await of.evaluate(AXE);
      return of.evaluate(async () => {
        interface Fault {
          id: string;
          impact: string;
          nodes: { html: string }[];
        }
        type Axe = { run(where: Document, options: object): Promise<{ violations: Fault[] }> };
        const { axe } = window as unknown as { axe: Axe };
        const { violations } = await axe.run(document, { resultTypes: ['violations'] });
        return violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`);
      });
    };
    // A short text: the check asks for the colours behind every element.
    await drop(page, text('short.txt', '河长巡河\n　　河长昨日巡河，查出问题三处，当场交办，限期整改。\n（任晓溪）'));
    await expect.poll(async () => (await painted(page)).words, { timeout: 8_000 }).toBeGreaterThan(5);
    await press(page, 'Terms');
    for (const words of ['Display', 'Keep']) {
      await press(page, words);
      await page.waitForSelector(`.${words.toLowerCase()}`);
      expect(await faults(page)).toEqual([]);
    }
    await page.close();
    for (const path of ['popup/popup', 'glossary/glossary', 'options/options']) {
      const other = await session.extensionPage(`/src/ui/${path}.html`);
      expect(await faults(other)).toEqual([]);
      await other.close();
    }
  },
);
