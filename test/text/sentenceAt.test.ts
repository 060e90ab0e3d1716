import { expect, it } from 'vitest';
import { sentenceAt } from '../../src/text/sentenceAt.ts';

const around = (text: string, word: string) => {
  const start = text.indexOf(word);
  const found = sentenceAt(text, start, start + word.length);
  expect(found.text.slice(found.start, found.start + word.length)).toBe(word);
  return found.text;
};

it('goes from stop to stop, closing marks with the sentence before', () => {
  const text = '“春天先治。”他说，夏天就少挨骂！后来呢？没有下文';
  expect(around(text, '夏天')).toBe('他说，夏天就少挨骂！');
  expect(around(text, '春天')).toBe('“春天先治。”');
  expect(around(text, '下文')).toBe('没有下文');
});

it('does not cross paragraphs, and is not endless', () => {
  expect(around('第一段没有句号\n　　第二段 ', '二')).toBe('第二段');
  expect(around(`${'长'.repeat(5_000)}词${'长'.repeat(5_000)}`, '词').length).toBeLessThan(500);
});
