import type { Pieces } from './pieces.ts';
import type { Slice } from './places.ts';

/** Marks the ruby elements that are ours. */
export const WORD = 'data-bianzhu-word';

/**
 * Sets the reading over a word: each syllable over its own character, in one ruby element for the word. So the syllables
 * stay with their characters where the word is broken at a line's end. The reading is generated content: the element's
 * text, the selection and the find bar see the word alone.
 *
 * A word that is cut by an element's border, or by a line break that is now hidden, gets a ruby for each part.
 *
 * @param slices the parts of the page's text nodes that show the word
 * @param reading one syllable a character, blanks between; any other number stands over the first part whole
 * @returns whether anything was set
 */
export function setReading(pieces: Pieces, slices: readonly Slice[], reading: string): boolean {
  if (!slices.length || slices.some(({ node }) => hasReading(node))) return false;
  const syllables = reading.split(' ');
  const ends = slices.map(characterEnds);
  const each = syllables.length === ends.reduce((sum, { length }) => sum + length, 0);
  let used = 0;
  slices.forEach(({ node, from, to }, i) => {
    const parts = each ? syllables.slice(used, used + ends[i]!.length) : i === 0 ? [reading] : [];
    used += ends[i]!.length;
    if (!parts.length) return;
    const ruby = node.ownerDocument.createElement('ruby');
    ruby.setAttribute(WORD, '');
    if (!pieces.wrap(node, from, to, ruby)) return;
    pieces.follow(node, each ? ends[i]! : [to], part => {
      const rt = node.ownerDocument.createElement('rt');
      rt.setAttribute('data-reading', parts[part]!);
      return rt;
    });
  });
  return true;
}

/** Where the characters of a slice end, UTF-16 offsets in its node. */
function characterEnds({ node, from, to }: Slice): number[] {
  const ends: number[] = [];
  for (let at = from; at < to; ) {
    at += (node.data.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    ends.push(at);
  }
  return ends;
}

/** The page has a reading of its own there. */
const hasReading = (node: Text) => node.parentElement?.closest(`ruby:not([${WORD}])`) != null;
