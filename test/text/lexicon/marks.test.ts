import { expect, it } from 'vitest';
import { toneMarks } from '../../../src/text/pinyin/marks.ts';

it.each([
  ['lu:4', 'lǜ'],
  ['lu:e4', 'lüè'],
  ['nv3', 'nǚ'],
  ['Qing1', 'Qīng'],
  ['zhuang4', 'zhuàng'],
  ['liu2', 'liú'],
  ['gui4', 'guì'],
  ['dou1', 'dōu'],
  ['xiong2', 'xióng'],
  ['Ou1', 'Ōu'],
  ['E4', 'È'],
  ['de5', 'de'],
  ['r5', 'r'],
  ['ng2', 'ńg'],
  ['m2', 'ḿ'],
  ['hm5', 'hm'],
  ['A', 'A'],
  ['·', '·'],
  [',', ','],
  ['V', 'V'],
])('%s is %s', (numbered, marked) => {
  expect(toneMarks(numbered)).toBe(marked);
});
