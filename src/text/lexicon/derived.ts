import { COST_SCALE } from './format.ts';
import { type Path, STEP } from './path.ts';

/**
 * Endings that make a new word of a word of two characters (精细化, 规范性, 结案率, 施工者): the Peking University
 * specification for segmentation (1999, suffixes) and GB/T 13715-1992 (5.2.1.7) join them, and no dictionary lists them
 * all. 们 and 省, which those two treat apart, are not among them.
 */
const ENDINGS = new Set([...'化性率者业额型力界'].map(ending => ending.charCodeAt(0)));
/** −ln of the share of an ending among what may follow a word; cheaper than any ending as a word of its own. */
const ENDING = 5 * COST_SCALE;

/**
 * Offers the word made of a word of two characters and an ending.
 *
 * @param end UTF-16 offset just after the two characters; the ending stands there
 * @param cost that of the path to the end of the two characters
 */
export function offerDerived(text: string, at: number, end: number, limit: number, cost: number, path: Path): void {
  if (end < limit && ENDINGS.has(text.charCodeAt(end))) path.offer(at, end + 1, cost + ENDING, STEP.word);
}
