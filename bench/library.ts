/*
 * What the library's search costs: folding everything once, and then each key that is typed, with 10,000 highlights and
 * 1,000 articles of 2,000 characters (made of words as frequent as in news, from a fixed seed).
 *
 *   npx tsx bench/library.ts [HIGHLIGHTS ARTICLES LENGTH]
 *
 * Prints JSON. Times are the least of several passes, ms; `longest` is the longest stretch without a pause.
 */
import { lexiconBytes } from '../scripts/lexicon/compile.ts';
import { readingsBytes } from '../scripts/pinyin/bytes.ts';
import { concordance, sortedLines } from '../src/notebook/concordance/lines.ts';
import { byMonth } from '../src/notebook/concordance/months.ts';
import { countsOf } from '../src/notebook/search/filter.ts';
import { FoldedTexts, find } from '../src/notebook/search/find.ts';
import { grouped, ORDERS } from '../src/notebook/search/order.ts';
import { articleText, highlightText } from '../src/notebook/search/texts.ts';
import { unpackFacts } from '../src/text/lexicon/facts.ts';
import { openLexicon } from '../src/text/lexicon/lexicon.ts';
import { walkWords } from '../src/text/lexicon/walk.ts';
import { openReader } from '../src/text/pinyin/open.ts';
import { openCharacters } from '../src/text/search/characters.ts';
import { wordsOfInitials } from '../src/text/search/initials.ts';
import { openQuery } from '../src/text/search/query.ts';
import { characterTable } from '../src/text/search/table.ts';
import { shelf } from '../test/notebook/search/shelf.ts';

const PASSES = 9;
const [highlightCount = 10_000, articleCount = 1_000, length = 2_000] = process.argv.slice(2).map(Number);

const lexicon = openLexicon(await lexiconBytes());
const { reader } = openReader(lexicon, await readingsBytes());
const rounded = (ms: number) => +ms.toFixed(2);
function least<T>(work: () => T, passes = PASSES): { ms: number; value: T } {
  let ms = Number.POSITIVE_INFINITY;
  let value!: T;
  for (let pass = 0; pass < passes; pass++) {
    const begun = performance.now();
    value = work();
    ms = Math.min(ms, performance.now() - begun);
  }
  return { ms: rounded(ms), value };
}

const table = least(() => characterTable(lexicon, reader.fold), 3);
const opened = least(() => openCharacters(table.value));
const characters = opened.value;

const words: string[] = [];
walkWords(
  lexicon,
  () => true,
  (word, number) => {
    const { band } = unpackFacts(lexicon.facts[number]!);
    // Each band is some ten times as frequent as the one before.
    for (let i = (band ?? 0) > 2 ? 3 ** ((band ?? 0) - 3) : 0; i > 0; i--) words.push(word);
  },
);
const { highlights, articles } = shelf(articleCount, highlightCount, words, length);

const highlightTexts = new FoldedTexts(highlightText, characters.fold);
const articleTexts = new FoldedTexts(articleText, characters.fold);
const begun = performance.now();
let units = 0;
for (const one of highlights) units += highlightTexts.of(one).length;
for (const one of articles) units += articleTexts.of(one).length;
const foldMs = performance.now() - begun;

/** Does not give way, and notes how long the stretches are in which it could not. */
function clock() {
  let last = performance.now();
  let longest = 0;
  return {
    pause: () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      return undefined;
    },
    longest: () => rounded(longest),
  };
}

async function typed(text: string) {
  const never = new AbortController().signal;
  let ms = Number.POSITIVE_INFINITY;
  let longest = Number.POSITIVE_INFINITY;
  let found = { highlights: 0, articles: 0 };
  for (let pass = 0; pass < PASSES; pass++) {
    const { pause, longest: most } = clock();
    const start = performance.now();
    const { initials } = openQuery(text, characters);
    const known = initials.map(one => [one, new Set(wordsOfInitials(lexicon, characters, one))] as const);
    const query = openQuery(text, characters, new Map(known));
    const h = await find(highlights, highlightTexts, query, pause, never);
    const a = await find(articles, articleTexts, query, pause, never);
    ms = Math.min(ms, performance.now() - start);
    longest = Math.min(longest, most());
    found = { highlights: h!.length, articles: a!.length };
  }
  return { ms: rounded(ms), longest, ...found };
}

const QUERIES = [
  '改',
  '改革',
  '改革开放',
  'g',
  'ga',
  'gai',
  'gaig',
  'gaige',
  'gǎigé',
  'gg',
  'ggkf',
  '綠色',
  '没有这样的话',
];
const keys: Record<string, unknown> = {};
for (const query of [...QUERIES, 'ji mo qu de', 'zhengfu 改革', 'To check', 'zzzz', 'shishishishi'])
  keys[query] = await typed(query);

const never = new AbortController().signal;
const lines: Record<string, unknown> = {};
for (const query of ['改革', 'gaige', '的']) {
  const { pause, longest } = clock();
  const start = performance.now();
  const found = (await concordance(articles, articleTexts, openQuery(query, characters), pause, never))!;
  const ms = rounded(performance.now() - start);
  lines[query] = {
    ms,
    longest: longest(),
    lines: found.length,
    sortLeft: least(() => sortedLines(found, 'left', characters), 3).ms,
    months: least(() => byMonth(found), 3).ms,
  };
}

const collate = new Intl.Collator('zh').compare;
console.log(
  JSON.stringify(
    {
      highlights: highlights.length,
      articles: articles.length,
      units,
      table: { ms: table.ms, bytes: JSON.stringify(table.value).length, open: opened.ms },
      foldAll: rounded(foldMs),
      keys,
      concordance: lines,
      counts: least(() => countsOf(highlights)).ms,
      orders: Object.fromEntries(ORDERS.map(order => [order, least(() => grouped(highlights, order, collate), 3).ms])),
    },
    null,
    2,
  ),
);
