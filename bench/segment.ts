/*
 * Speed and F1 of segmentation on labelled files: a sentence a line, words separated by blanks.
 *
 *   npx tsx bench/segment.ts GOLD.txt…
 *
 * F1 as in the SIGHAN bakeoffs: a word counts where both its borders are right and none lies between.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lexiconBytes } from '../scripts/lexicon/compile.ts';
import { openLexicon } from '../src/text/lexicon/lexicon.ts';
import { segment } from '../src/text/lexicon/segment.ts';

const PASSES = 7;
/** A pass is repeated over the text until it took this long, so that small files give a steady rate too. */
const PASS_MS = 200;

const lexicon = openLexicon(await lexiconBytes());

for (const file of process.argv.slice(2)) {
  const gold = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map(line => line.split(/\s+/).filter(Boolean))
    .filter(words => words.length > 0);
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const words of gold) {
    const borders = new Set<string>();
    let start = 0;
    for (const end of segment(lexicon, words.join(''))) {
      borders.add(`${start} ${end}`);
      start = end;
    }
    found += borders.size;
    wanted += words.length;
    start = 0;
    for (const word of words) {
      if (borders.has(`${start} ${start + word.length}`)) right++;
      start += word.length;
    }
  }
  const percent = (share: number) => +(share * 100).toFixed(2);
  console.log(
    JSON.stringify({
      file: path.basename(file),
      precision: percent(right / found),
      recall: percent(right / wanted),
      f1: percent((2 * right) / (found + wanted)),
      charactersPerSecond: speed(gold.map(words => words.join(''))),
    }),
  );
}

/** The median rate of some passes. */
function speed(lines: readonly string[]): number {
  const characters = lines.reduce((sum, line) => sum + line.length, 0);
  const rates = Array.from({ length: PASSES }, () => {
    const start = performance.now();
    let done = 0;
    while (performance.now() - start < PASS_MS) {
      for (const line of lines) segment(lexicon, line);
      done += characters;
    }
    return (done / (performance.now() - start)) * 1000;
  });
  return Math.round(rates.sort((a, b) => a - b)[PASSES >> 1]!);
}
