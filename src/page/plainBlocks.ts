import type { Block } from '../text/reflow/block.ts';
import type { Pieces } from './pieces.ts';
import type { Places, Slice } from './places.ts';
import type { Rejoining } from './rejoin.ts';
import { breakAt } from './textView.ts';

/** Tells the style sheet what a block of a text file is. */
export const BLOCK = 'data-bianzhu-block';

/**
 * Sets a block of a text file as print would: a span that names its role, its blank indent hidden (the style sheet
 * indents), and of the blank lines after it all but one line feed hidden.
 */
export function setBlocks(places: Places, pieces: Pieces, rejoining: Rejoining, block: Block): void {
  const first = block.runs[0];
  const last = block.runs.at(-1);
  if (!first || !last) return;
  const { view } = places;
  const lineStart = view.text.lastIndexOf('\n', first.from - 1) + 1;
  if (lineStart < first.from && !view.text.slice(lineStart, first.from).trim()) {
    for (const slice of places.slices(lineStart, first.from)) rejoining.hide(slice);
  }
  for (const gap of breakAt(view.breaks, lineStart - 1)?.gaps ?? []) {
    if (gap.to - gap.from > 1 && gap.node.data[gap.from] === '\n') rejoining.hide({ ...gap, from: gap.from + 1 });
  }
  // A browser parts a long file into several text nodes: one span for each, over all lines of the block in it.
  const parts = new Map<Text, Slice>();
  for (const slice of places.slices(first.from, last.from + last.length)) {
    const part = parts.get(slice.node);
    if (part) part.to = slice.to;
    else parts.set(slice.node, { ...slice });
  }
  for (const { node, from, to } of parts.values()) {
    const span = node.ownerDocument.createElement('span');
    span.setAttribute(BLOCK, block.role);
    pieces.wrap(node, from, to, span);
  }
}
