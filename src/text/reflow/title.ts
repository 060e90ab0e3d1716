import type { Costs } from './costs.ts';
import { isNumbered, isSlogan } from './marks.ts';
import type { Printed } from './printed.ts';

/** How unlike a title a line is, by its wording: titles are short, are no sentences, and often come in two halves. In nats. */
export function titlePrice(line: Printed, costs: Costs): number {
  const inner = line.text.slice(0, Math.min(line.text.length - 1, 80));
  const stops = inner.match(/[。；](?![”’」』])/g)?.length ?? 0;
  const commas = inner.match(/，/g)?.length ?? 0;
  const halves = /[\u3400-\u9fff”》][ \u3000]+[“《\u3400-\u9fff]/.test(inner);
  return (
    costs.title +
    Math.min(2, stops) * costs.titleStop +
    Math.min(3, commas) * costs.titleComma +
    (halves ? costs.titleHalves : 0) +
    (isNumbered(line.text) ? costs.titleNumbered : 0) +
    (isSlogan(line.text) ? costs.slogan : 0) +
    Math.max(0, line.width - 40) * 0.2
  );
}

/** What it costs that the title of the line before `at` goes on in the line at `at`: a title is broken where the next unit did not fit. */
export function titleGoesOn(printed: Printed[], at: number, costs: Costs): number {
  const line = printed[at - 1]!;
  const next = printed[at]!;
  const over = next.width - line.width;
  const loose = over > 0 && line.width + next.unit <= next.width ? costs.titleLoose + over * costs.titleOverPerEm : 0;
  const slogans = Number(isSlogan(line.text)) + Number(isSlogan(next.text));
  // A slogan's first line may be a plain one of much the same width.
  const mixed = slogans === 1 && !(isSlogan(next.text) && next.text.length > 9 && Math.abs(over) <= 2);
  const slogan = mixed ? costs.sloganMixed : slogans > 0 ? costs.slogan : 0;
  return costs.titleGoesOn + loose + slogan + costs.innerEnding[line.ending] * 0.7;
}

/** What it costs besides where the line before `at` was not the title's first: then that line had to be full, too. */
export function titleGoesFurther(printed: Printed[], at: number, costs: Costs): number {
  const first = printed[at - 2];
  if (!first) return 0;
  const line = printed[at - 1]!;
  const next = printed[at]!;
  const loose =
    line.width + next.unit <= first.width ? costs.titleLoose + (first.width - line.width) * costs.titleOverPerEm : 0;
  return loose + (next.apart && !line.apart ? costs.titleTornApart : 0);
}
