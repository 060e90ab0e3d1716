import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/text/reflow/block.ts';
import { reflow } from '../../../src/text/reflow/reflow.ts';
import { BRIDGE, LIBRARY, linesIn } from './column.ts';

const SIZE = 10;

/** Lines as a PDF gives them: no blanks before a line, but where it stands. */
function printedAt(paragraphs: string[], measure: number, x: number, y: number, from: number): Line[] {
  const lines: Line[] = [];
  for (const paragraph of paragraphs) {
    linesIn(paragraph, { measure, short: 2 }).forEach((text, at) => {
      const indent = at === 0 ? 2 * SIZE : 0;
      lines.push({ text, from, box: { x: x + indent, y, width: text.length * SIZE, size: SIZE } });
      from += text.length + 1;
      y += 1.5 * SIZE;
    });
  }
  return lines;
}

describe('lines with boxes', () => {
  const title: Line = { text: '城东石桥重新通车', from: 0, box: { x: 50, y: 20, width: 160, size: 20 } };
  const left = printedAt(BRIDGE, 16, 50, 60, 10);
  const end = left.at(-1)!.from + 40;
  const right = printedAt(LIBRARY, 16, 240, 60, end);

  it('takes indents from where lines begin', () => {
    const blocks = reflow([title, ...left, ...right]);
    expect(blocks.filter(block => block.role === 'paragraph').map(block => block.text)).toEqual([
      ...BRIDGE,
      ...LIBRARY,
    ]);
  });

  it('takes headlines from their size', () => {
    const blocks = reflow([title, ...left]);
    expect(blocks[0]).toMatchObject({ role: 'headline', text: title.text });
  });
});
