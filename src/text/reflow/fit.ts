import type { Costs } from './costs.ts';
import type { Printed } from './printed.ts';

/**
 * The fit test: how unlikely it is that a line was set with this much room left.
 *
 * @param room what is left of the measure, in em; below 0 the line is too long
 * @param unit width of what comes first on the next line: a line that goes on was broken because this did not fit.
 *   null for the last line of a paragraph, whose room says nothing.
 * @returns a cost in nats, 0 for a line just as the typesetter would break it
 */
export function looseness(room: number, line: Printed, unit: number | null, costs: Costs): number {
  if (room < 0) {
    const over = -room;
    // Punctuation at the end may hang out by 1 em; any punctuation may be squeezed.
    const hang = line.ending !== 'word' && line.ending !== 'opening' ? 1 : 0;
    const excess = over - Math.max(line.give, hang);
    return excess <= 0
      ? costs.squeezed * Math.min(1, over)
      : costs.squeezed + costs.overStep + excess * costs.overPerEm;
  }
  if (unit === null || room < unit) return 0;
  return costs.looseStep + (room - unit) * costs.loosePerEm;
}
