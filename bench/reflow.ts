/**
 * How well broken lines are put together again, on folders of cases given as arguments; prints one JSON object a folder.
 *
 *     npx tsx bench/reflow.ts [--by] [--fail N] DIR…
 *
 * A case is a JSON file: `kind` (text or html), `tags`, `input`, the right `blocks` (role, text, art = article, inline = a
 * by-line within the last line), and `lineOffsets`, where lines begin in the blocks' characters without blanks.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { linesOf as linesOfView } from '../src/page/lines.ts';
import { readText } from '../src/page/readText.ts';
import { asPrinted, type BlockRole, linesOf, reflow } from '../src/text/reflow/reflow.ts';
import { parseTree } from './parse.ts';

export interface GoldBlock {
  role: string;
  text: string;
  art?: number | null;
  inline?: boolean;
}

export interface Case {
  id: string;
  kind: 'text' | 'html';
  tags: string[];
  input: string;
  blocks: GoldBlock[];
  lineOffsets: number[];
}

/** A block's characters without blanks, as the source has them, and where they stand in the source's own. */
export interface Found {
  role: string;
  article: number | null;
  text: string;
}

export interface Tally {
  cases: number;
  lines: number;
  rightBreaks: number;
  falseBreaks: number;
  missedBreaks: number;
  paragraphs: number;
  exactParagraphs: number;
  blocks: number;
  rightBlocks: number;
  lost: number;
  invented: number;
  parts: number;
  rightArticles: number;
  headlines: number;
  rightHeadlines: number;
  milliseconds: number;
}

const bare = (text: string): string => text.replace(/[\s\u200b\u2060\ufeff]+/gu, '');
/** Finer roles count as the role that they refine. */
const COARSE: Partial<Record<BlockRole, string>> = { kicker: 'headline', deck: 'headline', list: 'paragraph' };

export const casesOf = (folder: string): Case[] =>
  readdirSync(folder)
    .filter(file => file.endsWith('.json'))
    .sort()
    .map(file => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Case);

/** What the page room makes of a piece of markup. */
function linesOfPage(html: string) {
  const view = readText(parseTree(html), null);
  return { lines: linesOfView(view), source: view.text };
}

export const emptyTally = (): Tally => ({
  cases: 0,
  lines: 0,
  rightBreaks: 0,
  falseBreaks: 0,
  missedBreaks: 0,
  paragraphs: 0,
  exactParagraphs: 0,
  blocks: 0,
  rightBlocks: 0,
  lost: 0,
  invented: 0,
  parts: 0,
  rightArticles: 0,
  headlines: 0,
  rightHeadlines: 0,
  milliseconds: 0,
});

/** Runs the engine over a case; the blocks' texts in the source's own characters (a radical stays a radical). */
export function run(one: Case, engine = reflow): { found: Found[]; milliseconds: number } {
  const { lines, source } =
    one.kind === 'html' ? linesOfPage(one.input) : { lines: linesOf(one.input), source: one.input };
  const start = performance.now();
  const blocks = engine(lines);
  const milliseconds = performance.now() - start;
  return {
    found: blocks.map(block => ({
      role: COARSE[block.role] ?? block.role,
      article: block.article,
      text: bare(asPrinted(block, source)),
    })),
    milliseconds,
  };
}

/** Scores one case into a tally; gives the places (offsets) of wrong breaks. */
export function score(one: Case, found: Found[], milliseconds: number, tally: Tally): number {
  const gold = one.blocks.map(block => ({ ...block, bare: bare(block.text) }));
  const spans = new Map<string, Found>();
  const starts = new Set<number>();
  let at = 0;
  for (const block of found) {
    starts.add(at);
    spans.set(`${at}:${at + block.text.length}`, block);
    at += block.text.length;
  }
  const all = gold.map(block => block.bare).join('');
  const got = found.map(block => block.text).join('');
  if (all !== got) {
    tally.lost += Math.max(0, all.length - got.length);
    tally.invented += Math.max(0, got.length - all.length, all.length === got.length ? 1 : 0);
  }
  const goldStarts = new Set<number>();
  const homes = new Map<number, number | null>();
  let place = 0;
  const missing: GoldBlock[] = [];
  gold.forEach((block, index) => {
    const end = place + block.bare.length;
    const tail = gold[index + 1]?.inline ? gold[index + 1]! : null;
    const hit =
      spans.get(`${place}:${end}`) ??
      (tail && !block.inline ? spans.get(`${place}:${end + tail.bare.length}`) : undefined);
    if (!block.inline) {
      goldStarts.add(place);
      if (block.role !== 'other') {
        tally.blocks++;
        if (hit?.role === block.role) tally.rightBlocks++;
        else missing.push(block);
      }
      if (block.role === 'paragraph') {
        tally.paragraphs++;
        if (hit) tally.exactParagraphs++;
        if (hit && typeof block.art === 'number' && !homes.has(block.art)) homes.set(block.art, hit.article);
      }
    }
    place = end;
  });
  if (new Set(gold.filter(block => block.role === 'paragraph').map(block => block.art)).size > 1) {
    for (const block of gold) {
      if (typeof block.art !== 'number' || !['headline', 'byline', 'caption', 'subhead'].includes(block.role)) continue;
      const hit = found.find(one => one.text === block.bare);
      const right = hit !== undefined && hit.article !== null && hit.article === homes.get(block.art);
      tally.parts++;
      if (right) tally.rightArticles++;
      if (block.role === 'headline') tally.headlines++;
      if (block.role === 'headline' && right) tally.rightHeadlines++;
    }
  }
  let wrong = 0;
  for (const offset of one.lineOffsets) {
    const should = goldStarts.has(offset);
    const does = starts.has(offset);
    if (should && does) tally.rightBreaks++;
    else if (should) tally.missedBreaks++;
    else if (does) tally.falseBreaks++;
    if (should !== does) wrong++;
  }
  tally.cases++;
  tally.lines += one.lineOffsets.length + 1;
  tally.milliseconds += milliseconds;
  return wrong + missing.length;
}

const share = (part: number, whole: number): number | null => (whole ? Number((part / whole).toFixed(4)) : null);

export function report(tally: Tally): Record<string, number | null> {
  return {
    cases: tally.cases,
    lines: tally.lines,
    exactParagraph: share(tally.exactParagraphs, tally.paragraphs),
    breakF1: share(2 * tally.rightBreaks, 2 * tally.rightBreaks + tally.falseBreaks + tally.missedBreaks),
    falseBreaks: tally.falseBreaks,
    missedBreaks: tally.missedBreaks,
    role: share(tally.rightBlocks, tally.blocks),
    article: share(tally.rightArticles, tally.parts),
    headlineArticle: share(tally.rightHeadlines, tally.headlines),
    charsLost: tally.lost,
    charsInvented: tally.invented,
    linesPerSecond: Math.round((tally.lines / tally.milliseconds) * 1000),
  };
}

/** All cases of a folder with one engine. */
export function measure(folder: string, engine = reflow): Tally {
  const tally = emptyTally();
  for (const one of casesOf(folder)) {
    const { found, milliseconds } = run(one, engine);
    score(one, found, milliseconds, tally);
  }
  return tally;
}

function main(words: string[]): void {
  const by = words.includes('--by');
  const fail = words.includes('--fail') ? Number(words[words.indexOf('--fail') + 1]) : 0;
  const folders = words.filter((word, at) => !word.startsWith('--') && words[at - 1] !== '--fail');
  if (folders.length === 0) throw new Error('Which folders? npx tsx bench/reflow.ts [--by] [--fail N] DIR…');
  for (const folder of folders) {
    const total = emptyTally();
    const tags = new Map<string, Tally>();
    const fails: { id: string; tags: string; wrong: number }[] = [];
    for (const one of casesOf(folder)) {
      const { found, milliseconds } = run(one);
      const wrong = score(one, found, milliseconds, total);
      if (wrong > 0) fails.push({ id: one.id, tags: one.tags.join(' '), wrong });
      for (const tag of one.tags) {
        if (!tags.has(tag)) tags.set(tag, emptyTally());
        score(one, found, milliseconds, tags.get(tag)!);
      }
    }
    const byTag = by ? { byTag: Object.fromEntries([...tags].sort().map(([tag, tally]) => [tag, report(tally)])) } : {};
    const worst = fail ? { fails: fails.sort((a, b) => b.wrong - a.wrong).slice(0, fail) } : {};
    console.log(
      JSON.stringify({ folder: basename(folder), ...report(total), ...byTag, ...worst }, null, by || fail ? 1 : 0),
    );
  }
}

if (process.argv[1]?.endsWith('reflow.ts')) main(process.argv.slice(2));
