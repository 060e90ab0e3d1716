import { beforeAll, expect, it } from 'vitest';
import { glossaryBytes } from '../../../scripts/glossary/compile.ts';
import { lexiconBytes } from '../../../scripts/lexicon/compile.ts';
import { readingsBytes } from '../../../scripts/pinyin/bytes.ts';
import { analyze, type Sources } from '../../../src/text/analyze.ts';
import { openGlossary } from '../../../src/text/glossary/glossary.ts';
import { Own } from '../../../src/text/glossary/own.ts';
import { openLexicon } from '../../../src/text/lexicon/lexicon.ts';
import { openReader } from '../../../src/text/pinyin/open.ts';
import { isSoundReading, OwnReadings } from '../../../src/text/pinyin/ownReadings.ts';

let sources: Sources;
beforeAll(async () => {
  const lexicon = openLexicon(await lexiconBytes());
  const { reader } = openReader(lexicon, await readingsBytes());
  sources = { lexicon, glossary: openGlossary(await glossaryBytes()), reader };
});
const read = (text: string, readings: { form: string; reading: string }[]) => {
  const { ends, readings: read, chosen } = analyze(sources, text, new Own([], [], true, readings));
  const words = ends.map((end, i) => `${text.slice(ends[i - 1] ?? 0, end)} ${read[i]}`);
  return { words, chosen };
};

it('reads a word as the reader chose, wherever it stands', () => {
  const own = [{ form: '东西', reading: 'dōng xī' }];
  expect(read('买东西，东西两边都好', own).words.filter(word => word.startsWith('东西'))).toEqual([
    '东西 dōng xī',
    '东西 dōng xī',
  ]);
  expect(read('买东西', own).chosen).toEqual([{ word: 1, form: '东西' }]);
  expect(read('买东西', []).chosen).toBeUndefined();
});

it('reads a character so beside its neighbour only, where it was chosen there', () => {
  const own = [{ form: '为群众', reading: 'wéi qún zhòng' }];
  const { words, chosen } = read('为群众服务，为老人服务', own);
  expect(words.slice(0, 2)).toEqual(['为 wéi', '群众 qún zhòng']);
  expect(words).toContain('为 wèi');
  expect(chosen).toEqual([
    { word: 0, form: '为群众' },
    { word: 1, form: '为群众' },
  ]);
});

it('leaves a longer word and a term alone that holds the form', () => {
  const { words } = read('重庆市重视重病', [{ form: '重', reading: 'chóng' }]);
  expect(words.join(' ')).toContain('zhòng shì');
  expect(read('办实事', [{ form: '事', reading: 'shī' }]).words.join(' ')).toContain('shì');
});

it('has the longest form count, and drops what does not answer to its form', () => {
  const own = new OwnReadings([
    { form: '得', reading: 'děi' },
    { form: '得快', reading: 'de kuài' },
    { form: '行长', reading: 'háng' },
  ]);
  expect([...own.inText('跑得快得走行长', [1, 2, 3, 4, 5, 7]).values()].map(({ reading }) => reading)).toEqual([
    'de',
    'kuài',
    'děi',
  ]);
  expect(isSoundReading({ form: '行长', reading: 'háng zhǎng' })).toBe(true);
  expect(isSoundReading({ form: '行长', reading: 'háng <b>' })).toBe(false);
  expect(isSoundReading({ form: 'abc', reading: '' })).toBe(false);
});
