import { breach } from './flow.ts';
import { overlapX, type Stack } from './stacks.ts';

/** The stacks of one article as they are read: down each column, the columns from left to right; or tier by tier. */
export function inOrder(texts: Stack[], indented: boolean): Stack[] {
  if (texts.length < 2) return texts;
  const upright = texts.every(stack => stack.lines[0]!.foot !== undefined);
  if (upright) return [...texts].sort((a, b) => b.x - a.x);
  const columns = byColumns(texts);
  const tiers = tiersOf(texts);
  if (tiers.length < 2) return columns;
  const rows = tiers.flatMap(byColumns);
  return breaches(rows, indented) <= breaches(columns, indented) ? rows : columns;
}

function breaches(order: Stack[], indented: boolean): number {
  let cost = 0;
  for (let at = 1; at < order.length; at++) cost += breach(order[at - 1]!, order[at]!, indented);
  return cost;
}

/** Columns are stacks that stand over one another. */
function byColumns(texts: Stack[]): Stack[] {
  const columns: { x: number; right: number; stacks: Stack[] }[] = [];
  for (const stack of [...texts].sort((a, b) => a.x - b.x || a.top - b.top)) {
    const column = columns.find(one => overlapX(one, stack) > 0.5 * Math.min(one.right - one.x, stack.right - stack.x));
    if (column) {
      column.stacks.push(stack);
      column.right = Math.max(column.right, stack.right);
    } else columns.push({ x: stack.x, right: stack.right, stacks: [stack] });
  }
  return columns.sort((a, b) => a.x - b.x).flatMap(({ stacks }) => stacks.sort((a, b) => a.top - b.top));
}

/** Bands of the article with white from its left to its right between. */
function tiersOf(texts: Stack[]): Stack[][] {
  const tiers: Stack[][] = [];
  let foot = Number.NEGATIVE_INFINITY;
  for (const stack of [...texts].sort((a, b) => a.top - b.top)) {
    if (stack.top > foot - 0.3 * stack.size) tiers.push([stack]);
    else tiers.at(-1)!.push(stack);
    foot = Math.max(foot, stack.bottom);
  }
  return tiers;
}
