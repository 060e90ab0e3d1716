import { standsAside } from './beside.ts';
import type { ScriptCount } from './scripts.ts';

/** Least Han of a line that a sentence end or a pause makes prose. */
const LEAST_LINE = 14;
/** A line of so many Han outside links is prose even without one; a longer one has some, unless it is a heap of words. */
const LONG_LINE = 60;
const LONGEST_UNSTOPPED = 400;
/** Han between two stops: prose has 8 to 20, keywords four. Short lines may have more stops. */
const MOST_BETWEEN = 150;
const LEAST_BETWEEN = 5;
const HEAP = 100;

/** What a block holds, in Han. */
export interface Block {
  element: Element;
  parent: Block | null;
  /** Han of lines that read as sentences, links inside them included. */
  prose: number;
  /** Lines of prose. */
  lines: number;
  /** Han in other lines, outside links: headings, names, dates, cells. */
  loose: number;
  /** Han in links that are not part of a sentence. */
  linked: number;
  /** Such links. */
  links: number;
  /** Han in lists of links, each in a block of its own, that can be left out whole. */
  listed: number;
  /** Such lists. */
  lists: number;
  /** 。，；！？ in prose. */
  stops: number;
  /** Prose in what stands beside an article. */
  beside: number;
  /** Stands beside an article itself, or in such a block. */
  aside: boolean;
  /** Holds a block with prose. */
  holds: boolean;
}

/** A whole page, weighed. */
export interface Weighed extends ScriptCount {
  /** Every block that holds prose, inner ones before outer; the last is the body. */
  blocks: Block[];
}

/**
 * Whether a line reads as a sentence or more.
 *
 * @param han Han in it, outside links
 * @param stops 。，；！？ in it
 */
export function isSentence(han: number, stops: number): boolean {
  if (!stops) return han >= LONG_LINE && han <= LONGEST_UNSTOPPED;
  return han >= LEAST_LINE && han <= stops * MOST_BETWEEN && (han < HEAP || han >= stops * LEAST_BETWEEN);
}

/** Whether a text of so many Han and stops may hold a line that reads as a sentence. */
export const mayHoldSentence = (han: number, stops: number): boolean => han >= (stops ? LEAST_LINE : LONG_LINE);

/** Hands up what each block holds to the one around it: prose of an aside as such. */
export function gather(blocks: readonly Block[]): void {
  const whole = blocks.reduce((sum, { prose }) => sum + prose, 0);
  for (const block of blocks) {
    const { parent } = block;
    if (!parent) continue;
    block.aside = standsAside(block.element, block.prose, whole);
    if (block.aside) {
      parent.beside += block.prose + block.beside;
      add(parent, { ...block, prose: 0, stops: 0, lines: 0, beside: 0 });
    } else add(parent, block);
  }
  for (let i = blocks.length; i--; ) blocks[i]!.aside ||= blocks[i]!.parent?.aside ?? false;
}

export function add(to: Block, from: Block): void {
  to.prose += from.prose;
  to.lines += from.lines;
  to.loose += from.loose;
  to.linked += from.linked;
  to.links += from.links;
  to.listed += from.listed;
  to.lists += from.lists;
  to.stops += from.stops;
  to.beside += from.beside;
}

export const empty = (element: Element, parent: Block | null): Block => ({
  element,
  parent,
  prose: 0,
  lines: 0,
  loose: 0,
  linked: 0,
  links: 0,
  listed: 0,
  lists: 0,
  stops: 0,
  beside: 0,
  aside: false,
  holds: false,
});
