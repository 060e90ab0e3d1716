import type { Pieces } from './pieces.ts';
import type { Slice } from './places.ts';

/** Marks the ruby elements that are ours. */
export const WORD = 'data-bianzhu-word';

/**
 * Sets the reading over a word. The reading is generated content: the element's text, the selection, the find bar and
 * other extensions see the word alone.
 *
 * A word that is cut by an element's border, or by a line break that is now hidden, gets a ruby for each part, with
 * the syllables that belong to the part's own characters.
 *
 * @param slices the parts of the page's text nodes that show the word
 * @param reading one syllable a character, blanks between; any other number stands over the first part whole
 * @returns whether anything was set
 */
export function setReading(pieces: Pieces, slices: readonly Slice[], reading: string): boolean {
  if (!slices.length || slices.some(({ node }) => hasReading(node))) return false;
  const syllables = reading.split(' ');
  const lengths = slices.map(({ node, from, to }) => [...node.data.slice(from, to)].length);
  const each = syllables.length === lengths.reduce((sum, length) => sum + length, 0);
  let used = 0;
  slices.forEach(({ node, from, to }, i) => {
    const part = each ? syllables.slice(used, used + lengths[i]!).join(' ') : i === 0 ? reading : '';
    used += lengths[i]!;
    if (!part) return;
    const ruby = node.ownerDocument.createElement('ruby');
    ruby.setAttribute(WORD, '');
    if (!pieces.wrap(node, from, to, ruby)) return;
    const rt = node.ownerDocument.createElement('rt');
    rt.setAttribute('data-reading', part);
    ruby.append(rt);
  });
  return true;
}

/** The page has a reading of its own there. */
const hasReading = (node: Text) => node.parentElement?.closest(`ruby:not([${WORD}])`) != null;
