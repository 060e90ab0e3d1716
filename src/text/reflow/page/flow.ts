import { endingOf } from '../character.ts';
import { likeSized } from './item.ts';
import { type Stack, widthOf } from './stacks.ts';

/** How a stack begins and ends: whether a sentence runs on over its edge. */
export interface Edges {
  /** The first line is indented, flush, or nobody can tell. */
  begins: 'indented' | 'flush' | 'unknown';
  /** The last line is full and stops in mid-sentence; is short or ends the text; is full, but a sentence ends. */
  ends: 'open' | 'closed' | 'unknown';
}

const INDENT = 1.3;
const SHORT = 1.6;

export function edgesOf(stack: Stack): Edges {
  const first = stack.lines[0]!;
  const last = stack.lines.at(-1)!;
  if (first.foot !== undefined) return { begins: 'unknown', ends: 'unknown' };
  const indent = (first.x - stack.x) / first.size;
  const room = (stack.right - last.right) / last.size;
  const ending = endingOf(last.text.trim());
  const begins =
    stack.lines.length === 1
      ? 'unknown'
      : indent >= INDENT && indent < 3
        ? 'indented'
        : indent < 0.7
          ? 'flush'
          : 'unknown';
  const ends =
    room > SHORT && stack.lines.length > 1
      ? 'closed'
      : ending === 'word' || ending === 'comma'
        ? room < 0.8
          ? 'open'
          : 'unknown'
        : ending === 'stop'
          ? 'unknown'
          : 'open';
  return { begins, ends };
}

/**
 * What speaks against reading one stack right after another, by indents and sentence ends: 0 where nothing does, below
 * 0 where a sentence runs over.
 *
 * @param indented whether this page's paragraphs are indented at all
 */
export function breach(before: Stack, after: Stack, indented: boolean): number {
  const { ends } = edgesOf(before);
  const { begins } = edgesOf(after);
  let cost = 0;
  if (indented) {
    if (ends === 'open') cost += begins === 'indented' ? 3 : begins === 'flush' ? -2 : 0;
    else if (ends === 'closed') cost += begins === 'flush' ? 3 : 0;
  }
  if (!likeSized(before.size, after.size)) cost += 4;
  const narrower = Math.abs(widthOf(before) - widthOf(after)) / after.size;
  if (before.lines.length > 2 && after.lines.length > 2 && narrower > 1.5) cost += Math.min(2, narrower * 0.3);
  return cost;
}

/** Whether most paragraphs of the page begin with an indent: only then does a flush beginning tell anything. */
export function isIndented(stacks: Stack[]): boolean {
  let indents = 0;
  let shorts = 0;
  for (const stack of stacks) {
    if (stack.kind !== 'text') continue;
    stack.lines.forEach((line, at) => {
      const indent = (line.x - stack.x) / line.size;
      if (indent >= INDENT && indent < 3) indents++;
      const above = stack.lines[at - 1];
      if (above && stack.right - above.right > SHORT * line.size && endingOf(above.text.trim()) === 'stop') shorts++;
    });
  }
  return indents > 0 && indents >= 0.5 * shorts;
}
