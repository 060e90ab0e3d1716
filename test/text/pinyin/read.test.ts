import { beforeAll, expect, it } from 'vitest';
import { glossaryBytes } from '../../../scripts/glossary/compile.ts';
import { lexiconBytes } from '../../../scripts/lexicon/compile.ts';
import { readingsBytes } from '../../../scripts/pinyin/bytes.ts';
import { analyze, explain, type Sources } from '../../../src/text/analyze.ts';
import { openGlossary } from '../../../src/text/glossary/glossary.ts';
import { openLexicon } from '../../../src/text/lexicon/lexicon.ts';
import { openReader } from '../../../src/text/pinyin/open.ts';
import { syllables } from '../../../src/text/pinyin/syllables.ts';

let sources: Sources;
beforeAll(async () => {
  const lexicon = openLexicon(await lexiconBytes());
  const { reader } = openReader(lexicon, await readingsBytes());
  sources = { lexicon, glossary: openGlossary(await glossaryBytes()), reader };
});
const read = (text: string) => syllables(text, analyze(sources, text));

it('reads words as the dictionary has them, terms as they were checked', () => {
  expect(read('银行行长重申要长效抓')).toEqual([
    'yín',
    'háng',
    'háng',
    'zhǎng',
    'chóng',
    'shēn',
    'yào',
    'cháng',
    'xiào',
    'zhuā',
  ]);
  expect(read('综合行政执法局').join(' ')).toBe('zōng hé xíng zhèng zhí fǎ jú');
});

it('reads surnames as surnames where a name stands', () => {
  expect(read('本报记者 任晓曾')).toEqual(['běn', 'bào', 'jì', 'zhě', null, 'rén', 'xiǎo', 'céng']);
});

it('prints senses without the dictionary’s own notation', () => {
  const senses = explain(sources.lexicon, '部门').flatMap(entry => entry.senses);
  expect(senses.join()).toContain('measure word: 个 (gè)');
  expect(senses.join()).not.toMatch(/[|[\]]/);
});

it('gives no reading to what has none, and one to each Han', () => {
  expect(read('AI算法，99.99%')).toEqual([null, null, 'suàn', 'fǎ', null, null, null, null, null, null, null]);
  expect(read('𠀀好').length).toBe(2);
  expect(read('')).toEqual([]);
  expect(read('\ud800春').length).toBe(2);
});

it('finds words, terms and senses in one pass', () => {
  const { ends, readings, terms } = analyze(sources, '结合“夏病春治”专项行动');
  expect(ends.length).toBe(readings.length);
  expect(ends.at(-1)).toBe('结合“夏病春治”专项行动'.length);
  expect(terms.map(({ pinyin }) => pinyin)).toContain('xià bìng chūn zhì');
  expect(explain(sources.lexicon, '补贴')[0]!.senses.join()).toMatch(/subsid/);
  expect(explain(sources.lexicon, 'xyz')).toEqual([]);
});
