// What the reader costs with a long text: `npx tsx bench/reader.ts [Han] [runs]` after `npm run build:chrome`. Prints JSON;
// medians, and the least of each time, for on a busy machine only that says something. Chromium.
import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'puppeteer-core';
import { findBrowser } from '../scripts/browsers.ts';
import { launch, openExtensionPage } from '../scripts/launch.ts';
import { EVENING, MARKET, RIVER } from '../test/pages/news.ts';

const han = Number(process.argv[2] ?? 100_000);
const runs = Number(process.argv[3] ?? 3);
/** Characters of a printed line. */
const COLUMN = 18;

/** Articles of the tests in narrow columns, again and again, each with a number in its headline. */
function longText(most: number): string {
  const parts: string[] = [];
  let count = 0;
  for (let i = 0; count < most; i++) {
    const { headline, byline, paragraphs } = [EVENING, RIVER, MARKET][i % 3]!;
    const text = `第${i + 1}期　${headline}\n${paragraphs.map(column).join('\n')}\n${byline}\n`;
    parts.push(text);
    count += (text.match(/\p{Script=Han}/gu) ?? []).length;
  }
  return parts.join('\n');
}

function column(paragraph: string): string {
  const lines = [`　　${paragraph.slice(0, COLUMN - 2)}`];
  for (let at = COLUMN - 2; at < paragraph.length; at += COLUMN) lines.push(paragraph.slice(at, at + COLUMN));
  return lines.join('\n');
}

interface Seen {
  long: number[];
  dropped: number;
  screen: number;
  reading: number;
  whole: number;
}

/** Drops the text, and notes when the first screen, the first reading and the last article are there. */
const open = (page: Page, text: string): Promise<Seen> =>
  page.evaluate(
    content =>
      new Promise<Seen>(resolve => {
        const seen: Seen = { long: [], dropped: performance.now(), screen: 0, reading: 0, whole: 0 };
        Object.assign(window, { seen });
        new PerformanceObserver(list => seen.long.push(...list.getEntries().map(({ duration }) => duration))).observe({
          entryTypes: ['longtask'],
        });
        let count = 0;
        let still = 0;
        const look = () => {
          const now = performance.now() - seen.dropped;
          const blocks = document.querySelectorAll('.sheet article > *').length;
          if (!seen.screen && document.querySelector('.sheet article .paragraph')) seen.screen = now;
          if (!seen.reading && document.querySelector('.sheet ruby')) seen.reading = now;
          if (blocks !== count) {
            count = blocks;
            seen.whole = now;
            still = now;
          }
          if (count && now - still > 4_000) resolve(seen);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], 'long.txt'));
        document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      }),
    text,
  );

/** Scrolls through the whole text, half a window a frame. */
const scroll = (page: Page): Promise<{ frames: number; slow: number; long: number[] }> =>
  page.evaluate(
    () =>
      new Promise<{ frames: number; slow: number; long: number[] }>(resolve => {
        const { seen } = window as unknown as { seen: Seen };
        seen.long.length = 0;
        const gaps: number[] = [];
        let last = performance.now();
        const step = () => {
          const now = performance.now();
          gaps.push(now - last);
          last = now;
          scrollBy(0, innerHeight / 2);
          if (scrollY + innerHeight >= document.documentElement.scrollHeight - 2)
            resolve({ frames: gaps.length, slow: gaps.filter(gap => gap > 50).length, long: [...seen.long] });
          else requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
  );

/** Memory of the process in which the page and the background run together, MB: what no other process shares. */
async function privateMb(client: CDPSession): Promise<number> {
  const { processInfo } = await client.send('SystemInfo.getProcessInfo');
  const sizes = processInfo.flatMap(({ id }) => {
    try {
      if (!readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--extension-process')) return [];
      const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
      const kb = [...rollup.matchAll(/^Private_\w+:\s+(\d+)/gm)].reduce((sum, [, size]) => sum + Number(size), 0);
      return kb / 1_024;
    } catch {
      return [];
    }
  });
  return Math.max(0, ...sizes);
}

const executablePath = findBrowser('chrome');
if (!executablePath) throw new Error('no Chromium');
const text = longText(han);
const all: Record<string, number[]> = {};
const note = (name: string, value: number) => {
  const values = all[name] ?? [];
  all[name] = [...values, Math.round(value * 10) / 10];
};
for (let run = 0; run < runs; run++) {
  const launched = await launch('chrome', { executablePath, headless: true });
  const page = await openExtensionPage(launched, '/src/ui/reader/reader.html');
  await page.setViewport({ width: 1280, height: 860 });
  await page.bringToFront();
  // tsx names the functions that it sends into the page by a helper that is not there.
  await page.evaluate('globalThis.__name = named => named');
  const client = await launched.browser.target().createCDPSession();
  note('memoryEmptyMb', await privateMb(client));
  const seen = await open(page, text);
  note('firstScreenMs', seen.screen);
  note('firstReadingMs', seen.reading);
  note('wholeMs', seen.whole);
  note('longTasksOpening', seen.long.length);
  note('longestTaskOpeningMs', Math.max(0, ...seen.long));
  note('memoryOpenMb', await privateMb(client));
  const scrolled = await scroll(page);
  note('scrollFrames', scrolled.frames);
  note('scrollSlowFrames', scrolled.slow);
  note('longTasksScrolling', scrolled.long.length);
  note('longestTaskScrollingMs', Math.max(0, ...scrolled.long));
  note('memoryScrolledMb', await privateMb(client));
  const own = await page.createCDPSession();
  await own.send('HeapProfiler.collectGarbage');
  note('memoryAfterGcMb', await privateMb(client));
  note('rubies', await page.evaluate(() => document.querySelectorAll('ruby').length));
  await launched.browser.close();
}
const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const figures = Object.fromEntries(
  Object.entries(all).map(([name, values]) => [name, { median: median(values), least: Math.min(...values) }]),
);
console.log(JSON.stringify({ han: (text.match(/\p{Script=Han}/gu) ?? []).length, runs, ...figures }, null, 2));
