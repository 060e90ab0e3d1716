import type { Costs } from './costs.ts';
import type { Printed } from './printed.ts';
import type { Wording } from './wording.ts';

/** How unlike a title a line is, by its wording: titles are short, are no sentences, and often come in two halves. In nats. */
export function titlePrice(line: Printed, wording: Wording, costs: Costs): number {
  return (
    costs.title +
    sentencePrice(wording, costs) +
    (wording.halves ? costs.titleHalves : 0) +
    (wording.numbered ? (/^[（(]/.test(line.text) ? costs.titleBracketed : costs.titleNumbered) : 0) +
    (wording.slogan ? costs.slogan : 0) +
    Math.max(0, line.width - costs.titleWidest) * costs.titleTooWide
  );
}

function sentencePrice(wording: Wording, costs: Costs): number {
  return Math.min(2, wording.stops) * costs.titleStop + Math.min(3, wording.commas) * costs.titleComma;
}

/** What it costs, by what of the next line would still have fitted if the wider of the two is the measure, that a line was broken there. */
export function looseAfter(line: Printed, next: Printed, costs: Costs): number {
  const over = next.width - line.width;
  if (over <= 0 || line.width + next.unit > next.width) return 0;
  // A blank between two halves, which the break has taken, may just not have fitted.
  return line.width + 0.5 + next.unit > next.width
    ? costs.titleLooseBlank
    : costs.titleLoose + over * costs.titleOverPerEm;
}

/** What it costs that the title of the line before `at` goes on in the line at `at`: a title is broken where the next unit did not fit. */
export function titleGoesOn(printed: Printed[], wordings: Wording[], at: number, costs: Costs): number {
  const line = printed[at - 1]!;
  const next = printed[at]!;
  const slogans = Number(wordings[at - 1]!.slogan) + Number(wordings[at]!.slogan);
  // A slogan's first line may be a plain one of much the same width.
  const mixed =
    slogans === 1 && !(wordings[at]!.slogan && next.text.length > 9 && Math.abs(next.width - line.width) <= 2);
  const slogan = mixed ? costs.sloganMixed : slogans > 0 ? costs.slogan : 0;
  const credit = wordings[at - 1]!.credit && !wordings[at]!.onlyCredit ? costs.creditInTitle : 0;
  const sentence = line.role ? 0 : sentencePrice(wordings[at]!, costs);
  const again = begins(wordings[at]!, next) || repeats(line.text, next.text) ? costs.titleRepeats : 0;
  return (
    costs.titleGoesOn +
    looseAfter(line, next, costs) +
    slogan +
    credit +
    sentence +
    again +
    costs.titleInnerEnding[line.ending]
  );
}

/** Whether a line can only begin a title: by its number, its bullet, or the dash of a deck. */
function begins(wording: Wording, line: Printed): boolean {
  return wording.numbered || wording.item || line.text.startsWith('——');
}

/** Whether half of a line's pairs of characters stand in the other one. */
function repeats(line: string, next: string): boolean {
  if (next.length < 5 || next.length > 60) return false;
  let shared = 0;
  for (let at = 0; at + 1 < next.length; at++) if (line.includes(next.slice(at, at + 2))) shared++;
  return shared * 2 >= next.length - 1;
}

/** What it costs besides where the line before `at` was not the title's first: then that line had to be full, too. */
export function titleGoesFurther(printed: Printed[], at: number, costs: Costs): number {
  const first = printed[at - 2];
  if (!first) return 0;
  const line = printed[at - 1]!;
  const next = printed[at]!;
  const room = first.width - line.width - (/[\u3400-\u9fff] [\u3400-\u9fff]/.test(line.text) ? 1 : 0);
  const loose = next.unit <= room ? costs.titleLoose + room * costs.titleOverPerEm : 0;
  return loose + (next.apart && !line.apart ? costs.titleTornApart : 0);
}

/** What it costs that a title of several lines ends with this one: editors balance lines, machines cut them anywhere. */
export function titleLast(printed: Printed[], at: number, costs: Costs): number {
  const measure = Math.max(printed[at - 1]!.width, 3);
  return Math.abs(printed[at]!.width - measure) <= 2
    ? costs.titleLastBalanced
    : costs.titleLastShort * Math.log(measure);
}
