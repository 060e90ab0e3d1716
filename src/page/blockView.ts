import type { Block } from '../text/reflow/block.ts';
import type { LineBreak, Segment, TextView } from './textView.ts';

/** A block as it is shown: its element, and its text in one text node of the same length as the block's own. */
export interface ShownBlock {
  element: Element;
  node: Text;
  /** What the node held when it was set; it may be cut up by now. */
  text: string;
}

/**
 * The text view of blocks that were set by ourselves, one element each: the text is the article's own, and offsets in
 * the view are the article's. What a node shows may be written in the other script; its length is the block's.
 *
 * @param text the blocks' texts with a line feed between two
 */
export function viewOfBlocks(root: Element, text: string, shown: readonly ShownBlock[]): TextView {
  const segments: Segment[] = [];
  const breaks: LineBreak[] = [];
  const view = { root, text: '', segments, breaks, gaps: [], roles: new Map() };
  extendView(view, text, shown);
  return view;
}

/**
 * Takes blocks into such a view that follow those that are there.
 *
 * @param text the whole text as it now is
 */
export function extendView(view: TextView, text: string, shown: readonly ShownBlock[]): void {
  const last = view.segments.at(-1);
  let at = last ? last.at + last.length + 1 : 0;
  for (const { node, element } of shown) {
    if (at > 0) view.breaks.push({ at: at - 1, elements: [], blocks: [element], gaps: [], fence: true });
    view.segments.push({ node, from: 0, at, length: node.length });
    at += node.length + 1;
  }
  view.text = text;
}

/**
 * The blocks as their own source: offsets of the source are offsets of the article.
 *
 * @param at where the first of them begins
 */
export function asSource(blocks: readonly Block[], at = 0): Block[] {
  return blocks.map(block => {
    const from = at;
    at += block.text.length + 1;
    return { ...block, runs: [{ at: 0, from, length: block.text.length }] };
  });
}
