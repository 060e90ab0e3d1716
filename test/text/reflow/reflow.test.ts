import { describe, expect, it } from 'vitest';
import { linesOf, reflow } from '../../../src/text/reflow/reflow.ts';
import { BRIDGE, columnOf, LIBRARY, linesIn } from './column.ts';

const paragraphsOf = (text: string): string[] =>
  reflow(linesOf(text))
    .filter(block => block.role === 'paragraph')
    .map(block => block.text);

describe('paragraphs of a column', () => {
  it.each([
    ['a printed indent of full-width blanks', { measure: 16, indent: '　　', short: 2 }],
    ['an indent of ASCII blanks', { measure: 16, indent: '  ', short: 2 }],
    ['an indent by a tab', { measure: 17, indent: '\t', short: 2 }],
    ['an indent that was lost', { measure: 16, short: 2 }],
    ['a blank line after every line', { measure: 16, indent: '　　', short: 2, gap: '\n\n' }],
    ['lost indents and a blank line after every line', { measure: 18, short: 2, gap: '\n\n' }],
    ['CR LF', { measure: 20, indent: '　　', short: 2, gap: '\r\n' }],
    ['a narrow column', { measure: 11, indent: '　　', short: 2 }],
    ['a wide column', { measure: 30, indent: '　　', short: 2 }],
  ])('come back whole with %s', (_, column) => {
    expect(paragraphsOf(columnOf(BRIDGE, column))).toEqual(BRIDGE);
  });

  it('come back whole when flush, where their last lines are short', () => {
    const flush = [BRIDGE[0]!, BRIDGE[2]!, LIBRARY[0]!];
    expect(paragraphsOf(columnOf(flush, { measure: 19 }))).toEqual(flush);
  });

  it('come back whole where only paragraphs stand apart', () => {
    const text = BRIDGE.map(paragraph => columnOf([paragraph], { measure: 15 })).join('\n\n');
    expect(paragraphsOf(text)).toEqual(BRIDGE);
  });

  it('go on beside a picture, where the column is narrow for some lines', () => {
    const [first, second] = BRIDGE as [string, string];
    const beside = linesIn(second, { measure: 10, indent: '　　', short: 2 }).slice(0, 4);
    const rest = columnOf([second.slice(beside.join('').trim().length)], { measure: 20 });
    const text = `${columnOf([first], { measure: 20, indent: '　　', short: 2 })}\n${beside.join('\n')}\n${rest}`;
    expect(paragraphsOf(text)).toEqual([first, second]);
  });

  it('keep a by-line at their end as a block of its own', () => {
    const text = columnOf([BRIDGE[0]!, `${BRIDGE[1]} （王小明）`], { measure: 16, indent: '　　', short: 2 });
    const blocks = reflow(linesOf(text));
    expect(blocks.map(block => block.role)).toEqual(['paragraph', 'paragraph', 'byline']);
    expect(blocks[1]!.text).toBe(BRIDGE[1]);
  });

  it('have no blank where a word of Han was broken, and one where Latin words were', () => {
    const english =
      'The bridge in the east of the town was opened again\nyesterday, and many people came to look at it, some of\nthem with their children.';
    expect(paragraphsOf(english)).toEqual([english.replaceAll('\n', ' ')]);
  });
});

describe('radicals and letter-spacing', () => {
  it('gives ideographs for radical code points and keeps the offsets', () => {
    const source = columnOf(BRIDGE.slice(0, 2), { measure: 16, indent: '　　', short: 2 })
      .replaceAll('木', '⽊')
      .replaceAll('青', '⻘');
    const blocks = reflow(linesOf(source));
    expect(blocks.map(block => block.text)).toEqual(BRIDGE.slice(0, 2));
    const at = blocks[0]!.text.indexOf('木');
    const run = blocks[0]!.runs.find(one => at >= one.at && at < one.at + one.length)!;
    expect(source[run.from + at - run.at]).toBe('⽊');
  });

  it('drops the blanks of a spaced-out line', () => {
    const lines = columnOf(BRIDGE, { measure: 16, indent: '　　', short: 2 }).split('\n');
    lines[1] = [...lines[1]!].join(' ');
    expect(paragraphsOf(lines.join('\n'))).toEqual(BRIDGE);
  });
});

describe('lines in pieces', () => {
  it('puts a printed line together that was cut before a mark', () => {
    const lines = columnOf(BRIDGE, { measure: 16, short: 2 }).split('\n');
    const pieces = lines.flatMap((line, at) => {
      const comma = line.indexOf('，', 4);
      return at % 5 === 0 && comma > 0 && comma < line.length - 1 ? [line.slice(0, comma), line.slice(comma)] : [line];
    });
    expect(pieces.length).toBeGreaterThan(lines.length);
    expect(paragraphsOf(pieces.join('\n'))).toEqual(BRIDGE);
  });
});
