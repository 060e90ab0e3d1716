/** A stretch of one text node that stands in the view's text. */
export interface Segment {
  node: Text;
  /** UTF-16 offset in the node's data. */
  from: number;
  /** UTF-16 offset in the view's text. */
  at: number;
  length: number;
}

/** Blanks of the page's source that print shows as nothing once the line break beside them is gone. */
export interface Gap {
  node: Text;
  from: number;
  to: number;
}

/** How two lines of the view are kept apart on the page, and so what has to be hidden to join them. */
export interface LineBreak {
  /** UTF-16 offset of the line feed in the view's text. */
  at: number;
  /** `br` elements between the lines. */
  elements: Element[];
  /** Block elements that end or begin here. */
  blocks: Element[];
  /** Blanks and line feeds of the source around the break. */
  gaps: Gap[];
  /** Something that is no line break stands between (a heading, a cell, an image): the lines are never joined. */
  fence: boolean;
}

/** What a line's markup says of it. */
export type MarkupRole = 'headline' | 'subhead' | 'list' | 'caption';

/**
 * The article's text as one string, with a map to its DOM nodes. It holds what a reader sees: no readings of the
 * page's own ruby, no hidden text, no blanks that the browser collapses; one line feed for every line break. Offsets
 * in it are the only currency between the rooms of the house.
 */
export interface TextView {
  root: Element;
  text: string;
  /** In document order, ascending `at`. */
  segments: Segment[];
  /** One for every line feed in the text, in order. */
  breaks: LineBreak[];
  /** Line feeds between two wide characters inside a line of source: gaps to be hidden wherever they stand. */
  gaps: Gap[];
  /** Role by the view offset at which the line starts. */
  roles: Map<number, MarkupRole>;
}

/** Index of the first break at or after an offset of the view. */
export function firstBreak(breaks: readonly LineBreak[], offset: number): number {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (breaks[middle]!.at < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The break whose line feed stands at an offset of the view. */
export function breakAt(breaks: readonly LineBreak[], offset: number): LineBreak | undefined {
  const found = breaks[firstBreak(breaks, offset)];
  return found?.at === offset ? found : undefined;
}
