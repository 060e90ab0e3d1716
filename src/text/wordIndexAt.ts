import type { BlockAnalysis } from './analyze.ts';

/** The word at an offset of an analysed text, as the index of its end; -1 outside the text. */
export const wordIndexAt = ({ ends }: Pick<BlockAnalysis, 'ends'>, offset: number): number =>
  offset < 0 ? -1 : ends.findIndex(end => end > offset);
