import type { Printed } from './printed.ts';

/** What a blank line, or its lack, says about whether the line before it goes on. Costs in nats. */
export interface Spacing {
  joinsApart: number;
  joinsClose: number;
  endsApart: number;
  endsClose: number;
}

/**
 * Learns from the text itself what blank lines mean in it: some have one after every line, some between paragraphs,
 * some none. Counted are line ends that are plain by other signs.
 */
export function spacingOf(printed: Printed[]): Spacing {
  let inner = 0;
  let innerApart = 0;
  let ends = 0;
  let endsApart = 0;
  for (let at = 1; at < printed.length; at++) {
    const line = printed[at - 1]!;
    const next = printed[at]!;
    const wide = Math.max(line.width, next.width);
    if (wide < 6) continue;
    if (line.ending === 'word' && line.width >= 8 && Math.abs(line.width - next.width) <= 2 && next.indent < 0.9) {
      inner++;
      if (next.apart) innerApart++;
    } else if (line.ending === 'stop' && (next.indent >= 0.9 || line.width < next.width - 4)) {
      ends++;
      if (next.apart) endsApart++;
    }
  }
  // Little is known of a text without such line ends: then half of one is taken for each.
  const joined = (innerApart + 0.1) / (inner + 0.4);
  const ended = (endsApart + 0.5) / (ends + 1);
  const limit = (share: number): number => Math.min(7, -Math.log(Math.max(share, 1e-9)));
  return {
    joinsApart: limit(joined),
    joinsClose: limit(1 - joined),
    endsApart: limit(ended),
    endsClose: limit(1 - ended),
  };
}
