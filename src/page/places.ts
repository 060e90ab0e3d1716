import type { Pieces, Point } from './pieces.ts';
import type { Segment, TextView } from './textView.ts';

/** Part of one of the page's own text nodes. */
export interface Slice {
  node: Text;
  from: number;
  to: number;
}

/** Translates between offsets of the view and places on the page as it is now. */
export class Places {
  private readonly first = new Map<Text, number>();

  constructor(
    readonly view: TextView,
    private readonly pieces: Pieces,
  ) {
    this.extend(0);
  }

  /** Takes in the view's segments from one on, which were added to it. */
  extend(from: number): void {
    const { segments } = this.view;
    for (let i = from; i < segments.length; i++) {
      const { node } = segments[i]!;
      if (!this.first.has(node)) this.first.set(node, i);
    }
  }

  /** The parts of text nodes that show [start, end) of the view. */
  slices(start: number, end: number): Slice[] {
    const { segments } = this.view;
    const slices: Slice[] = [];
    for (let i = this.segmentAt(start); i < segments.length && segments[i]!.at < end; i++) {
      const { node, from, at, length } = segments[i]!;
      const head = Math.max(start, at);
      const tail = Math.min(end, at + length);
      if (head < tail) slices.push({ node, from: from + head - at, to: from + tail - at });
    }
    return slices;
  }

  /** Live ranges over base text, one for each text node now on the page: readings and hidden breaks stay outside. */
  ranges(start: number, end: number): Range[] {
    return this.slices(start, end).flatMap(({ node, from, to }) => {
      const head = this.pieces.locate(node, from);
      const tail = this.pieces.locate(node, to, true);
      if (!head.node.isConnected || !tail.node.isConnected) return [];
      const range = head.node.ownerDocument.createRange();
      range.setStart(head.node, head.offset);
      range.setEnd(tail.node, Math.min(tail.offset, tail.node.length));
      return [range];
    });
  }

  /** The point of the page where the view's offset is, or null for the end of an empty view. */
  point(offset: number, end = false): Point | null {
    const { segments } = this.view;
    const segment = segments[this.segmentAt(end && offset > 0 ? offset - 1 : offset)] ?? segments.at(-1);
    if (!segment) return null;
    const inside = Math.min(Math.max(offset - segment.at, 0), segment.length);
    return this.pieces.locate(segment.node, segment.from + inside, end);
  }

  /**
   * The view's offset for a place on the page: inside a text node exactly, elsewhere the next character of the view
   * that follows the place. Null where the place is outside the view.
   */
  offset(node: Node, offset: number): number | null {
    if (node.nodeType === 3) return this.textOffset(node as Text, offset);
    const { root, segments, text } = this.view;
    if (!root.contains(node) && node !== root) return null;
    // Between elements: the first segment at or after the place.
    const range = root.ownerDocument.createRange();
    range.setStart(node, Math.min(offset, node.childNodes.length));
    let low = 0;
    let high = segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { node: original, from } = segments[middle]!;
      const point = this.pieces.locate(original, from);
      if (point.node.isConnected && range.comparePoint(point.node, point.offset) < 0) low = middle + 1;
      else high = middle;
    }
    return segments[low]?.at ?? text.length;
  }

  private textOffset(node: Text, offset: number): number | null {
    const place = this.pieces.original(node, offset);
    const { segments } = this.view;
    const start = this.first.get(place.node);
    if (start === undefined) return null;
    let best: Segment | null = null;
    for (let i = start; i < segments.length && segments[i]!.node === place.node; i++) {
      const segment = segments[i]!;
      if (segment.from > place.offset) break;
      best = segment;
    }
    if (!best) return segments[start]!.at;
    return best.at + Math.min(place.offset - best.from, best.length);
  }

  private segmentAt(offset: number): number {
    const { segments } = this.view;
    let low = 0;
    let high = segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const segment = segments[middle]!;
      if (segment.at + segment.length <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
