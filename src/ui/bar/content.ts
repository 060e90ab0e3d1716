import type { Colour, ColourNames } from '../../notebook/colour.ts';
import type { Highlight } from '../../notebook/highlight.ts';
import type { Box } from '../card/place.ts';

/** What the bar is about: words that are selected, a highlight, or one that was deleted a moment ago. */
export type BarContent =
  | { kind: 'selection'; colour: Colour }
  | {
      kind: 'highlight';
      highlight: Highlight;
      /** How many highlights lie over the place, and which of them this is, from 0. */
      count: number;
      index: number;
      /** The reader wants to write at once. */
      writing: boolean;
    }
  | { kind: 'deleted' };

/** What the bar's buttons do. */
export interface BarActions {
  colour(colour: Colour): void;
  /** Keeps the selection and opens its note. */
  write(): void;
  save(change: { note?: string; noteBefore?: string; tags?: string[] }): void;
  /** Copies the words with their citation. @returns whether the browser took them */
  copy(): boolean;
  remove(): void;
  undo(): void;
  /** Shows the next of the highlights that lie here. */
  next(): void;
}

/** Where the bar stands, and what the colours are called. */
export interface BarStand {
  /** The boxes of the words' lines in the window, now. */
  boxes(): readonly Box[];
  names: ColourNames;
}

/** Tags as a reader writes them: parted by commas of either width, or by 、. */
export const readTags = (written: string): string[] => [
  ...new Set(
    written
      .split(/[,，、;；\n]/)
      .map(tag => tag.trim())
      .filter(Boolean),
  ),
];
