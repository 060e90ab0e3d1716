import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ArticleText } from '../../src/text/articleText.ts';
import type { Block } from '../../src/text/reflow/block.ts';

/** Two paragraphs of a source whose lines were cut: `清明刚\n过。` and `河长\n上岗`, the second printed first. */
const SOURCE = '河长\n上岗\n　清明刚\n过。';
const BLOCKS: Block[] = [
  {
    role: 'headline',
    text: '河长上岗',
    article: 0,
    runs: [
      { at: 0, from: 0, length: 2 },
      { at: 2, from: 3, length: 2 },
    ],
  },
  {
    role: 'paragraph',
    text: '清明刚过。',
    article: 0,
    runs: [
      { at: 0, from: 7, length: 3 },
      { at: 3, from: 11, length: 2 },
    ],
  },
];

it('is its blocks with a line feed between them', () => {
  const article = new ArticleText(BLOCKS);
  expect(article.text).toBe('河长上岗\n清明刚过。');
  expect(article.starts).toEqual([0, 5]);
  expect([0, 4, 5, 9].map(offset => article.blockAt(offset))).toEqual([0, 0, 1, 1]);
});

it('grows block by block into what it is whole', () => {
  const whole = new ArticleText(BLOCKS);
  const grown = new ArticleText([]);
  expect([grown.text, grown.end]).toEqual(['', 0]);
  for (const block of BLOCKS) grown.append([block]);
  grown.append([]);
  expect(grown).toEqual(whole);
  // What is printed first may come second.
  const turned = new ArticleText(BLOCKS.slice(1));
  turned.append(BLOCKS.slice(0, 1));
  expect(turned).toEqual(new ArticleText([...BLOCKS].reverse()));
  expect([0, 3, 7, 11].map(offset => turned.fromSource(offset))).toEqual([6, 8, 0, 3]);
});

it('leads back to the source, one span a line', () => {
  const article = new ArticleText(BLOCKS);
  const spans = article.toSource(1, 9);
  expect(spans.map(({ start, end }) => SOURCE.slice(start, end))).toEqual(['长', '上岗', '清明刚', '过']);
  expect(article.breaksOf(BLOCKS[1]!).map(({ start, end }) => SOURCE.slice(start, end))).toEqual(['\n']);
});

it('finds the article’s offset for one of the source, also inside a break', () => {
  const article = new ArticleText(BLOCKS);
  expect(article.fromSource(8)).toBe(6);
  expect(article.fromSource(6)).toBe(5);
  expect(article.fromSource(2)).toBe(2);
  expect(article.endFromSource(2)).toBe(2);
  expect(article.endFromSource(11)).toBe(8);
  expect(article.fromSource(99)).toBe(article.text.length);
});

it('goes to the source and back for every character', () => {
  const article = new ArticleText(BLOCKS);
  fc.assert(
    fc.property(fc.nat(article.text.length - 1), offset => {
      if (article.text[offset] === '\n') return;
      const [span] = article.toSource(offset, offset + 1);
      expect(article.fromSource(span!.start)).toBe(offset);
      expect(article.endFromSource(span!.end)).toBe(offset + 1);
    }),
  );
});
