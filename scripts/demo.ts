// `npm run demo [-- FILE] [--firefox] [--headless] [--shot PICTURE] [--point WORDS]`: builds the extension, finds a
// browser, serves a page of local news (or FILE, a .txt or .html) and opens it with the extension at work.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { newspaper } from '../test/pages/pages.ts';
import { advice, type BrowserKind, findBrowser, readyBrowsers } from './browsers.ts';
import { launch, openExtensionPage } from './launch.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    firefox: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: false },
    shot: { type: 'string', default: 'demo.png' },
    point: { type: 'string', default: '夏病春治' },
  },
});
const root = resolve(import.meta.dirname, '..');
const [file] = positionals;
if (file && !existsSync(file)) fail(`There is no file ${file}.`);

const kind: BrowserKind = values.firefox ? 'firefox' : pick();
const executablePath = readyBrowsers([kind])[kind];
if (!executablePath) fail(`No browser was found. ${advice(kind)}`);

console.log('Building …');
const build = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, BROWSER: kind },
});
if (build.status !== 0) fail('The build failed: see above.');

const server = createServer((request, response) => {
  if (request.url !== '/') return response.writeHead(404).end();
  const { type, body } = file ? document(file) : { type: 'text/html; charset=utf-8', body: newspaper() };
  return response.writeHead(200, { 'content-type': type }).end(body);
});
await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

const headless =
  values.headless || (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY);
const launched = await launch(kind, { executablePath, headless });
const { browser } = launched;
console.log(`Opening ${file ?? 'a sample newspaper page'} in ${await browser.version()} …`);
const control = await openExtensionPage(launched, '/src/ui/popup/popup.html?tab=-1');
const before = await tabs(control);
const page = await browser.newPage();
if (headless) await page.setViewport({ width: 1100, height: 900 });
await page.goto(url);
const tab = (await tabs(control)).find(id => !before.includes(id));
const state = tab === undefined ? null : await settled(control, tab);
if (!state?.article) console.log('No article was found on this page.');
else console.log(`${state.lines} lines rejoined, ${state.words} words read, ${state.terms} terms found.`);

if (headless) {
  await page.bringToFront();
  await pointAt(page, values.point);
  await page.screenshot({ path: values.shot as `${string}.png` });
  console.log(`Screenshot: ${resolve(values.shot)}`);
  await browser.close();
} else {
  await control.close();
  await page.bringToFront();
  console.log('Point at a word. Close the browser to end.');
  await new Promise<void>(closed => browser.once('disconnected', () => closed()));
}
server.close();
process.exit(headless && !state?.article ? 1 : 0);

function fail(reason: string): never {
  console.error(reason);
  process.exit(1);
}

/** Chrome and its kin first; Firefox where only that is installed. */
function pick(): BrowserKind {
  return !findBrowser('chrome') && findBrowser('firefox') ? 'firefox' : 'chrome';
}

/** A file as a server would send it; a text without UTF-8 is taken for GB 18030, as Chinese archives have it. */
function document(path: string): { type: string; body: Buffer } {
  const body = readFileSync(path);
  const kind = /^\.x?html?$/i.test(extname(path)) ? 'text/html' : 'text/plain';
  const declared = kind === 'text/html' && /<meta[^>]+charset/i.test(body.subarray(0, 2_048).toString('latin1'));
  if (declared) return { type: kind, body };
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(body);
    return { type: `${kind}; charset=utf-8`, body };
  } catch {
    return { type: `${kind}; charset=gb18030`, body };
  }
}

function tabs(control: Page): Promise<number[]> {
  return control.evaluate(async () => (await chrome.tabs.query({})).map(({ id }) => id!));
}

interface State {
  article: boolean;
  settled: boolean;
  lines: number;
  words: number;
  terms: number;
}

/** Waits until the page is annotated, or for a page without an article a moment. */
async function settled(control: Page, tab: number): Promise<State | null> {
  let state: State | null = null;
  for (let i = 0; i < 200 && !state?.settled; i++) {
    await new Promise(done => setTimeout(done, 100));
    const answer = (await control
      .evaluate(id => chrome.tabs.sendMessage(id, { name: 'page.state', carried: {} }), tab)
      .catch(() => null)) as { value?: State } | null;
    state = answer?.value ?? null;
    if (state && !state.article && i > 30) break;
  }
  return state;
}

/** Rests the pointer on some words, or on the first term where the page has none of them, so that its card opens. */
async function pointAt(page: Page, words: string): Promise<void> {
  const place = () =>
    page.evaluate(wanted => {
      const terms = [...(CSS.highlights.get('bianzhu-term') ?? [])] as Range[];
      const whole = terms.find((_, i) =>
        terms
          .slice(i, i + 4)
          .map(String)
          .join('')
          .startsWith(wanted),
      );
      const range = whole ?? terms[0];
      const box = range?.getBoundingClientRect();
      if (box && (box.top < 120 || box.bottom > innerHeight * 0.55)) scrollBy(0, box.top - innerHeight * 0.3);
      const at = range?.getBoundingClientRect();
      return at ? { x: at.left + 8, y: at.top + at.height / 2 } : null;
    }, words);
  await place();
  await new Promise(done => setTimeout(done, 600));
  const at = await place();
  if (!at) return;
  await page.mouse.move(at.x - 4, at.y);
  await page.mouse.move(at.x, at.y);
  await new Promise(done => setTimeout(done, 700));
}
