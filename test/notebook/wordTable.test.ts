import { expect, it } from 'vitest';
import { wordAnki, wordCsv } from '../../src/notebook/wordTable.ts';

const row = {
  word: '河长',
  reading: 'hé zhǎng',
  sense: 'head of a river, "river chief"',
  count: 3,
  sentence: '河长巡河。',
  source: '云溪日报',
};

it('writes a table that a spreadsheet reads, and never reckons with', () => {
  expect(wordCsv([row, { ...row, word: '=1+1', sense: '' }])).toBe(
    '\ufeffword,reading,sense,count,sentence,source\r\n' +
      '河长,hé zhǎng,"head of a river, ""river chief""",3,河长巡河。,云溪日报\r\n' +
      "'=1+1,hé zhǎng,,3,河长巡河。,云溪日报\r\n",
  );
});

it('writes cards for Anki, each on one line, as plain text', () => {
  const lines = wordAnki([{ ...row, sentence: '河长\t巡河。\n<b>' }]).split('\n');
  expect(lines.slice(0, 2)).toEqual(['#separator:tab', '#html:false']);
  expect(lines[3]!.split('\t')).toEqual(['河长', 'hé zhǎng', row.sense, '河长 巡河。 <b>', '云溪日报']);
});
