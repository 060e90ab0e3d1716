import type { Printed } from './printed.ts';

/** Narrowest and widest column, in em, that lines are thought to have been broken at. */
const NARROWEST = 5;
const WIDEST = 60;
const SHADOW = 3;

/** A column width that stands for "these lines were never broken". */
export const UNBROKEN = Number.POSITIVE_INFINITY;

/**
 * Column widths, in em, that some of the lines may have been broken at; `UNBROKEN` first. A broken paragraph has
 * neighbouring lines of nearly the same width, so only widths that neighbours share are thought of.
 *
 * @param most how many of them, the most shared ones
 */
export function measuresOf(printed: Printed[], from: number, to: number, most: number): number[] {
  const widths = new Float64Array(to - from);
  for (let at = from; at < to; at++) widths[at - from] = printed[at]!.width;
  const seen = new Map<number, number>();
  for (let at = 0; at < widths.length; at++) {
    const width = widths[at]!;
    if (width < NARROWEST || width > WIDEST) continue;
    const end = Math.min(widths.length, at + 4);
    let company = 0;
    for (let near = Math.max(0, at - 3); near < end; near++) {
      const difference = Math.abs(widths[near]! - width);
      if (near !== at && difference <= 2) company += difference <= 1 ? 1 : 0.5;
    }
    if (company > 0) seen.set(width, (seen.get(width) ?? 0) + company);
  }
  // Half an em beside a much more usual width is that width with a Latin letter in the line.
  const usual = [...seen].filter(
    ([width, support]) => Math.max(seen.get(width - 0.5) ?? 0, seen.get(width + 0.5) ?? 0) < SHADOW * support,
  );
  const best = usual.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most);
  return [UNBROKEN, ...best.map(([width]) => width).sort((a, b) => a - b)];
}
