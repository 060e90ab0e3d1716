import { overlapX, overlapY, type Stack, textOf, widthOf } from './stacks.ts';

/** A headline with its kicker, deck and by-line, or the jump line that stands for one. */
export interface Heading {
  parts: Stack[];
  x: number;
  right: number;
  top: number;
  bottom: number;
  /** Size of its largest line. */
  size: number;
  upright: boolean;
}

/** How far apart, in em of the larger, a headline and its kicker or deck stand; and a by-line under it. */
const NEAR = 1.3;
const BYLINE_NEAR = 4;

/** Puts titles together that stand over one another, and gives each what follows it before the text begins. */
export function headingsOf(stacks: Stack[]): Heading[] {
  const headings: Heading[] = [];
  const titles = stacks.filter(stack => stack.kind === 'title').sort((a, b) => a.top - b.top);
  for (const title of titles) {
    const upright = title.lines[0]!.foot !== undefined;
    const over = headings.find(
      heading =>
        !upright &&
        !heading.upright &&
        title.top - heading.bottom <= NEAR * Math.max(title.size, heading.size) &&
        overlapX(heading, title) >= 0.5 * Math.min(widthOf(title), heading.right - heading.x) &&
        !stacks.some(one => one.kind === 'text' && between(heading, one, title)),
    );
    if (over) include(over, title);
    else headings.push({ parts: [title], ...boundsOf(title), upright });
  }
  for (const stack of stacks) {
    const small = stack.kind === 'byline' || (stack.kind === 'text' && stack.lines.length === 1 && isByline(stack));
    const resumed = stack.kind === 'jump' && /[接]/.test(textOf(stack).slice(0, 4));
    if (!small && !resumed) continue;
    const near = headings.find(
      heading =>
        overlapX(heading, stack) > 0.5 * widthOf(stack) &&
        stack.top >= heading.top &&
        stack.top - heading.bottom <= BYLINE_NEAR * stack.size &&
        !stacks.some(one => one !== stack && one.kind === 'text' && between(heading, one, stack)),
    );
    if (near) include(near, stack);
    else if (resumed) headings.push({ parts: [stack], ...boundsOf(stack), upright: false });
  }
  return headings;
}

const isByline = (stack: Stack): boolean =>
  /^[□■◎○●◇◆]\s*[\u4e00-\u9fff]{2,4}(?:\s+[\u4e00-\u9fff]{2,4})?$/.test(textOf(stack));

const between = (upper: { bottom: number; x: number; right: number }, one: Stack, lower: Stack): boolean =>
  one.top >= upper.bottom - 1 && one.bottom <= lower.top + 1 && overlapX(upper, one) > 0 && overlapX(lower, one) > 0;

const boundsOf = ({ x, right, top, bottom, size }: Stack) => ({ x, right, top, bottom, size });

function include(heading: Heading, stack: Stack): void {
  heading.parts.push(stack);
  heading.x = Math.min(heading.x, stack.x);
  heading.right = Math.max(heading.right, stack.right);
  heading.top = Math.min(heading.top, stack.top);
  heading.bottom = Math.max(heading.bottom, stack.bottom);
  heading.size = Math.max(heading.size, stack.kind === 'title' ? stack.size : 0);
}

/** Whether a stack begins beside a heading, within a few lines of its top. */
export function standsBeside(heading: Heading, stack: Stack): boolean {
  const gap = Math.max(stack.x - heading.right, heading.x - stack.right);
  return (
    gap >= -stack.size &&
    gap <= Math.max(7 * stack.size, 0.8 * widthOf(stack)) &&
    overlapY(heading, stack) > 0.3 * Math.min(heading.bottom - heading.top, stack.bottom - stack.top)
  );
}
