import type { Line } from './block.ts';
import type { Printed } from './printed.ts';

type Box = NonNullable<Line['box']>;

/** Lines before and after that are asked where the column begins. */
const NEAR = 10;
/** Deepest indent, in em, that is looked for. */
const DEEPEST = 2.6;
/** A gap of this many line pitches is a blank line. */
const GAP = 1.6;
/** The text's own size, give or take this much. */
const SAME_SIZE = 0.08;

/**
 * Reads indents, widths, blank lines and sizes from where lines were printed, where that is known. What a line's
 * characters say stands for lines without a box.
 */
export function withGeometry(printed: Printed[], lines: Line[]): Printed[] {
  const boxes = printed.map(line => lines[line.lines[0]!]!.box);
  if (!boxes.some(Boolean)) return printed;
  const usual = usualSize(printed, boxes);
  const pitch = usualPitch(boxes);
  return printed.map((line, at) => {
    const box = boxes[at];
    if (!box || box.size <= 0) return line;
    const size = box.size / usual;
    const above = boxes[at - 1];
    const step = above ? box.y - above.y : 0;
    return {
      ...line,
      ...widthOf(line, box),
      indent: Math.max(line.indent, indentOf(boxes, at)),
      apart: line.apart || (pitch > 0 && step > GAP * pitch * Math.max(1, size)),
      size: Math.abs(size - 1) <= SAME_SIZE ? 1 : size,
    };
  });
}

/** The size that most characters have. */
function usualSize(printed: Printed[], boxes: (Box | undefined)[]): number {
  const seen = new Map<number, number>();
  boxes.forEach((box, at) => {
    if (!box) return;
    const size = Math.round(box.size * 10) / 10;
    seen.set(size, (seen.get(size) ?? 0) + printed[at]!.text.length);
  });
  return [...seen].sort((a, b) => b[1] - a[1])[0]![0] || 1;
}

/** The usual distance from one line to the next below it in the same column. */
function usualPitch(boxes: (Box | undefined)[]): number {
  const steps: number[] = [];
  for (let at = 1; at < boxes.length; at++) {
    const above = boxes[at - 1];
    const box = boxes[at];
    if (above && box && box.y > above.y && Math.abs(box.size - above.size) <= SAME_SIZE * box.size)
      steps.push(box.y - above.y);
  }
  steps.sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? 0;
}

/** Em from the left edge of the column to the line: the leftmost beginning that several lines near it share. */
function indentOf(boxes: (Box | undefined)[], at: number): number {
  const box = boxes[at]!;
  if (box.left !== undefined) return box.x - box.left <= DEEPEST * box.size ? (box.x - box.left) / box.size : 0;
  const near = boxes.slice(Math.max(0, at - NEAR), at + NEAR + 1);
  let left = box.x;
  for (const other of near) {
    if (!other || other.x >= left || box.x - other.x > DEEPEST * box.size) continue;
    const company = near.filter(one => one && Math.abs(one.x - other.x) <= 0.3 * box.size).length;
    if (company >= 2) left = other.x;
  }
  return (box.x - left) / box.size;
}

/** The printed width, where it agrees with the characters; nothing is left to squeeze then. */
function widthOf(line: Printed, box: Box): { width: number; give: number } {
  const width = Math.round((box.width / box.size) * 2) / 2;
  const plausible = width >= line.width - line.give - 1 && width <= line.width * 1.4 + 1;
  return plausible ? { width, give: 0.5 } : { width: line.width, give: line.give };
}
