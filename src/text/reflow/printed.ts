import type { BlockRole, Line } from './block.ts';
import {
  type Ending,
  endingOf,
  isBlank,
  isClosing,
  isHan,
  isOpening,
  isWordPart,
  maySqueeze,
  widthOf,
} from './character.ts';
import { withIdeographs } from './radicals.ts';

/** A line as the typesetter sees it. All widths in em. */
export interface Printed {
  /** Where its pieces stand in the given lines: usually one; more where one printed line reached us in pieces. */
  lines: number[];
  /** Its characters without outer blanks and letter-spacing, radicals as ideographs. */
  text: string;
  /** Printed blank before the first character. */
  indent: number;
  width: number;
  /** By how much squeezing its punctuation can shorten it. */
  give: number;
  /** Width of what must stay together at its beginning: a character with its punctuation, or a Latin word. */
  unit: number;
  ending: Ending;
  /** Begins with a mark that may not begin a line. */
  closes: boolean;
  /** Blank lines stand between it and the line before. */
  apart: boolean;
  fence: boolean;
  role: BlockRole | undefined;
  /** The layout tells that it goes on with the line before. */
  goesOn: boolean;
  /** Font size over that of the page's text, where geometry is known; else 1. */
  size: number;
}

/** From and to (exclusive) of a stretch of a line's text that its block keeps. */
export type Stretch = [from: number, to: number];

/** What of a line's text is kept: not the outer blanks, characters of no width, or blanks that only space letters out. */
export function keptOf(text: string): Stretch[] {
  let from = 0;
  let to = text.length;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  const spaced = isLetterSpaced(text, from, to);
  const kept: Stretch[] = [];
  let open = from;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    const drop = unit === 0x200b || unit === 0x2060 || unit === 0xfeff || (spaced && unit === 0x20);
    if (!drop) continue;
    if (at > open) kept.push([open, at]);
    open = at + 1;
  }
  if (to > open) kept.push([open, to]);
  return kept;
}

/** Justified lines come out of PDF files with a blank after every character: 评 优 秀 。 */
function isLetterSpaced(text: string, from: number, to: number): boolean {
  if (to - from < 7 || text.charCodeAt(from + 1) !== 0x20) return false;
  let gaps = 0;
  let blanks = 0;
  for (let at = from; at + 1 < to; at++) {
    if (!isHan(text.charCodeAt(at))) continue;
    gaps++;
    if (text.charCodeAt(at + 1) === 0x20) blanks++;
  }
  return gaps >= 4 && blanks >= 0.8 * gaps;
}

/** The printed lines among the given ones (blank lines are only noted in `apart`). */
export function printedOf(lines: Line[]): Printed[] {
  const printed: Printed[] = [];
  let apart = false;
  let fence = false;
  lines.forEach((line, index) => {
    fence ||= line.fence ?? false;
    const kept = keptOf(line.text);
    if (kept.length === 0) {
      apart = true;
      return;
    }
    const text = withIdeographs(kept.map(([from, to]) => line.text.slice(from, to)).join(''));
    printed.push({
      lines: [index],
      text,
      indent: indentOf(line.text, kept[0]![0]),
      ...measureOf(text),
      unit: unitOf(text),
      ending: endingOf(text),
      closes: isClosing(text.charCodeAt(0)),
      apart,
      fence,
      role: line.role,
      goesOn: line.goesOn ?? false,
      size: 1,
    });
    apart = false;
    fence = false;
  });
  return printed;
}

/** Two ASCII blanks stand for one em, a tab for two (an indent is two em, and one tab is how it is typed). */
function indentOf(text: string, end: number): number {
  let indent = 0;
  for (let at = 0; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x3000 || unit === 0x2003 || unit === 0x2001) indent += 1;
    else if (unit === 9) indent += 2;
    else if (unit !== 0x200b && unit !== 0xfeff && unit !== 0x2060) indent += 0.5;
  }
  return indent;
}

/** The width of a text and what squeezing can take from it. A blank between Han characters has no width: it is a slip. */
export function measureOf(text: string): { width: number; give: number } {
  let width = 0;
  let give = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x20 || unit === 0xa0 || unit === 9) {
      if (isWordPart(text.charCodeAt(at - 1)) && isWordPart(text.charCodeAt(at + 1))) width += 0.5;
      continue;
    }
    width += widthOf(unit);
    if (maySqueeze(unit)) give += 0.5;
  }
  return { width, give };
}

/** Width of the first piece of a text that no line break divides. */
export function unitOf(text: string): number {
  let at = 0;
  let width = 0;
  while (at < text.length && isOpening(text.charCodeAt(at))) width += widthOf(text.charCodeAt(at++));
  if (isWordPart(text.charCodeAt(at))) {
    while (at < text.length && at < 40 && isWordPart(text.charCodeAt(at))) width += widthOf(text.charCodeAt(at++));
  } else if (at < text.length) {
    const unit = text.charCodeAt(at++);
    width += widthOf(unit);
    // —— and …… are one mark.
    if ((unit === 0x2014 || unit === 0x2026) && text.charCodeAt(at) === unit) width += widthOf(text.charCodeAt(at++));
  }
  while (at < text.length && at < 44 && isClosing(text.charCodeAt(at))) width += widthOf(text.charCodeAt(at++));
  return width;
}
