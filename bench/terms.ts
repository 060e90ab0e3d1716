import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { deflateRawSync } from 'node:zlib';
import { glossaryBytes } from '../scripts/glossary/compile.ts';
import { openGlossary } from '../src/text/glossary/glossary.ts';

/**
 * `npx tsx bench/terms.ts FILE…` prints one JSON object: how big the glossary is, how soon it is ready and how fast
 * it matches the given texts.
 */
async function main(files: string[]): Promise<void> {
  const bytes = await glossaryBytes();
  const ready = median(Array.from({ length: 15 }, () => time(() => openGlossary(bytes).match('乡村振兴'))));
  const glossary = openGlossary(bytes);
  const texts = await Promise.all(files.map(file => readFile(file, 'utf8')));
  const text = texts.join('\n');
  const perCategory: Record<string, number> = {};
  let forms = 0;
  for (const entry of glossary.entries()) {
    perCategory[entry.category] = (perCategory[entry.category] ?? 0) + 1;
    forms += entry.forms.length;
  }
  const once = text.length > 0 ? median(Array.from({ length: 7 }, () => time(() => glossary.match(text)))) : null;
  const matches = glossary.match(text);
  const report = {
    entries: glossary.size,
    forms,
    perCategory,
    bytes: bytes.length,
    zippedBytes: deflateRawSync(bytes, { level: 9 }).length,
    readyMs: round(ready),
    characters: text.length,
    matches: matches.length,
    families: matches.filter(match => match.kind === 'family').length,
    matchMs: once === null ? null : round(once),
    charactersPerSecond: once === null ? null : Math.round(text.length / (once / 1000)),
  };
  process.stdout.write(`${JSON.stringify(report, null, 1)}\n`);
}

function time(run: () => unknown): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const round = (ms: number) => Math.round(ms * 100) / 100;

await main(process.argv.slice(2));
