import { beforeAll, expect, it } from 'vitest';
import { glossaryBytes } from '../../../scripts/glossary/compile.ts';
import { lexiconBytes } from '../../../scripts/lexicon/compile.ts';
import { readingsBytes } from '../../../scripts/pinyin/bytes.ts';
import { analyze, type Sources } from '../../../src/text/analyze.ts';
import { openGlossary } from '../../../src/text/glossary/glossary.ts';
import { openLexicon } from '../../../src/text/lexicon/lexicon.ts';
import { openModel, ReadingsError } from '../../../src/text/pinyin/model.ts';
import { openReader } from '../../../src/text/pinyin/open.ts';
import { syllables } from '../../../src/text/pinyin/syllables.ts';

let bytes: Uint8Array;
let sources: Sources;
beforeAll(async () => {
  bytes = await readingsBytes();
  const lexicon = openLexicon(await lexiconBytes());
  const { reader } = openReader(lexicon, bytes);
  sources = { lexicon, glossary: openGlossary(await glossaryBytes()), reader };
});
const read = (text: string) => syllables(text, analyze(sources, text));

it('refuses a file that is cut short, foreign, of another version or damaged', () => {
  const changed = (at: number) => {
    const copy = bytes.slice();
    copy[at]! ^= 1;
    return copy;
  };
  expect(() => openModel(bytes.slice(0, 100))).toThrow(/cut short/);
  expect(() => openModel(bytes.slice(0, bytes.length - 4))).toThrow(/cut short/);
  expect(() => openModel(changed(0))).toThrow(/no readings file/);
  expect(() => openModel(changed(4))).toThrow(/version/);
  expect(() => openModel(changed(40))).toThrow(/header/);
  expect(() => openModel(changed(bytes.length - 1000))).toThrow(ReadingsError);
});

it('is small enough for a package', () => expect(bytes.length).toBeLessThan(3_000_000));

it.each(['', '𠀀𪚥𰻝', '⼀⾏豈金', '\ud800春\udc00', '（）', '4S店PM2.5', '\u0000春\uffff', '春'.repeat(300_000)])(
  'keeps one place for each code point, whatever the text',
  text => expect(read(text)).toHaveLength([...text].length),
);

it('reads radicals and compatibility forms as what they stand for, and leaves open what nobody knows', () => {
  expect(read('⼀⾏豈')).toEqual(['yī', 'xíng', 'qǐ']);
  expect(read('𪚥')).toEqual([null]);
});

/** Lines in which each labelled surname must be read so: 记者单shan4小军. */
it.each([
  ['记者单小军', 2, 'shàn'],
  ['民警仇志远说', 2, 'qiú'],
  ['村民区丽华', 2, 'ōu'],
  ['教授解建国', 2, 'xiè'],
  ['医生查明亮', 2, 'zhā'],
  ['县长盖文斌', 2, 'gě'],
  ['据单小军介绍', 1, 'shàn'],
  ['解书记来到田间', 0, 'xiè'],
  ['记者万俟明', 3, 'qí'],
  // No names.
  ['民警查明情况', 2, 'chá'],
  ['解放军来了', 0, 'jiě'],
  ['师傅盖房子', 2, 'gài'],
  ['他任书记', 1, 'rèn'],
])('%s: character %d is %s', (text, at, reading) => {
  expect(read(text)[at]).toBe(reading);
});

it('reads traditional script as well as simplified', () => {
  expect(read('行長看著發展，著手建設乾淨的家園').join(' ')).toContain('háng zhǎng kàn zhe fā zhǎn');
  expect(read('頭髮').join(' ')).toBe('tóu fa');
});
