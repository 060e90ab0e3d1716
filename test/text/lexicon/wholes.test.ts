import { expect, it } from 'vitest';
import { partsOf } from '../../../src/text/lexicon/parts.ts';
import { parse } from '../../../src/text/lexicon/segment.ts';
import { wholesIn } from '../../../src/text/lexicon/wholes.ts';
import { lexicon } from './opened.ts';

const wholes = (text: string) =>
  wholesIn(lexicon, text, parse(lexicon, text)).map(whole => ({ ...whole, form: text.slice(whole.start, whole.end) }));

it.each([
  ['全年处置案件46.16万件', '46.16万', '461,600'],
  ['印发〔2024〕12号文件', '〔2024〕12号', 'document no. 12 of 2024'],
  ['“十四五”时期', '十四五', '14th Five-Year Plan, 2021–2025'],
  ['2024年12月3日上午', '2024年12月3日', '3 December 2024'],
  ['超过三分之二的村民', '三分之二', '2/3'],
])('a figure in %s', (text, form, meaning) => {
  expect(wholes(text)).toContainEqual(expect.objectContaining({ kind: 'figure', form, text: meaning }));
});

it('plain digits explain themselves', () => {
  expect(wholes('来了35人').filter(({ kind }) => kind === 'figure')).toEqual([]);
});

it('persons with their surname, bodies with place, domain and office', () => {
  const text = '即墨区综合行政执法局通讯员欧阳晓峰报道';
  const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  const [body, person] = wholes(text);
  expect(body).toMatchObject({ kind: 'body', form: '即墨区综合行政执法局', level: 'county' });
  if (body?.kind !== 'body') throw new Error('no body');
  expect([body.place, body.domain, body.office].map(slice)).toEqual(['即墨区', '综合行政执法', '局']);
  expect(person).toMatchObject({ kind: 'person', form: '欧阳晓峰' });
});

it('a word is made of shorter ones, by meaning and not from the left', () => {
  expect(partsOf(lexicon, '新闻发布会')).toEqual(['新闻', '发布会']);
  expect(partsOf(lexicon, '综合行政执法')).toEqual(['综合', '行政', '执法']);
  expect(partsOf(lexicon, '会议')).toEqual([]);
  expect(partsOf(lexicon, '一'.repeat(500))).toEqual([]);
});
