import { markOf } from '../marks.ts';
import { overlapX, type Stack, textOf } from './stacks.ts';

/** How far down the page its head may reach, and from where on its foot may begin: shares of the height. */
const HEAD = 0.14;
const FOOT = 0.93;
/** Longest piece of a page's head, in characters. */
const LONGEST = 60;

/**
 * Finds what belongs to the page and to no article: whatever stands at one height with the date, the number of the page
 * or the paper's number at its head, and marked lines anywhere.
 */
export function markFurniture(stacks: Stack[], height: number): void {
  const heads = stacks.filter(stack => isMarked(stack) && stack.bottom <= HEAD * height);
  const top = Math.min(...heads.map(stack => stack.top));
  const bottom = Math.max(...heads.map(stack => stack.bottom));
  for (const stack of stacks) {
    if (isMarked(stack)) stack.kind = 'furniture';
    if (stack.kind === 'furniture' || textOf(stack).length > LONGEST) continue;
    const middle = (stack.top + stack.bottom) / 2;
    const within = heads.length > 0 && middle > top - stack.size && middle < bottom + 0.3 * stack.size;
    if (within && stack.top < HEAD * height && stack.lines.length <= 3 && !isOverText(stack, stacks, bottom)) {
      stack.kind = 'furniture';
    }
    if (stack.top > FOOT * height && /^[-—·\s]*\d{1,3}[-—·\s]*$/.test(textOf(stack))) stack.kind = 'furniture';
  }
}

const isMarked = (stack: Stack): boolean =>
  stack.lines.every(line => markOf(line.text.trim()) === 'furniture') ||
  (stack.lines.length === 1 &&
    stack.lines[0]!.text.split(/\s{1,}|\u3000/)
      .filter(Boolean)
      .every(part => markOf(part) === 'furniture'));

/** A short first line of text beside the page's head: text goes on close under it. */
function isOverText(stack: Stack, stacks: Stack[], bottom: number): boolean {
  if (stack.kind !== 'title') return false;
  return stacks.some(
    other =>
      other.kind === 'text' &&
      overlapX(stack, other) > 0 &&
      other.top >= stack.bottom &&
      other.top - stack.bottom < 1.2 * stack.size &&
      stack.bottom > bottom,
  );
}
