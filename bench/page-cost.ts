// What the extension costs a page: `npx tsx bench/page-cost.ts [runs]` after `npm run build`. Prints JSON; medians.
// In Chromium by its own counters, the same pages with and without the extension; in Firefox the times a reader sees.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { type BrowserKind, findBrowser } from '../scripts/browsers.ts';
import { launch } from '../scripts/launch.ts';
import { Site } from '../test/e2e/site.ts';

const runs = Number(process.argv[2] ?? 7);
const site = await Site.open();
const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const round = (value: number) => Math.round(value * 10) / 10;
const pause = (ms: number) => new Promise<void>(done => setTimeout(done, ms));

interface Cost {
  taskMs: number;
  scriptMs: number;
  layoutMs: number;
  /** First reading on the page, and last one set inside the first window, ms from navigation. */
  firstReadingMs: number;
  firstScreenMs: number;
  longTasks: number;
  longestTaskMs: number;
  injectedBytes: number;
}

/** Opens a page afresh and lets it settle. Watching it for readings costs time of its own, so costs are taken unwatched. */
async function visit(browser: Browser, path: string, chrome: boolean, watched = true): Promise<Cost> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  await page.evaluateOnNewDocument(watch => {
    const seen = { first: Number.NaN, screen: Number.NaN, long: [] as number[] };
    Object.assign(window, { seen });
    const observer = new MutationObserver(() => {
      if (!document.querySelector('ruby[data-bianzhu-word]')) return;
      requestAnimationFrame(() => {
        const now = performance.now();
        const words = document.querySelectorAll('ruby[data-bianzhu-word]');
        if (Number.isNaN(seen.first)) seen.first = now;
        const inside = [...words].filter(word => word.getBoundingClientRect().top < innerHeight).length;
        if (inside !== (seen as { inside?: number }).inside) {
          Object.assign(seen, { inside });
          seen.screen = now;
        }
      });
    });
    if (watch) observer.observe(document, { childList: true, subtree: true });
    try {
      new PerformanceObserver(list => seen.long.push(...list.getEntries().map(entry => entry.duration))).observe({
        type: 'longtask',
        buffered: true,
      });
    } catch {
      // Firefox has no such observer.
    }
  }, watched);
  const client: CDPSession | null = chrome ? await page.createCDPSession() : null;
  let injectedBytes = 0;
  if (client) {
    await client.send('Performance.enable');
    client.on('Debugger.scriptParsed', ({ url, length }) => {
      if (url.startsWith('chrome-extension://')) injectedBytes += length ?? 0;
    });
    if (process.env.COUNT_BYTES) await client.send('Debugger.enable');
  }
  // A tab behind another draws no frames.
  await page.bringToFront();
  await page.goto(site.url(path));
  await pause(2_000);
  const metrics = client
    ? Object.fromEntries(
        (await client.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value * 1_000]),
      )
    : {};
  const seen = await look(page);
  await page.close();
  return {
    taskMs: metrics.TaskDuration ?? Number.NaN,
    scriptMs: metrics.ScriptDuration ?? Number.NaN,
    layoutMs: (metrics.LayoutDuration ?? Number.NaN) + (metrics.RecalcStyleDuration ?? Number.NaN),
    firstReadingMs: seen.first,
    firstScreenMs: seen.screen,
    longTasks: seen.long.length,
    longestTaskMs: Math.max(0, ...seen.long),
    injectedBytes,
  };
}

const look = (page: Page) =>
  page.evaluate(() => (window as unknown as { seen: { first: number; screen: number; long: number[] } }).seen);

async function costs(browser: Browser, path: string, chrome: boolean): Promise<Cost> {
  await visit(browser, path, chrome);
  const all: Cost[] = [];
  for (let i = 0; i < runs; i++) {
    const { firstReadingMs, firstScreenMs } = await visit(browser, path, chrome);
    all.push({ ...(chrome ? await visit(browser, path, chrome, false) : ({} as Cost)), firstReadingMs, firstScreenMs });
  }
  return Object.fromEntries(
    Object.keys(all[0]!).map(key => [key, round(median(all.map(cost => cost[key as keyof Cost])))]),
  ) as unknown as Cost;
}

/** The package as the stores get it, bytes. */
function packed(kind: BrowserKind): number {
  const folder = mkdtempSync(join(tmpdir(), 'bianzhu-'));
  spawnSync(process.execPath, [
    'node_modules/web-ext/bin/web-ext.js',
    'build',
    '--source-dir',
    `dist/${kind}`,
    '--artifacts-dir',
    folder,
    '--no-config-discovery',
  ]);
  const [file] = readdirSync(folder);
  const size = file ? statSync(join(folder, file)).size : Number.NaN;
  rmSync(folder, { recursive: true });
  return size;
}

const out: Record<string, unknown> = { runs, packages: { chrome: packed('chrome'), firefox: packed('firefox') } };
const chrome = findBrowser('chrome');
if (chrome) {
  const bare = await puppeteer.launch({ executablePath: chrome, headless: true, args: ['--no-sandbox'] });
  const { browser } = await launch('chrome', { executablePath: chrome, headless: true });
  const pages: Record<string, unknown> = {};
  for (const path of ['/empty', '/home', '/long', '/newspaper']) {
    const without = await costs(bare, path, true);
    const withIt = await costs(browser, path, true);
    pages[path] = { without, with: withIt, addedTaskMs: round(withIt.taskMs - without.taskMs) };
  }
  process.env.COUNT_BYTES = '1';
  out.chromium = {
    version: await browser.version(),
    pages,
    injectedBytes: {
      noArticle: (await visit(browser, '/empty', true)).injectedBytes,
      article: (await visit(browser, '/newspaper', true)).injectedBytes,
    },
  };
  await bare.close();
  await browser.close();
}
const firefox = findBrowser('firefox');
if (firefox) {
  const { browser } = await launch('firefox', { executablePath: firefox, headless: true });
  const pages: Record<string, unknown> = {};
  for (const path of ['/long', '/newspaper']) {
    const { firstReadingMs, firstScreenMs } = await costs(browser, path, false);
    pages[path] = { firstReadingMs, firstScreenMs };
  }
  out.firefox = { version: await browser.version(), pages };
  await browser.close();
}
site.close();
console.log(JSON.stringify(out, null, 1));
