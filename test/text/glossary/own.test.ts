import { expect, it } from 'vitest';
import type { TermMatch } from '../../../src/text/glossary/match.ts';
import { Own } from '../../../src/text/glossary/own.ts';

const glossary = (text: string): TermMatch[] => {
  const at = text.indexOf('柿子产业');
  return at < 0 ? [] : [{ start: at, end: at + 4, kind: 'entry', id: 'shi-zi', pinyin: 'x', gloss: 'theirs' }];
};
const term = (id: string, ...texts: string[]) => ({
  id: `own:${id}`,
  forms: texts.map(text => ({ text, pinyin: null })),
  sense: id,
});

it('own terms win where they touch one of the glossary, and stand beside the others', () => {
  const own = new Own([term('a', '东湖柿子', '东湖柿子产业带')]);
  expect(own.match('东湖柿子产业带与柿子产业', glossary).map(({ id, start, end }) => [id, start, end])).toEqual([
    ['own:a', 0, 7],
  ]);
  expect(own.match('柿子产业在东湖柿子', glossary).map(({ id }) => id)).toEqual(['shi-zi', 'own:a']);
});

it('the glossary can be silent', () => {
  expect(new Own([], [], false).match('柿子产业', glossary)).toEqual([]);
  expect(new Own().match('柿子产业', glossary)).toHaveLength(1);
});

it('the first of two terms has a form that both claim; Latin forms are no words of the segmentation', () => {
  const own = new Own([term('a', '柿饼'), term('b', '柿饼', 'MBTI')]);
  expect(own.match('柿饼和MBTI', () => []).map(({ id }) => id)).toEqual(['own:a', 'own:b']);
  expect(own.words.spansIn('柿饼和MBTI')).toEqual([{ start: 0, end: 2 }]);
});
