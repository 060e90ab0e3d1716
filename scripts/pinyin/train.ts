/*
 * Learns how polyphones are read in their context and writes src/text/pinyin/readings.bin.
 *
 *   npx tsx scripts/pinyin/train.ts DIR [--hold N] [--out FILE]
 *
 * DIR holds labelled sentences (see labelled.ts). With --hold every N-th sentence is kept aside and scored by the reader
 * at the end, by file. The same input gives the same bytes. Takes about a minute.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pinyin } from 'pinyin-pro';
import { openLexicon } from '../../src/text/lexicon/lexicon.ts';
import { readingsOf } from '../../src/text/lexicon/lookup.ts';
import { parse } from '../../src/text/lexicon/segment.ts';
import { contextOf } from '../../src/text/pinyin/context.ts';
import { type Context, hashOf } from '../../src/text/pinyin/features.ts';
import { kindOfTag, NOUN } from '../../src/text/pinyin/kinds.ts';
import { foldTable, openModel } from '../../src/text/pinyin/model.ts';
import { Reader } from '../../src/text/pinyin/read.ts';
import { syllables } from '../../src/text/pinyin/syllables.ts';
import { CEDICT_FILE, parseCedict } from '../lexicon/cedict.ts';
import { lexiconBytes } from '../lexicon/compile.ts';
import { JIEBA_FILE, parseJieba } from '../lexicon/jieba.ts';
import { type Labelled, readMarked, readRows, syllable } from './labelled.ts';
import { learn, type Place } from './learn.ts';
import { writeModel } from './write.ts';

const HERE = import.meta.dirname;
const OUT = path.resolve(HERE, '../../src/text/pinyin/readings.bin');

/** How much the sources count: a phrase of ours is in a paper's style, a dictionary word says little of its context. */
const WEIGHT = { sentence: 1, phrase: 2, word: 0.5 } as const;
/** A place inside a word that the dictionary decides is never asked for; what it teaches of the neighbours helps. */
const DECIDED = 0.3;
/** Words of the dictionary that teach: counted this often at least, for a character this many at most. */
const WORDS = { count: 3, most: 150 } as const;
/** A word whose label differs from the dictionary is an exception when this share of its labels says so. */
const EXCEPTION = 0.6;

const [folder, ...options] = process.argv.slice(2);
const option = (name: string) => options[options.indexOf(name) + 1];
if (!folder) throw new Error('Which folder? npx tsx scripts/pinyin/train.ts DIR [--hold N] [--out FILE]');
const hold = options.includes('--hold') ? Number(option('--hold')) : 0;

const lexicon = openLexicon(await lexiconBytes());
const cedict = parseCedict(readFileSync(CEDICT_FILE, 'utf8'));
const counted = parseJieba(readFileSync(JIEBA_FILE, 'utf8'));

const foldPairs = new Map<number, number>();
for (const { simplified, traditional, proper } of cedict)
  if (!proper && simplified.length === 1 && traditional.length === 1 && simplified !== traditional)
    if (!foldPairs.has(traditional.charCodeAt(0))) foldPairs.set(traditional.charCodeAt(0), simplified.charCodeAt(0));
const fold = foldTable([...foldPairs].flat());
const hashOfWord = (word: string) => {
  const codes = Uint16Array.from(word, (_, i) => fold[word.charCodeAt(i)]!);
  return hashOf(codes, 0, codes.length);
};

/** Parts of speech of the words that segmentation makes; a noun of several characters is what is taken for granted. */
const kinds = new Map<number, number>();
for (const [word, { tag }] of counted) {
  const kind = kindOfTag(tag);
  if (kind === 0 || (kind === NOUN && word.length > 1) || !/^\p{Script=Han}+$/u.test(word)) continue;
  if (lexicon.find(word) >= 0) kinds.set(hashOfWord(word), kind);
}

const contexts = new Map<string, Context>();
function contextOfSentence(sentence: string): Context {
  const known = contexts.get(sentence);
  if (known) return known;
  const context = contextOf(sentence, parse(lexicon, sentence).ends, fold, hash => kinds.get(hash) ?? -1);
  contexts.set(sentence, context);
  return context;
}

/** The readings that the lexicon has for a word of some characters, in lower case. */
const optionsOf = (word: string) =>
  [...new Set(readingsOf(lexicon, word).map(reading => reading.toLowerCase()))]
    .map(reading => reading.split(' '))
    .filter(one => one.length === [...word].length);

interface Labeled extends Place {
  /** The word it stands in, and what the dictionary says of it. */
  form: string;
  place: number;
  options: string[][];
}

function placeOf({ sentence, at, character, reading }: Labelled, weight: number): Labeled {
  const context = contextOfSentence(sentence);
  let word = 0;
  while (context.starts[word + 1]! <= at) word++;
  const from = context.starts[word]!;
  const form = sentence.slice(from, context.starts[word + 1]!);
  const options = optionsOf(form);
  const decided = options.length === 1 && form.length > 1;
  return {
    character: String.fromCharCode(fold[character.charCodeAt(0)]!),
    reading,
    context,
    at,
    word,
    weight: weight * (decided ? DECIDED : 1),
    form,
    place: [...sentence.slice(from, at)].length,
    options,
  };
}

/** A steady choice of sentences to keep aside, the same for one N. */
function isHeld(sentence: string): boolean {
  let hash = 7;
  for (let i = 0; i < sentence.length; i++) hash = Math.imul(hash ^ sentence.charCodeAt(i), 0x9e3779b1) ^ (hash >>> 15);
  return hold > 0 && (hash >>> 0) % hold === 0;
}

const rows = readRows(folder);
const own = readMarked(readFileSync(path.join(HERE, 'phrases.txt'), 'utf8'));
const labelled: Labeled[] = [
  ...rows.filter(row => !isHeld(row.sentence)).map(row => placeOf(row, WEIGHT.sentence)),
  ...own.map(row => placeOf(row, WEIGHT.phrase)),
];

// The words with one reading that labels contradict: taken over as they are labelled.
const words = new Map<number, readonly string[]>();
const votes = new Map<string, { form: string; place: number; said: Map<string, number>; base: string[] }>();
for (const { form, place, options, reading, weight } of labelled) {
  if (options.length !== 1 || form.length === 1) continue;
  const key = `${form} ${place}`;
  const vote = votes.get(key) ?? { form, place, said: new Map<string, number>(), base: options[0]! };
  vote.said.set(reading, (vote.said.get(reading) ?? 0) + weight);
  votes.set(key, vote);
}
let exceptions = 0;
for (const { form, place, said, base } of votes.values()) {
  const [[reading, most] = ['', 0]] = [...said].sort((a, b) => b[1] - a[1]);
  const all = [...said.values()].reduce((sum, count) => sum + count, 0);
  if (!reading || reading === base[place] || most / all < EXCEPTION) continue;
  const hash = hashOfWord(form);
  words.set(
    hash,
    (words.get(hash) ?? base).map((one, i) => (i === place ? reading : one)),
  );
  exceptions++;
}
for (const line of readFileSync(path.join(HERE, 'words.txt'), 'utf8').split('\n')) {
  if (!line || line.startsWith('#')) continue;
  const [word, ...numbered] = line.trim().split(/\s+/);
  if ([...word!].length !== numbered.length) throw new Error(`words.txt: ${line}`);
  words.set(hashOfWord(word!), numbered.map(syllable));
}

// Classes: what is labelled, most frequent first, then what the lexicon has for the character alone.
const classes = new Map<string, string[]>();
const tally = new Map<string, Map<string, number>>();
for (const { character, reading, weight } of labelled) {
  const said = tally.get(character) ?? new Map<string, number>();
  said.set(reading, (said.get(reading) ?? 0) + weight);
  tally.set(character, said);
}
for (const [character, said] of tally)
  classes.set(
    character,
    [...said].sort((a, b) => b[1] - a[1]).map(([reading]) => reading),
  );
/** What a character is read that nothing was learnt of: its most usual reading by pinyin-pro, then the lexicon's. */
const unlearnt = new Map<string, string[]>();
const rare = new Map<number, string>();
for (const [from, to] of [
  [0x3007, 0x3007],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x20000, 0x3134f],
] as const)
  for (let code = from; code <= to; code++) {
    const character = String.fromCodePoint(code);
    const alone = optionsOf(character).map(([one]) => one!);
    const learnt = classes.get(character);
    if (learnt) for (const one of alone) if (!learnt.includes(one)) learnt.push(one);
    if (learnt || alone.length === 1) continue;
    const usual = pinyin(character, { type: 'array' })[0];
    if (!usual || usual === character) continue;
    if (alone.length === 0) rare.set(code, usual);
    else if (fold[code] === code) unlearnt.set(character, [...new Set([usual, ...alone])]);
  }

// Words of the dictionary as examples, the frequent ones first.
const examples = new Map<string, Labeled[]>();
for (const { simplified, readings } of [...cedict].sort(
  (a, b) => (counted.get(b.simplified)?.count ?? 0) - (counted.get(a.simplified)?.count ?? 0),
)) {
  const characters = [...simplified];
  if ((counted.get(simplified)?.count ?? 0) < WORDS.count) break;
  if (characters.length < 2 || characters.length > 4 || readings[0]!.length !== characters.length) continue;
  if (optionsOf(simplified).length !== 1) continue;
  characters.forEach((character, i) => {
    const reading = readings[0]![i]!.toLowerCase();
    if (!classes.get(character)?.includes(reading)) return;
    const list = examples.get(character) ?? [];
    if (list.length >= WORDS.most) return;
    list.push(placeOf({ sentence: simplified, at: i, character, reading }, WEIGHT.word / DECIDED));
    examples.set(character, list);
  });
}
for (const list of examples.values()) for (const one of list) labelled.push({ ...one, weight: WEIGHT.word });

const { heads, weights } = learn(labelled, classes);
for (const [character, readings] of unlearnt)
  heads.push({ character, classes: readings, own: readings.map((_, i) => (i === 0 ? 4 : i === 1 ? 2 : 0)) });

const bytes = writeModel({ fold: [...foldPairs], heads, weights, kinds, words, rare });
writeFileSync(options.includes('--out') ? option('--out')! : OUT, bytes);

const report: Record<string, unknown> = {
  labelled: rows.length,
  phrases: own.length,
  heads: heads.length,
  weights: weights.size,
  words: words.size,
  exceptions,
  kinds: kinds.size,
  rare: rare.size,
  bytes: bytes.length,
};
const reader = new Reader(lexicon, openModel(bytes));
const scoreOf = (set: readonly Labelled[]) => {
  let right = 0;
  for (const { sentence, at, reading } of set) {
    const { ends, found } = parse(lexicon, sentence);
    const persons = found.filter(({ kind }) => kind === 'person');
    const { readings } = reader.read(sentence, ends, { terms: [], persons });
    const place = [...sentence.slice(0, at)].length;
    if (syllables(sentence, { ends, readings })[place] === reading) right++;
  }
  return { sentences: set.length, right: +((100 * right) / set.length).toFixed(2) };
};
if (hold > 0) report.held = scoreOf(rows.filter(row => isHeld(row.sentence)));
process.stdout.write(`${JSON.stringify(report, null, 1)}\n`);
