import type { Block } from '../../../text/reflow/block.ts';
import type { SourcePage } from '../source.ts';

/** A place on a printed page: shares of its width and height. */
export interface Standing {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How far letters reach above and below their baseline, in em. */
const ABOVE = 0.98;
const BELOW = 0.24;

/** The page that holds an offset of the source; undefined where there is none. */
export function pageAt(pages: readonly SourcePage[], offset: number): SourcePage | undefined {
  let found: SourcePage | undefined;
  for (const page of pages) {
    const first = page.lines[0];
    if (!first) continue;
    if (first.from > offset) break;
    found = page;
  }
  return found;
}

/** Where a block's lines stand on a page. */
export function standingsOf(block: Block, page: SourcePage): Standing[] {
  const { size } = page;
  if (!size) return [];
  const standings: Standing[] = [];
  for (const line of page.lines) {
    const to = line.from + line.text.length;
    if (!line.box || !block.runs.some(({ from, length }) => from < to && from + length > line.from)) continue;
    standings.push(standingOf(line.box, size));
  }
  return standings;
}

function standingOf(
  box: NonNullable<SourcePage['lines'][number]['box']>,
  { width, height }: { width: number; height: number },
): Standing {
  const top = box.height ? box.y - box.height : box.y - ABOVE * box.size;
  const tall = box.height ?? (ABOVE + BELOW) * box.size;
  return { x: box.x / width, y: top / height, width: box.width / width, height: tall / height };
}

/**
 * The block whose text stands at a point of a page, or nearest to it, but no farther than a few lines.
 *
 * @param x share of the page's width
 * @param y share of its height
 * @returns its index, or -1
 */
export function blockAtPoint(blocks: readonly Block[], page: SourcePage, x: number, y: number): number {
  const { size } = page;
  if (!size) return -1;
  let best: number | null = null;
  let least = 0.04;
  for (const line of page.lines) {
    if (!line.box) continue;
    const one = standingOf(line.box, size);
    const aside = Math.max(0, one.x - x, x - one.x - one.width);
    const over = Math.max(0, one.y - y, y - one.y - one.height) * (size.height / size.width);
    const distance = Math.hypot(aside, over);
    if (distance >= least) continue;
    least = distance;
    best = line.from;
  }
  return best === null
    ? -1
    : blocks.findIndex(({ runs }) => runs.some(({ from, length }) => best! >= from - 2 && best! < from + length));
}
