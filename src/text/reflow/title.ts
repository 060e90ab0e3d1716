import type { Costs } from './costs.ts';
import { isNumbered } from './marks.ts';
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
    Math.max(0, line.width - 40) * 0.2
  );
}
