import { isOpening } from './character.ts';
import { isNumbered, markOf } from './marks.ts';
import type { Printed } from './printed.ts';

/** Lines on either side that are asked for the column's width. */
const NEAR = 12;
const INDENT = 2;

/**
 * Puts printed lines together again that reached us in pieces. PDF extractors start a new line of text where squeezed
 * punctuation makes a gap or an overlap, so that one printed line comes out as two: the second begins with a mark
 * that cannot begin a line (，他说), or with an opening quote, and both fit into one column width.
 */
export function wholeLines(printed: Printed[]): Printed[] {
  const cut = (at: number): boolean => {
    const next = printed[at]!;
    return (
      next.closes &&
      follows(printed[at - 1]!, next) &&
      printed[at - 1]!.width + next.width <= usualWidth(printed, at) + 2
    );
  };
  let cuts = 0;
  for (let at = 1; at < printed.length; at++) if (printed[at]!.closes && cut(at)) cuts++;
  if (cuts === 0) return printed;
  const whole: Printed[] = [];
  for (let at = 0; at < printed.length; at++) {
    const next = printed[at]!;
    const line = whole.at(-1);
    if (line && follows(line, next) && (next.closes || isOpening(next.text[0]!))) {
      const measure = usualWidth(printed, at);
      const room = measure - line.width;
      const give = line.give + next.give;
      const fits = next.width - give <= room + 0.25 && room > 0.75;
      const fills = Math.abs(next.width - room) <= 1.25 || Math.abs(next.width - room + INDENT) <= 1.25;
      // A quote may well open a paragraph; a closing mark cannot, and is joined wherever it fits.
      const alone = next.closes || (fills && (line.ending !== 'stop' || cuts > 2));
      const pushed = next.closes && line.width + 1 >= measure && next.text.length > 1;
      if (fits && alone && !pushed) {
        whole[whole.length - 1] = merged(line, next);
        continue;
      }
    }
    whole.push(next);
  }
  return whole;
}

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

/** The width that most lines near this one share, within half an em. */
function usualWidth(printed: Printed[], at: number): number {
  let best = 0;
  let most = 0;
  const from = Math.max(0, at - NEAR);
  const to = Math.min(printed.length, at + NEAR + 1);
  for (let one = from; one < to; one++) {
    const width = printed[one]!.width;
    if (width < 6 || width > 60) continue;
    let company = 0;
    for (let other = from; other < to; other++) if (Math.abs(printed[other]!.width - width) <= 0.5) company++;
    if (company > most || (company === most && width > best)) {
      most = company;
      best = width;
    }
  }
  return best;
}
