import type { Fit } from './overhang.ts';
import type { Pieces } from './pieces.ts';
import type { Slice } from './places.ts';

/** Marks the ruby elements that are ours. */
export const WORD = 'data-bianzhu-word';

/** Where one syllable is shown; what it shows can be changed. */
export interface Shown {
  /** Which of the word's characters it stands over. */
  character: number;
  element: Element;
}

/**
 * Sets the reading over a word: each syllable over its own character, in one ruby element for the word. So the syllables
 * stay with their characters where the word is broken at a line's end. The reading is generated content: the element's
 * text, the selection and the find bar see the word alone.
 *
 * A word that is cut by an element's border, or by a line break that is now hidden, gets a ruby for each part.
 *
 * @param slices the parts of the page's text nodes that show the word
 * @param syllables for each character what stands over it; null for nothing, '' where the next syllable speaks for it too
 * @param fit for each character how its syllable is set
 * @returns what was set; empty where nothing was
 */
export function setReading(
  pieces: Pieces,
  slices: readonly Slice[],
  syllables: readonly (string | null)[],
  fit: readonly Fit[] = [],
): Shown[] {
  if (!slices.length || slices.some(({ node }) => hasReading(node))) return [];
  const ends = slices.map(characterEnds);
  const shown: Shown[] = [];
  // Whatever the text was taken for, what the page shows counts: nothing is set that does not answer to it.
  if (ends.reduce((sum, { length }) => sum + length, 0) !== syllables.length) return [];
  let first = 0;
  slices.forEach(({ node, from, to }, i) => {
    const begin = first;
    first += ends[i]!.length;
    // Letters before a character end with an annotation of nothing, or its syllable would stand over them too: 4S店.
    const over = (at: number) => at < ends[i]!.length && syllables[begin + at] !== null;
    const read = ends[i]!.flatMap((end, at) => (over(at) || over(at + 1) ? { end, character: begin + at } : []));
    if (!read.length) return;
    const ruby = node.ownerDocument.createElement('ruby');
    ruby.setAttribute(WORD, '');
    if (!pieces.wrap(node, from, to, ruby)) return;
    pieces.follow(
      node,
      read.map(({ end }) => end),
      at => {
        const element = node.ownerDocument.createElement('rt');
        const { character } = read[at]!;
        const syllable = syllables[character];
        if (typeof syllable !== 'string') return element;
        showSyllable(element, syllable, fit[character]);
        shown.push({ character, element });
        return element;
      },
    );
  });
  return shown;
}

/** Marks of the tones in Zhuyin, which stand beside the letters; the neutral tone's dot stands before them. */
const TONE = /[ˊˇˋ]$/;

/**
 * Has a syllable shown in its place. Zhuyin is known by its letters.
 *
 * @param fit how it is set; without it as any other
 */
export function showSyllable(element: Element, syllable: string, fit?: Fit): void {
  const tone = TONE.exec(syllable)?.[0] ?? '';
  set(element, 'data-reading', tone ? syllable.slice(0, -1) : syllable, true);
  set(element, 'data-tone', tone);
  const narrow = /^[˙\u3100-\u312f]/.test(syllable) ? undefined : fit;
  set(element, 'data-narrow', narrow?.narrow ? String(narrow.narrow) : '');
  element.removeAttribute('style');
  // By the object model: a page's policy may forbid the attribute.
  const { style } = element as HTMLElement;
  if (narrow?.left) style.setProperty('margin-left', `${-narrow.left.toFixed(2)}em`);
  if (narrow?.right) style.setProperty('margin-right', `${-narrow.right.toFixed(2)}em`);
}

const set = (element: Element, name: string, value: string, always = false) => {
  if (value || always) element.setAttribute(name, value);
  else element.removeAttribute(name);
};

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
