/** A piece of text where a page of a PDF prints it: a glyph, a word or a whole line, in the order of the file. */
export interface Item {
  text: string;
  /** Left end of the baseline; y grows downwards. All in the page's own unit. */
  x: number;
  y: number;
  width: number;
  /** The font's size. */
  size: number;
  /** Quarter turns clockwise that the text is printed at; most has none. */
  turn: 0 | 1 | 2 | 3;
}

/** A piece of a printed line with no gap in it. x, right and y in the page's unit; y is the baseline. */
export interface Piece {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  /** Where items met that leave a gap, in UTF-16 offsets of the text and units of the page; only while it is put together. */
  joints?: { at: number; gap: number }[];
  /** Printed from top to bottom: then x and right are the line's sides, and it ends at `foot`. */
  foot?: number;
}

export const topOf = (piece: Piece): number => piece.y - 0.88 * piece.size;
export const bottomOf = (piece: Piece): number => piece.foot ?? piece.y + 0.12 * piece.size;
export const likeSized = (a: number, b: number, within = 0.08): boolean => Math.abs(a - b) <= within * Math.max(a, b);

/** Marks and letters that are printed over themselves, a hair apart, to look bold: only the first is kept. */
export function withoutOverprint(items: Item[]): Item[] {
  const seen = new Map<string, Item[]>();
  return items.filter(item => {
    if (item.text.trim() === '' || !(item.size > 0) || !Number.isFinite(item.x + item.y + item.width)) return false;
    const reach = 0.22 * item.size;
    const key = (x: number, y: number): string => `${item.text} ${item.turn} ${x} ${y}`;
    const [column, row] = [Math.floor(item.x / reach), Math.floor(item.y / reach)];
    for (let x = column - 1; x <= column + 1; x++) {
      for (let y = row - 1; y <= row + 1; y++) {
        const near = seen.get(key(x, y));
        if (near?.some(one => Math.hypot(one.x - item.x, one.y - item.y) <= reach)) return false;
      }
    }
    const here = seen.get(key(column, row));
    if (here) here.push(item);
    else seen.set(key(column, row), [item]);
    return true;
  });
}

const WIDE = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uff60“”‘’—…·]';
const SPACED = new RegExp(`(?<=${WIDE}) (?=${WIDE})`, 'g');
const CLOSE = new RegExp(`${WIDE}(?=${WIDE})`, 'g');

/**
 * A text without the blanks that an extractor reads into the gaps of a justified line (评 优 秀): where half of all
 * gaps between Han characters have one, none of them is a blank.
 */
export function unspaced(text: string): string {
  const blanks = text.match(SPACED)?.length ?? 0;
  if (blanks === 0) return text;
  const close = text.match(CLOSE)?.length ?? 0;
  return blanks >= close ? text.replace(SPACED, '') : text;
}
