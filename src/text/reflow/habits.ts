import type { Costs } from './costs.ts';
import type { Printed } from './printed.ts';
import type { Setting } from './setting.ts';

/**
 * How this typesetter worked, learnt from a first account of the lines: some set every line to the full measure, some
 * loosely; some squeeze punctuation, some never. What never happened becomes dear, what often did becomes cheap.
 */
export function habitsOf(printed: Printed[], settings: Setting[], costs: Costs): Costs {
  if (costs.habits === 0) return costs;
  let inner = 0;
  let loose = 0;
  let squeezed = 0;
  let over = 0;
  for (const setting of settings) {
    if (setting.kind !== 'body' || !Number.isFinite(setting.measures[0]!)) continue;
    for (let at = setting.first; at < setting.last; at++) {
      const line = printed[at]!;
      const first = at === setting.first && setting.indent !== 'none';
      const room = setting.measures[at - setting.first]! - (first ? 2 : 0) - line.width;
      inner++;
      if (room >= printed[at + 1]!.unit) loose++;
      else if (room < -Math.max(line.give, line.ending === 'word' ? 0 : 1)) over++;
      else if (room < 0) squeezed++;
    }
  }
  // Before anything is seen, the general costs count as much as ten lines.
  const learn = (seen: number, general: number): number => -Math.log((seen + 10 * Math.exp(-general)) / (inner + 10));
  const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
  return {
    ...costs,
    looseStep: within(learn(loose, costs.looseStep + 1), 0.8, 3.4),
    squeezed: within(learn(squeezed, costs.squeezed + 1), 0.3, 3),
    overStep: within(learn(over, costs.overStep + 2), 0.8, 3.4),
  };
}
