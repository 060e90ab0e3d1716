import { createServer, type Server } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers.ts';
import { type HIGHLIGHTS, KEPT, LIVE } from '../notebook/formats/notebook.ts';
import { textOf } from '../notebook/formats/written.ts';
import { Session } from './session.ts';

const kind = (process.env.BROWSER ?? 'chrome') as BrowserKind;
const PAGE = '/src/ui/options/options.html';
let session: Session;
let server: Server;

beforeAll(async () => {
  session = await Session.open(kind);
});
afterAll(async () => {
  server?.close();
  await session.close();
});

const text = (page: Page) => page.evaluate(() => document.querySelector('.exchanges')!.textContent!);
const click = (page: Page, words: string) =>
  page.evaluate(wanted => {
    const button = [...document.querySelectorAll('button')].find(one => one.textContent!.trim() === wanted);
    if (!button) throw new Error(`no button ${wanted}`);
    button.click();
  }, words);
/** Hands a file over as a reader's choice does. */
const give = (page: Page, name: string, content: string) =>
  page.evaluate(
    (called, words) => {
      const given = new DataTransfer();
      given.items.add(new File([words], called));
      const field = document.querySelector<HTMLInputElement>('.exchanges input[type=file]')!;
      field.files = given.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    content,
  );
const kept = async () => ((await session.tell('highlights.all', {})) as { value: typeof HIGHLIGHTS }).value;

it('brings a file in, says what would be done, does it, exports the same, and takes it back', async () => {
  const page = await session.extensionPage(PAGE);
  await page.waitForSelector('.exchanges');
  const file = (await textOf('webAnnotation', KEPT)).replace('"items": [\n', '"items": [\n{"type":"Annotation"},');
  await give(page, 'notes.jsonld', file);
  await expect.poll(() => text(page), { timeout: 5_000 }).toMatch(/4 new · 0 changed · 0 as they are · 1 refused/);
  expect(await text(page)).toMatch(/refused.*no address of a page/);
  expect(await kept()).toEqual([]);
  await click(page, 'Take them in');
  await expect.poll(() => text(page), { timeout: 5_000 }).toContain('Taken in.');
  const byId = (all: typeof HIGHLIGHTS) => [...all].sort((a, b) => a.id.localeCompare(b.id));
  expect(byId(await kept())).toEqual(byId(LIVE));
  // What the page saves is caught where it is handed to the browser.
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = blob => {
      Object.assign(window, { saved: blob });
      return make.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = function () {
      Object.assign(window, { called: this.download });
    };
  });
  await page.select('.exchanges select', 'jsonl');
  await expect.poll(() => text(page), { timeout: 5_000 }).toContain('4 exported');
  const saved = await page.evaluate(async () => {
    const { saved: blob, called } = window as unknown as { saved: Blob; called: string };
    return { called, type: blob.type, text: await blob.text() };
  });
  expect(saved.called).toMatch(/^bianzhu-highlights-\d{4}-\d\d-\d\d\.jsonl$/);
  expect(
    saved.text
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line).id)
      .sort(),
  ).toEqual(byId(LIVE).map(({ id }) => id));
  await click(page, 'Undo');
  await expect.poll(() => text(page), { timeout: 5_000 }).toContain('Taken back.');
  expect(await kept()).toEqual([]);
  await page.close();
});

it('has leave to speak to this machine’s Anki as an option, and speaks to it when asked alone', async () => {
  const asked: string[] = [];
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('{"result":6,"error":null}');
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  const page = await session.extensionPage(PAGE);
  await page.waitForSelector('.exchanges');
  const granted = await page.evaluate(async () => {
    const { optional_host_permissions: origins } = chrome.runtime.getManifest();
    const anki = chrome.runtime.getURL('').startsWith('moz') ? 'http://127.0.0.1/*' : 'http://127.0.0.1:8765/*';
    return { origins, now: await chrome.permissions.contains({ origins: [anki] }) };
  });
  // Any server may be the reader's own, so all are optional. Firefox knows no ports in patterns, and counts the pages
  // that content scripts run on as allowed.
  expect(granted).toEqual({ origins: ['https://*/*', 'http://*/*'], now: kind !== 'chrome' });
  expect(asked).toEqual([]);
  // The extension's own policy lets plain http to this machine through: it is not turned into https.
  const result = await page.evaluate(
    async address => (await (await fetch(address, { method: 'POST', body: '{}' })).json()).result,
    `http://127.0.0.1:${port}/`,
  );
  expect(result).toBe(6);
  expect(asked).toEqual(['POST /']);
  await page.close();
});
