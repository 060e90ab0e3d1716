import { endingOf } from '../character.ts';
import { beginsAsCaption, endsInCredit, markOf } from '../marks.ts';
import { bottomOf, likeSized, type Piece, topOf } from './item.ts';
import { besideEachOther } from './upright.ts';

/** What stands in one column without a break: running text, a headline, a caption. */
export interface Stack {
  kind: 'text' | 'title' | 'caption' | 'byline' | 'jump' | 'furniture';
  lines: Piece[];
  x: number;
  right: number;
  top: number;
  bottom: number;
  /** Of most of its characters. */
  size: number;
}

/** Line pitch in em: lines of one stack are no farther apart. */
const PITCH = 2.05;
/** How much larger than the text a headline is, and from how many lines on large type is text all the same. */
const LARGER = 1.15;
const TITLE_LINES = 4;
const SMALLER = 0.94;
const CAPTION_LINES = 6;

/** A stack narrower than this, em, tells little of its column yet. */
const SHORTEST = 4.5;

export const widthOf = (stack: { x: number; right: number }): number => stack.right - stack.x;
export const textOf = (stack: Stack): string => stack.lines.map(line => line.text.trim()).join('');

/** From the top down, from left to right at one height. */
export const byPlace = (a: Stack, b: Stack): number => a.top - b.top || a.x - b.x;

/** How far two things stand over one another, in the page's unit; negative where a gap is between. */
export const overlapX = (a: { x: number; right: number }, b: { x: number; right: number }): number =>
  Math.min(a.right, b.right) - Math.max(a.x, b.x);
export const overlapY = (a: { top: number; bottom: number }, b: { top: number; bottom: number }): number =>
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);

/** The size that most characters of the pieces are printed in. */
export function usualSize(pieces: Piece[]): number {
  const seen = new Map<number, number>();
  for (const { size, text } of pieces) {
    const key = Math.round(size * 4) / 4;
    seen.set(key, (seen.get(key) ?? 0) + text.length);
  }
  let best = 10;
  let most = 0;
  for (const [size, count] of seen) {
    if (count <= most) continue;
    most = count;
    best = size;
  }
  return best;
}

/** Puts lines under one another, column by column. */
export function stacksOf(pieces: Piece[], usual: number): Stack[] {
  const stacks: Stack[] = [];
  const open: Stack[] = [];
  for (const piece of pieces.filter(one => one.foot === undefined).sort((a, b) => a.y - b.y || a.x - b.x)) {
    const mark = markOf(piece.text.trim());
    let best: Stack | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (let at = open.length - 1; at >= 0; at--) {
      const stack = open[at]!;
      const last = stack.lines.at(-1)!;
      const step = piece.y - last.y;
      if (step > PITCH * Math.max(stack.size, piece.size) + 1) {
        if (step > 8 * usual) open.splice(at, 1);
        continue;
      }
      const distance = follows(stack, piece, step) ? step : Number.POSITIVE_INFINITY;
      if (distance < least) {
        least = distance;
        best = stack;
      }
    }
    // A by-line or a jump is a line of its own, wherever it stands.
    const apart = mark !== null || (best !== null && best.kind !== 'text');
    if (best && !apart) add(best, piece);
    else {
      const stack: Stack = {
        kind: mark ?? 'text',
        lines: [piece],
        x: piece.x,
        right: piece.right,
        top: topOf(piece),
        bottom: bottomOf(piece),
        size: piece.size,
      };
      stacks.push(stack);
      open.push(stack);
    }
  }
  for (const stack of stacks) {
    stack.lines.sort((a, b) => a.y - b.y || a.x - b.x);
    if (stack.kind === 'text') stack.kind = kindOf(stack, usual);
  }
  return [...stacks, ...uprightStacks(pieces, usual)];
}

function add(stack: Stack, piece: Piece): void {
  stack.lines.push(piece);
  stack.x = Math.min(stack.x, piece.x);
  stack.right = Math.max(stack.right, piece.right);
  stack.top = Math.min(stack.top, topOf(piece));
  stack.bottom = Math.max(stack.bottom, bottomOf(piece));
}

/** Whether a piece is the next line of a stack, or a further piece of its last line. */
function follows(stack: Stack, piece: Piece, step: number): boolean {
  const { size } = piece;
  if (!likeSized(stack.size, size)) return false;
  const last = stack.lines.at(-1)!;
  if (Math.abs(step) < 0.3 * size) {
    // Within the column that the lines above have opened.
    return stack.lines.length > 1 && piece.x >= stack.x - 0.5 * size && piece.right <= stack.right + 0.6 * size;
  }
  if (step < 0.75 * size) return false;
  const shared = overlapX(stack, piece);
  // A column may begin with the end of a sentence, too short for the next line's indent to stand under it.
  const underShort =
    widthOf(stack) < SHORTEST * size && piece.x - stack.x > -0.3 * size && piece.x - stack.x < 2.8 * size;
  if (underShort && step < 1.9 * size && shared > -0.7 * size) return true;
  if (shared < 0.5 * Math.min(widthOf(stack), piece.right - piece.x)) return false;
  const left = Math.abs(piece.x - stack.x);
  const right = Math.abs(piece.right - stack.right);
  const middle = Math.abs((piece.x + piece.right - stack.x - stack.right) / 2);
  const leftOfLast = Math.abs(piece.x - last.x);
  return left <= 2.8 * size || right <= 1.3 * size || middle <= 0.7 * size || leftOfLast <= 2.8 * size;
}

function kindOf(stack: Stack, usual: number): Stack['kind'] {
  const lines = stack.lines.length;
  const text = textOf(stack);
  if (lines <= CAPTION_LINES && (beginsAsCaption(text) || endsInCredit(text))) return 'caption';
  if (stack.size >= LARGER * usual && lines <= TITLE_LINES && !(lines > 2 && endingOf(text) === 'stop')) return 'title';
  if (stack.size <= SMALLER * usual && lines <= CAPTION_LINES) return 'caption';
  return 'text';
}

/** Lines from top to bottom, the right one first: a headline, or text where they are many. */
function uprightStacks(pieces: Piece[], usual: number): Stack[] {
  const stacks: Stack[] = [];
  for (const piece of pieces.filter(one => one.foot !== undefined).sort((a, b) => b.x - a.x)) {
    const beside = stacks.find(stack => besideEachOther(stack.lines.at(-1)!, piece));
    if (beside) add(beside, piece);
    else {
      stacks.push({
        kind: 'title',
        lines: [piece],
        x: piece.x,
        right: piece.right,
        top: topOf(piece),
        bottom: bottomOf(piece),
        size: piece.size,
      });
    }
  }
  for (const stack of stacks) {
    if (stack.lines.length > TITLE_LINES || (stack.size < LARGER * usual && textOf(stack).length > 40))
      stack.kind = 'text';
  }
  return stacks;
}
