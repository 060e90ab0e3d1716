import { isOpening } from './character.ts';
import { isNumbered, markOf } from './marks.ts';
import type { Printed } from './printed.ts';

/** Lines on either side that are asked for the column's width. */
const NEAR = 12;
const NARROWEST = 6;
const WIDEST = 60;
const INDENT = 2;
const CLOSING_ONLY = /^[，。、；：？！”’）》〉】」』〕…]{1,3}$/;
/** Most pieces that one line is thought to be in. */
const MOST = 6;

/**
 * Puts printed lines together again that reached us in pieces. PDF extractors start a new line of text where squeezed
 * punctuation makes a gap or an overlap, so that one printed line comes out as two: the second begins with a mark
 * that cannot begin a line (，他说), or with an opening quote, and both fit into one column width.
 */
export function wholeLines(printed: Printed[]): Printed[] {
  const cut = (at: number): boolean => {
    const next = printed[at]!;
    return (
      closesHan(next) &&
      follows(printed[at - 1]!, next) &&
      printed[at - 1]!.width + next.width <= usualWidth(printed, at) + 2
    );
  };
  let cuts = 0;
  for (let at = 1; at < printed.length; at++) if (closesHan(printed[at]!) && cut(at)) cuts++;
  if (cuts === 0) return printed;
  const whole: Printed[] = [];
  for (let at = 0; at < printed.length; ) {
    const count = piecesAt(printed, at, cuts > 2);
    whole.push(printed.slice(at, at + count).reduce(merged));
    at += count;
  }
  return whole;
}

/** How many of the lines from here are pieces of one printed line. */
function piecesAt(printed: Printed[], at: number, often: boolean): number {
  const after = printed[at + 1];
  if (!after || !(closesHan(after) || isOpening(after.text.charCodeAt(0)))) return 1;
  const measure = usualWidth(printed, at);
  let { width, give } = printed[at]!;
  let count = 1;
  for (let end = at + 1; end < printed.length && end < at + MOST; end++) {
    const line = printed[end - 1]!;
    const next = printed[end]!;
    if (!follows(line, next) || !(closesHan(next) || isOpening(next.text.charCodeAt(0)))) break;
    // Nothing but closing marks is no line.
    const only = CLOSING_ONLY.test(next.text);
    if (!only && measure - width < 0.75) break;
    // A mark that may not begin a line, and more text with it, after a full line: that typesetter knows no such rule.
    if (!only && closesHan(next) && width + 1 >= measure) break;
    width += next.width;
    give += next.give;
    if (width - give > measure + (only ? 1 : 0.25)) break;
    const fills = Math.abs(width - measure) <= 1.25 || Math.abs(width - measure + INDENT) <= 1.25;
    // A quote may well open a paragraph; a closing mark cannot, and is joined wherever it fits.
    if (closesHan(next) || (fills && (line.ending !== 'stop' || often || count > 1))) count = end - at + 1;
  }
  return count;
}

/** Begins with a mark of Chinese text that cannot begin a line; code has lines of a lone bracket. */
const closesHan = (line: Printed): boolean => line.closes && line.text.charCodeAt(0) > 0x7f;

const follows = (line: Printed, next: Printed): boolean =>
  !next.apart &&
  !next.fence &&
  next.role === line.role &&
  next.indent < 0.9 &&
  line.indent < 5 &&
  markOf(next.text) === null &&
  !isNumbered(next.text);

function merged(line: Printed, next: Printed): Printed {
  return {
    ...line,
    lines: [...line.lines, ...next.lines],
    text: line.text + next.text,
    width: line.width + next.width,
    give: line.give + next.give,
    ending: next.ending,
  };
}

/** The column's width around a line: the widest that a good part of the lines near it share, within half an em. */
function usualWidth(printed: Printed[], at: number): number {
  const from = Math.max(0, at - NEAR);
  const to = Math.min(printed.length, at + NEAR + 1);
  const company = new Map<number, number>();
  let most = 0;
  for (let one = from; one < to; one++) {
    const { width } = printed[one]!;
    if (width < NARROWEST || width > WIDEST || company.has(width)) continue;
    let count = 0;
    for (let other = from; other < to; other++) if (Math.abs(printed[other]!.width - width) <= 0.5) count++;
    company.set(width, count);
    most = Math.max(most, count);
  }
  let best = 0;
  for (const [width, count] of company) if (count * 2 >= most && width > best) best = width;
  return best;
}
