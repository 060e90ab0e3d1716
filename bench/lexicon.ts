/*
 * How fast the lexicon opens and answers, beside a Map of all head words doing the same longest match.
 *
 *   npx tsx bench/lexicon.ts TEXT.txt
 *
 * Prints JSON. Opening and heap are measured in fresh processes; rates are medians of passes taken in turn.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { CEDICT_FILE, parseCedict } from '../scripts/lexicon/cedict.ts';
import { lexiconBytes } from '../scripts/lexicon/compile.ts';
import { openLexicon } from '../src/text/lexicon/lexicon.ts';
import { lookup } from '../src/text/lexicon/lookup.ts';

const PASSES = 9;
const MB = 1 << 20;

interface HeadWord {
  headword: string;
  traditional: string;
  pinyin: string[];
  senses: string[];
}
/** Answers with what starts at an offset, longest first. */
type LookUp = (text: string, offset: number) => readonly unknown[];

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** The rival: every head word in both scripts, its entries ready made. */
function headWords(): Map<string, HeadWord[]> {
  const map = new Map<string, HeadWord[]>();
  for (const { simplified, traditional, readings, senses } of parseCedict(readFileSync(CEDICT_FILE, 'utf8'))) {
    const entry = { headword: simplified, traditional, pinyin: readings.map(reading => reading.join(' ')), senses };
    for (const form of new Set([simplified, traditional])) {
      const entries = map.get(form);
      if (entries) entries.push(entry);
      else map.set(form, [entry]);
    }
  }
  return map;
}

function mapLookUp(map: ReadonlyMap<string, HeadWord[]>): LookUp {
  let longest = 0;
  for (const word of map.keys()) longest = Math.max(longest, word.length);
  return (text, offset) => {
    const entries: HeadWord[] = [];
    for (let length = Math.min(longest, text.length - offset); length > 0; length--) {
      const found = map.get(text.slice(offset, offset + length));
      if (found) entries.push(...found);
    }
    return entries;
  };
}

function rate(lookUp: LookUp, text: string): number {
  const start = performance.now();
  for (let offset = 0; offset < text.length; offset++) lookUp(text, offset);
  return (text.length / (performance.now() - start)) * 1000;
}

function times(lookUp: LookUp, text: string): number[] {
  const all: number[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    const start = performance.now();
    lookUp(text, offset);
    all.push((performance.now() - start) * 1000);
  }
  return all.sort((a, b) => a - b);
}

function heap(): number {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  return process.memoryUsage().heapUsed / MB;
}

/** Runs this file again in a fresh process and returns what it prints. */
function fresh(...parameters: string[]): Record<string, number> {
  const program = fileURLToPath(import.meta.url);
  const out = execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', program, ...parameters], {
    encoding: 'utf8',
  });
  return JSON.parse(out) as Record<string, number>;
}

/** In a fresh process: opens, looks up once, then everything; the heap that is left each time. */
function measureOpening(file: string, text: string): void {
  const before = heap();
  const start = performance.now();
  const bytes = readFileSync(file);
  const read = performance.now();
  const lexicon = openLexicon(bytes);
  lookup(lexicon, text, 0);
  const first = performance.now();
  const opened = heap();
  for (let offset = 0; offset < text.length; offset++) lookup(lexicon, text, offset);
  const used = heap();
  console.log(
    JSON.stringify({ read: read - start, open: first - read, heapOpened: opened - before, heapUsed: used - before }),
  );
  // Reached after the last measurement, so that the bytes count as in use until then.
  if (bytes.length === 0) throw new Error('empty lexicon');
}

function measureMap(text: string): void {
  headWords(); // what parsing leaves behind in caches is not the map's
  const before = heap();
  const start = performance.now();
  const lookUp = mapLookUp(headWords());
  lookUp(text, 0);
  const first = performance.now();
  console.log(JSON.stringify({ open: first - start, heapOpened: heap() - before, entries: lookUp(text, 0).length }));
}

async function main(textFile: string): Promise<void> {
  const text = readFileSync(textFile, 'utf8');
  const bytes = await lexiconBytes();
  const folder = mkdtempSync(path.join(tmpdir(), 'lexicon-'));
  const file = path.join(folder, 'lexicon.bin');
  writeFileSync(file, bytes);
  const openings = Array.from({ length: PASSES }, () => fresh('--open', file, textFile));
  const rival = fresh('--map', textFile);
  rmSync(folder, { recursive: true });

  const lexicon = openLexicon(bytes);
  const ours: LookUp = (one, offset) => lookup(lexicon, one, offset);
  const theirs = mapLookUp(headWords());
  const rates = { ours: [] as number[], theirs: [] as number[] };
  for (let pass = 0; pass < PASSES; pass++) {
    rates.ours.push(rate(ours, text));
    rates.theirs.push(rate(theirs, text));
  }
  // Of each pass its own percentiles, then their medians: one moment in which another process has the core is 1 % of a pass.
  const distributions = Array.from({ length: PASSES }, () => times(ours, text));
  const at = (share: number) => +median(distributions.map(all => all[Math.floor(all.length * share)]!)).toFixed(2);
  const of = (key: string) => +median(openings.map(one => one[key]!)).toFixed(2);
  console.log(
    JSON.stringify(
      {
        offsets: text.length,
        file: { raw: bytes.length, deflated: deflateRawSync(bytes, { level: 9 }).length },
        freshProcess: {
          readMs: of('read'),
          openAndFirstLookUpMs: of('open'),
          heapOpenedMB: of('heapOpened'),
          heapAfterTextMB: of('heapUsed'),
        },
        lookUpsPerSecond: { first: Math.round(rates.ours[0]!), median: Math.round(median(rates.ours)) },
        lookUpMicroseconds: { p50: at(0.5), p99: at(0.99), max: at(0.9999) },
        map: {
          buildMs: +rival.open!.toFixed(1),
          heapMB: +rival.heapOpened!.toFixed(1),
          lookUpsPerSecond: Math.round(median(rates.theirs)),
        },
        speedAgainstMap: +(median(rates.ours) / median(rates.theirs)).toFixed(2),
        heapAgainstMap: +(of('heapUsed') / rival.heapOpened!).toFixed(3),
      },
      null,
      2,
    ),
  );
}

const [first, second, third] = process.argv.slice(2);
if (first === '--open' && second && third) measureOpening(second, readFileSync(third, 'utf8'));
else if (first === '--map' && second) measureMap(readFileSync(second, 'utf8'));
else if (first) await main(first);
else console.error('usage: npx tsx bench/lexicon.ts TEXT.txt');
