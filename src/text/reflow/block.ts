/** What a block of a newspaper page is. A kicker (引题) stands over a headline, a deck (副题) under it. */
export type BlockRole =
  | 'headline'
  | 'kicker'
  | 'deck'
  | 'subhead'
  | 'paragraph'
  | 'byline'
  | 'caption'
  | 'jump'
  | 'furniture'
  | 'list';

/**
 * One printed line as it reached us.
 */
export interface Line {
  /** The characters of the line without its line break, just as the source has them. */
  text: string;
  /** UTF-16 offset of the line's first character in the source. */
  from: number;
  /** The markup forbids joining over the boundary before this line (a heading, a table cell, an image between). */
  fence?: boolean;
  /** What the markup says the line is, where it says so (`h1` is a headline, `li` a list item). */
  role?: BlockRole;
  /**
   * Where the line was printed, if known. All in one unit, y growing downwards; size is the font's, y the baseline,
   * left the left edge of the line's column. A line printed from top to bottom has a height, and ends at y.
   */
  box?: { x: number; y: number; width: number; size: number; left?: number; height?: number };
  /**
   * The layout tells that this line goes on with the one before: on a page whose paragraphs are indented it begins at the
   * column's edge, and the line before fills its column.
   */
  goesOn?: boolean;
  /**
   * The article that the line belongs to, where the layout of its page tells: any number, the same for all its lines;
   * null for the page's own furniture.
   */
  article?: number | null;
}

/**
 * A stretch of source characters that stands in a block. Both sides have the same length in UTF-16 units; the
 * characters are the same ones, except that a radical code point (⽇) has become its ideograph (日).
 */
export interface Run {
  /** UTF-16 offset in the block's text. */
  at: number;
  /** UTF-16 offset in the source. */
  from: number;
  length: number;
}

/** Lines put together again. */
export interface Block {
  role: BlockRole;
  text: string;
  /** In ascending order of `at`. A blank that the joining put in (between two Latin words) is in no run. */
  runs: Run[];
  /** Which article of the page the block belongs to, from 0; null for the page's own furniture. */
  article: number | null;
}
