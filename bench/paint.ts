// What 200 highlights of five colours cost on a page of 5,000 characters with ruby on all of it, in both browsers:
// `npx tsx bench/paint.ts [runs]`. Prints JSON; ms, the least and the median of the runs.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../scripts/browsers.ts';
import { dice, report } from './anchor-pages.ts';

const runs = Number(process.argv[2] ?? 15);
const COUNT = 200;
const chance = dice(1);
const paragraphs = report(5_000, chance);
const length = paragraphs.join('\n').length;
const spans = Array.from({ length: COUNT }, () => {
  const start = chance.below(length - 60);
  return [start, start + 10 + chance.below(50)] as const;
});

const built = await build({
  configFile: false,
  logLevel: 'error',
  build: {
    write: false,
    minify: false,
    outDir: join(tmpdir(), 'bianzhu-paint'),
    lib: { entry: join(import.meta.dirname, 'paint-entry.ts'), formats: ['iife'], name: 'bench' },
  },
});
const [bundle] = Array.isArray(built) ? built : [built];
if (!bundle || !('output' in bundle)) throw new Error('nothing was built');

const rounded = (value: number) => Math.round(value * 100) / 100;
const summary = (values: number[]) => {
  const sorted = values.sort((a, b) => a - b);
  return { least: rounded(sorted[0]!), median: rounded(sorted[sorted.length >> 1]!) };
};

const results: Record<string, unknown> = {};
for (const kind of ['chrome', 'firefox'] as const) {
  const executablePath = findBrowser(kind);
  if (!executablePath) continue;
  const browser = await puppeteer.launch({
    browser: kind,
    executablePath,
    headless: true,
    args: kind === 'chrome' ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  await page.evaluate(bundle.output[0].code.replace(/^(?:var|const) bench/, 'globalThis.bench'));
  const rows: { paint: number; layout: number; changes: number; ranges: number; ruby: number }[] = [];
  for (let run = 0; run < runs; run++)
    rows.push(
      await page.evaluate(
        (text, chosen) =>
          (globalThis as unknown as { bench: { paint(a: unknown, b: unknown): (typeof rows)[number] } }).bench.paint(
            text,
            chosen,
          ),
        paragraphs,
        spans,
      ),
    );
  results[kind] = {
    version: await browser.version(),
    highlights: COUNT,
    ranges: rows[0]!.ranges,
    ruby: rows[0]!.ruby,
    changes: rows[0]!.changes,
    paint: summary(rows.map(row => row.paint)),
    layout: summary(rows.map(row => row.layout)),
  };
  await browser.close();
}
console.log(JSON.stringify(results, null, 1));
