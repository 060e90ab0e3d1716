/**
 * How well the reader reads newspaper pages in PDF, in Chromium with the built extension (`npm run build:chrome` first):
 * pages are printed to PDF from several layouts of invented text, opened, and compared with what was printed. Prints one
 * JSON object: by layout the shares of paragraphs, articles and other parts that are exactly right; how soon the first
 * text of a page is there; and, for a file of forty pages, the longest task on the page's thread and the memory of the
 * largest process.
 *
 *     npx tsx bench/pdf.ts [--seeds 11,12,13] [--layouts modules,corners,narrow,mixed] [--quick] [--missed]
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { findBrowser } from '../scripts/browsers.ts';
import { type Launched, launch, openExtensionPage } from '../scripts/launch.ts';
import type { BlockRole } from '../src/text/reflow/block.ts';
import { corners, mixed, modules, narrow } from './pdf/layouts.ts';
import { type Printed, print, type Sheet } from './pdf/print.ts';
import { emptyTally, score } from './pdf/score.ts';

const READER = '/src/ui/reader/reader.html';
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const LAYOUTS: Record<string, (seed: number, page?: number) => Sheet> = { modules, corners, narrow, mixed };
const seeds = (option('--seeds') ?? '11,12,13').split(',').map(Number);
const names = (option('--layouts') ?? 'modules,corners,narrow,mixed').split(',');
const folder = mkdtempSync(join(tmpdir(), 'bianzhu-pdf-'));

interface Opened {
  blocks: { role: BlockRole; text: string; article: number | null }[];
  /** Milliseconds from the file's choice to its first article, and to its last page. */
  first: number;
  all: number;
  /** Longest tasks, milliseconds. */
  tasks: number[];
  /** Largest resident size of a renderer meanwhile, MB, and of the page alone before. */
  memory: number;
  before: number;
}

/** Resident sizes of the browser's renderers, MB: Linux only, else 0. */
function renderers(parent: number): number[] {
  const sizes: number[] = [];
  try {
    const all = readdirSync('/proc').filter(name => /^\d+$/.test(name));
    for (const pid of all) {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        if (!command.includes('--type=renderer')) continue;
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        if (!descends(Number(pid), parent)) continue;
        sizes.push(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
      } catch {
        // It has ended meanwhile.
      }
    }
  } catch {
    return [0];
  }
  return sizes;
}

function descends(pid: number, ancestor: number): boolean {
  for (let at = pid; at > 1; ) {
    if (at === ancestor) return true;
    at = Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${at}/status`, 'utf8'))?.[1] ?? 0);
  }
  return false;
}

async function open(launched: Launched, file: string): Promise<Opened> {
  const page: Page = await openExtensionPage(launched, READER);
  await page.bringToFront();
  const pid = launched.browser.process()?.pid ?? 0;
  const before = Math.max(...renderers(pid));
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, ...renderers(pid));
  }, 250);
  await page.evaluate(`(() => {
    const seen = (globalThis.seen = { tasks: [], begun: 0, first: 0 });
    new PerformanceObserver(list => {
      for (const { duration, startTime } of list.getEntries())
        if (seen.begun && startTime > seen.begun) seen.tasks.push(Math.round(duration));
    }).observe({ type: 'longtask' });
    document.querySelector('input[type=file]').addEventListener('change', () => (seen.begun = performance.now()), true);
    new MutationObserver(() => {
      if (!seen.first && document.querySelector('.sheet article')) seen.first = performance.now() - seen.begun;
    }).observe(document.body, { childList: true, subtree: true });
  })()`);
  const input = (await page.$('input[type=file]'))!;
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  await page.waitForFunction(`seen.first && document.querySelector('main').getAttribute('aria-busy') === 'false'`, {
    timeout: 300_000,
  });
  const all = (await page.evaluate('performance.now() - seen.begun')) as number;
  // What is analysed and set after the last page counts, too.
  await new Promise(done => setTimeout(done, 3_000));
  clearInterval(watch);
  const { tasks, first } = (await page.evaluate('seen')) as { tasks: number[]; first: number };
  const blocks = (await page.evaluate(`[...document.querySelectorAll('.sheet > *')].flatMap((part, article) =>
    [...part.querySelectorAll(':scope > :not(summary)')].map(block => ({
      role: block.className,
      text: block.textContent,
      article: part.tagName === 'ARTICLE' ? article : null,
    })))`)) as Opened['blocks'];
  await page.close();
  return { blocks, first, all, tasks, memory, before };
}

const rounded = (value: number): number => Math.round(value);
const share = (part: number, whole: number): number => Number((part / whole).toFixed(4));

async function main(): Promise<void> {
  const executablePath = findBrowser('chrome');
  if (!executablePath) throw new Error('no Chromium');
  const launched = await launch('chrome', { executablePath, headless: true });
  const result: Record<string, unknown> = {};
  try {
    const firsts: number[] = [];
    for (const name of names) {
      const tally = emptyTally();
      for (const seed of seeds) {
        const { bytes, gold } = await print(launched.browser, [LAYOUTS[name]!(seed)]);
        const file = join(folder, `${name}-${seed}.pdf`);
        writeFileSync(file, bytes);
        const opened = await open(launched, file);
        firsts.push(opened.first);
        score(gold[0]!, opened.blocks, tally);
      }
      result[name] = {
        pages: seeds.length,
        paragraphs: tally.paragraphs,
        exactParagraph: share(tally.exact, tally.paragraphs),
        wholeArticle: share(tally.whole, tally.articles),
        rightPart: share(tally.rightParts, tally.parts),
        ...(process.argv.includes('--missed') && { missed: tally.missed }),
      };
    }
    result.firstText = { leastMs: rounded(Math.min(...firsts)), mostMs: rounded(Math.max(...firsts)) };
    if (!process.argv.includes('--quick')) result.fortyPages = await forty(launched);
  } finally {
    await launched.browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(JSON.stringify(result, null, 1));
}

async function forty(launched: Launched): Promise<object> {
  const sheets = Array.from({ length: 40 }, (_, at) => LAYOUTS[names[at % names.length]!]!(100 + at, 2 + (at % 7)));
  const { bytes, gold } = await print(launched.browser, sheets);
  const file = join(folder, 'forty.pdf');
  writeFileSync(file, bytes);
  const opened = await open(launched, file);
  const tally = emptyTally();
  // Articles are numbered on each page anew.
  const all = gold.flatMap((page, number) =>
    page.map((one): Printed => ({ ...one, article: one.article === null ? null : number * 100 + one.article })),
  );
  score(all, opened.blocks, tally);
  return {
    megabytes: rounded(bytes.length / 1e6),
    exactParagraph: share(tally.exact, tally.paragraphs),
    wholeArticle: share(tally.whole, tally.articles),
    firstTextMs: rounded(opened.first),
    allPagesMs: rounded(opened.all),
    longestTaskMs: Math.max(0, ...opened.tasks),
    tasksOver50Ms: opened.tasks.length,
    rendererMBBefore: rounded(opened.before),
    rendererMBMost: rounded(opened.memory),
  };
}

await main();
