import type { Line } from '../text/reflow/block.ts';
import type { TextView } from './textView.ts';

/**
 * The view's text as printed lines, ready to be rejoined. Offsets in the result are the view's.
 *
 * @param view a page's text
 */
export function linesOf(view: TextView): Line[] {
  const { text, breaks, roles } = view;
  const lines: Line[] = [];
  let from = 0;
  for (let i = 0; i <= breaks.length; i++) {
    const to = breaks[i]?.at ?? text.length;
    const line: Line = { text: text.slice(from, to), from };
    if (breaks[i - 1]?.fence) line.fence = true;
    const role = roles.get(from);
    if (role) line.role = role;
    lines.push(line);
    from = to + 1;
  }
  return lines;
}
