import type { Line, Run } from './block.ts';
import { keptOf, type Printed } from './printed.ts';
import { withIdeographs } from './radicals.ts';

/** A text put together from lines, with its map to the source. */
export interface Joined {
  text: string;
  runs: Run[];
}

/**
 * Joins the printed lines from `first` to `last` into one text. Latin words get the blank back that the line break took.
 *
 * @param apart whether a blank is put between any two lines, as between the parts of a slogan
 */
export function joined(lines: Line[], printed: Printed[], first: number, last: number, apart = false): Joined {
  const parts: string[] = [];
  const runs: Run[] = [];
  let at = 0;
  let before = '';
  for (let row = first; row <= last; row++) {
    for (const index of printed[row]!.lines) {
      const line = lines[index]!;
      const kept = keptOf(line.text);
      if (kept.length === 0) continue;
      if (before && (apart || needsBlank(before, line.text.slice(kept[0]![0], kept[0]![0] + 12)))) {
        parts.push(' ');
        at++;
      }
      for (const [from, to] of kept) {
        parts.push(line.text.slice(from, to));
        runs.push({ at, from: line.from + from, length: to - from });
        at += to - from;
      }
      before = line.text.slice(Math.max(kept.at(-1)![0], kept.at(-1)![1] - 24), kept.at(-1)![1]);
    }
  }
  return { text: withIdeographs(parts.join('')), runs };
}

/** From here on characters are as wide as they are high, Hangul apart. */
const FULL_WIDTH = 0x2e80;
const LETTER = /[A-Za-z\u00c0-\u024f\u0370-\u052f\uac00-\ud7af]/;

/** Whether a blank stood between two lines: between words of a script that has blanks, not in a number among Han. */
function needsBlank(before: string, after: string): boolean {
  if (isWide(before.charCodeAt(before.length - 1)) || isWide(after.charCodeAt(0))) return false;
  return LETTER.test(before) && LETTER.test(after) && !/[\u3400-\u9fff]/.test(before.slice(-8) + after.slice(0, 8));
}

const isWide = (unit: number): boolean => unit >= FULL_WIDTH && !(unit >= 0xac00 && unit <= 0xd7af);

/** A block's text in the source's own characters: a radical code point stays what it was. */
export function asPrinted(block: Joined, source: string): string {
  let text = block.text;
  for (const { at, from, length } of block.runs) {
    text = text.slice(0, at) + source.slice(from, from + length) + text.slice(at + length);
  }
  return text;
}

/** Cuts a joined text in two at an offset of its text; blanks before the cut are dropped. */
export function cutJoined(whole: Joined, at: number): [before: Joined, after: Joined] {
  const head = whole.text.slice(0, at).trimEnd();
  return [
    { text: head, runs: sliceRuns(whole.runs, 0, head.length) },
    { text: whole.text.slice(at), runs: sliceRuns(whole.runs, at, whole.text.length) },
  ];
}

function sliceRuns(runs: Run[], from: number, to: number): Run[] {
  const slice: Run[] = [];
  for (const run of runs) {
    const start = Math.max(run.at, from);
    const end = Math.min(run.at + run.length, to);
    if (end > start) slice.push({ at: start - from, from: run.from + start - run.at, length: end - start });
  }
  return slice;
}
