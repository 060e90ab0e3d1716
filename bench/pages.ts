// What finding an article costs in Chromium: `npx tsx bench/pages.ts FOLDER [runs]`. Prints JSON; CPU times in ms.
// FOLDER holds an index (*.jsonl: id, url or site, isArticle, title) and html/ID.html. Pages are shown without their
// scripts and without the network, each in a fresh document, so that the first run is what a reader's browser pays.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { advice, findBrowser } from '../scripts/browsers.ts';
import { fold } from '../src/page/fold.ts';

interface Entry {
  id: string;
  url?: string | null;
  site?: string;
  lang?: string;
  isArticle?: boolean;
  title?: string | null;
}
interface Times {
  article: boolean;
  title: string | null;
  spotFirst: number;
  spot: number;
  /** The whole extraction with spotting. */
  wholeFirst: number | null;
  whole: number | null;
  /** Of it, what is not putting lines together and reading facts. */
  text: number | null;
  elements: number;
}

const [folder, runs = '10'] = process.argv.slice(2);
if (!folder) throw new Error('usage: npx tsx bench/pages.ts FOLDER [runs]');
const index = readdirSync(folder).find(name => name.endsWith('.jsonl'));
if (!index) throw new Error(`no index in ${folder}`);
const entries: Entry[] = readFileSync(join(folder, index), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Entry);
const chrome = findBrowser('chrome');
if (!chrome) throw new Error(advice('chrome'));

const script = await bundle();
const browser = await puppeteer.launch({ executablePath: chrome, headless: true, args: ['--no-sandbox'] });
const tab = await browser.newPage();
await tab.setViewport({ width: 1280, height: 900 });
await tab.setJavaScriptEnabled(false);
const client = await tab.createCDPSession();
await client.send('Performance.enable');
await tab.setRequestInterception(true);
let shown = { url: '', html: '' };
tab.on('request', request => {
  const document = request.isNavigationRequest() && request.frame() === tab.mainFrame();
  void (
    document ? request.respond({ contentType: 'text/html; charset=utf-8', body: shown.html }) : request.abort()
  ).catch(() => undefined);
});

const rows: (Entry & Times)[] = [];
for (const entry of entries) {
  const url = entry.url ?? `https://${entry.site ?? 'example.com'}/`;
  shown = { url, html: readFileSync(join(folder, 'html', `${entry.id}.html`), 'utf8') };
  await tab.goto(url, { waitUntil: 'domcontentloaded' });
  rows.push({ ...entry, ...(await measure()) });
}
const long = await longPage();
await browser.close();

const chinese = rows.filter(({ lang }) => !lang || lang.startsWith('zh'));
const count = (of: typeof rows, gold: boolean, found: boolean) =>
  of.filter(row => row.isArticle === gold && row.article === found).length;
const [hits, alarms, missed] = [count(chinese, true, true), count(chinese, false, true), count(chinese, true, false)];
const articles = rows.filter(row => row.isArticle && row.article);
console.log(
  JSON.stringify(
    {
      browser: await version(),
      pages: rows.length,
      f1: round((2 * hits) / (2 * hits + alarms + missed)),
      falseAlarmsOnOthers: rows.filter(row => !chinese.includes(row) && row.article).length,
      titles: round(
        articles.filter(row => fold(row.title ?? '') === fold(entryTitle(row.id))).length / articles.length,
      ),
      spotFirst: spread(rows.map(row => row.spotFirst)),
      spot: spread(rows.map(row => row.spot)),
      wholeFirst: spread(rows.flatMap(row => row.wholeFirst ?? [])),
      whole: spread(rows.flatMap(row => row.whole ?? [])),
      text: spread(rows.flatMap(row => row.text ?? [])),
      elements: spread(rows.map(row => row.elements)),
      of50000Elements: long,
    },
    null,
    1,
  ),
);

function entryTitle(id: string): string {
  return entries.find(entry => entry.id === id)?.title ?? '';
}

/** The page room as one script, as the extension ships it. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      lib: { entry: join(import.meta.dirname, 'pages-entry.ts'), formats: ['iife'], name: 'room' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('nothing was built');
  return first.output[0].code;
}

/** CPU time of the page's thread for an expression, ms: other work on the machine does not count. */
async function cpu<T>(expression: string): Promise<[T, number]> {
  const before = await threadTime();
  const value = (await tab.evaluate(expression)) as T;
  return [value, (await threadTime()) - before];
}

async function threadTime(): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN) * 1_000;
}

/** Each page in a fresh document: the first run is what a reader pays, the rest what the code costs when it is hot. */
async function measure(): Promise<Times> {
  await tab.evaluate(`${script};window.room = room`);
  // What asking costs by itself.
  const asked = [await cpu('1'), await cpu('1'), await cpu('1')].map(([, ms]) => ms).sort((a, b) => a - b)[1]!;
  const times = Number(runs);
  const [article, spotFirst] = await cpu<boolean>('room.spot(1)');
  const [, spots] = await cpu(`room.spot(${times})`);
  const cost = (ms: number) => Math.max(0, ms - asked) / times;
  const spot = cost(spots);
  const hot = {
    article,
    spotFirst: Math.max(0, spotFirst - asked),
    spot,
    elements: (await tab.evaluate('room.elements()')) as number,
  };
  if (!article) return { ...hot, title: null, wholeFirst: null, whole: null, text: null };
  const [title, wholeFirst] = await cpu<string | null>('room.extract(1)');
  const [, wholes] = await cpu(`room.extract(${times})`);
  const [, texts] = await cpu(`room.extractText(${times})`);
  return {
    ...hot,
    title,
    wholeFirst: hot.spotFirst + wholeFirst - asked,
    whole: spot + cost(wholes),
    text: spot + cost(texts),
  };
}

/** An article among 50,000 elements, spotted in slices. */
async function longPage(): Promise<Record<string, number | boolean>> {
  const row = (i: number) => `<div><a href="/${i}"><span>云溪要闻</span></a><b>第${i}条</b></div>`;
  const text = '<p>清明刚过，云溪县河滨路的夜市摊主们就收到了一份特殊的“体检单”，单子上写得清清楚楚。</p>'.repeat(20);
  const body = `<h1>把烦心事办在前头</h1><div id="text">${text}</div>${Array.from({ length: 12_480 }, (_, i) => row(i)).join('')}`;
  shown = { url: 'https://example.com/', html: `<!doctype html><title>把烦心事办在前头</title><body>${body}` };
  await tab.goto(shown.url, { waitUntil: 'domcontentloaded' });
  await tab.evaluate(`${script};window.room = room`);
  const [found, ms] = await cpu<Record<string, number | boolean>>('room.measureSlices()');
  return { ...found, ms: round(ms) };
}

function spread(values: number[]) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
  return { median: at(0.5), p90: at(0.9), p95: at(0.95), most: at(1) };
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}

async function version(): Promise<string> {
  const again = await puppeteer.launch({ executablePath: chrome!, headless: true, args: ['--no-sandbox'] });
  const name = await again.version();
  await again.close();
  return name;
}
