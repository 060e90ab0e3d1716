import type { TextContent } from 'pdfjs-dist/types/src/display/api.js';
import type { Item } from '../../../text/reflow/page/item.ts';

/** Most items of a page that are looked at: a page of print has some ten thousand. */
const MOST = 120_000;

/**
 * A page's text items in the frame of its picture.
 *
 * @param content as pdf.js gives it
 * @param transform from the file's space into the page's: of its viewport at scale 1
 */
export function itemsOf(content: Pick<TextContent, 'items'>, transform: number[]): Item[] {
  const [a, b, c, d, e, f] = transform as [number, number, number, number, number, number];
  const items: Item[] = [];
  for (const one of content.items) {
    if (!('str' in one) || one.str === '') continue;
    if (items.length >= MOST) break;
    const [p, q, r, s, x, y] = one.transform as [number, number, number, number, number, number];
    // The direction of the baseline, and the height of the letters.
    const [alongX, alongY] = [a * p + c * q, b * p + d * q];
    const turn = (Math.round(Math.atan2(alongY, alongX) / (Math.PI / 2)) + 4) % 4;
    const size = Math.hypot(a * r + c * s, b * r + d * s);
    items.push({
      text: one.str,
      x: a * x + c * y + e,
      y: b * x + d * y + f,
      width: one.width * Math.hypot(a, b),
      size,
      turn: turn as Item['turn'],
    });
  }
  return items;
}

/** Quarter turns that most characters of a page are printed at. */
export function usualTurn(items: readonly Item[]): Item['turn'] {
  const counts = [0, 0, 0, 0];
  for (const { turn, text } of items) counts[turn]! += text.length;
  return counts.indexOf(Math.max(...counts)) as Item['turn'];
}
