import { expect, it } from 'vitest';
import { sentencesOf } from '../../src/text/sentences.ts';

const texts = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

it('cuts a text into sentences with their closing marks, and leaves out what says nothing', () => {
  expect(texts('路通了。“桃子不愁卖！”老周说。\n……\n　新路长8公里')).toEqual([
    '路通了。',
    '“桃子不愁卖！”',
    '老周说。',
    '新路长8公里',
  ]);
});

it('cuts what is too long for a voice at a comma, and loses nothing', () => {
  const long = `${'沿线六个村的果农都来了，'.repeat(40)}真热闹。`;
  expect(texts(long).length).toBeGreaterThan(2);
  expect(Math.max(...texts(long).map(({ length }) => length))).toBeLessThanOrEqual(160);
  expect(texts(long).join('')).toBe(long);
  expect(texts('路'.repeat(500)).join('')).toBe('路'.repeat(500));
});
