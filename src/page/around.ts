/** A character's place on the page. */
interface Place {
  node: Text;
  offset: number;
}

/** A short text as it is read around a place, with the place of each of its UTF-16 units. */
export class Around {
  constructor(
    readonly text: string,
    /** UTF-16 offset of the character that was pointed at. */
    readonly offset: number,
    private readonly places: readonly Place[],
  ) {}

  /** Live ranges over [start, end) of the text: one for each text node. */
  ranges(start: number, end: number): Range[] {
    const ranges: Range[] = [];
    for (let i = start; i < end; ) {
      const { node, offset } = this.places[i]!;
      let last = i;
      while (last + 1 < end && this.places[last + 1]!.node === node) last++;
      const range = node.ownerDocument.createRange();
      range.setStart(node, offset);
      range.setEnd(node, this.places[last]!.offset + 1);
      ranges.push(range);
      i = last + 1;
    }
    return ranges;
  }
}

/** Units on either side: a sentence, and enough for the segmentation to know where words begin. */
const MOST = 180;
/** Elements that stand in a line of text without ending it. */
const INLINE = /^(?:inline|ruby|contents|ruby-base|ruby-base-container)$/;
/** Readings, and what is no text. */
const SKIP = new Set('RT RP RTC SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT BUTTON INPUT'.split(' '));
/** Stand between characters without being seen: zero-width spaces and joiners, soft hyphen, byte order mark. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const BLANK = /[\s\u00a0]/;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[\ud800-\udfff]/;

/**
 * The text around a character as a reader sees it: through inline elements, over `br`, `wbr` and line ends, without
 * readings of the page's own ruby, zero-width characters, and blanks between Chinese characters; never beyond the
 * paragraph.
 *
 * @param node a text node of any tree, a shadow tree too
 * @param offset UTF-16 offset of the character in it
 */
export function textAround(node: Text, offset: number): Around {
  const before = gather(node, offset, -1);
  const after = gather(node, offset, 1);
  const places = [...before.reverse(), ...after];
  return condensed(places, before.length);
}

/** Characters on one side, the nearest first; the pointed-at one belongs to the right. */
function gather(node: Text, offset: number, step: 1 | -1): Place[] {
  const places: Place[] = [];
  let at: Text | null = node;
  let from = step > 0 ? offset : offset - 1;
  while (at && places.length < MOST) {
    for (let i = from; i >= 0 && i < at.length && places.length < MOST; i += step) places.push({ node: at, offset: i });
    at = neighbour(at, step);
    from = step > 0 ? 0 : (at?.length ?? 0) - 1;
  }
  return places;
}

/** The text node before or after another one in the same paragraph. */
function neighbour(from: Node, step: 1 | -1): Text | null {
  let node: Node = from;
  for (;;) {
    let next: Node | null = step > 0 ? node.nextSibling : node.previousSibling;
    while (!next) {
      const parent = node.parentNode;
      // The end of a shadow tree, or of the block that holds the text.
      if (!(parent instanceof Element) || !isInline(parent)) return null;
      node = parent;
      next = step > 0 ? node.nextSibling : node.previousSibling;
    }
    node = next;
    const text = innermost(node, step);
    if (text === 'fence') return null;
    if (text) return text;
  }
}

/** The first text within a node, null where it has none, or that it ends the line of text. */
function innermost(node: Node, step: 1 | -1): Text | null | 'fence' {
  if (node.nodeType === 3) return (node as Text).length ? (node as Text) : null;
  if (node.nodeType !== 1) return null;
  const element = node as Element;
  const name = element.tagName.toUpperCase();
  if (SKIP.has(name)) return null;
  if (name === 'BR' || name === 'WBR') return null;
  if (!isInline(element)) return isShown(element) ? 'fence' : null;
  for (
    let child = step > 0 ? element.firstChild : element.lastChild;
    child;
    child = step > 0 ? child.nextSibling : child.previousSibling
  ) {
    const found = innermost(child, step);
    if (found) return found;
  }
  return null;
}

const styleOf = (element: Element) => element.ownerDocument.defaultView?.getComputedStyle(element);
const isInline = (element: Element) => INLINE.test(styleOf(element)?.display ?? 'block');
const isShown = (element: Element) => styleOf(element)?.display !== 'none';

/** Leaves out what is not seen, and blanks beside a Chinese character. */
function condensed(places: readonly Place[], pointed: number): Around {
  const units = places.map(({ node, offset }) => node.data.charAt(offset));
  let text = '';
  let offset = 0;
  const kept: Place[] = [];
  units.forEach((unit, i) => {
    if (i === pointed) offset = text.length;
    if (UNSEEN.test(unit)) return;
    if (BLANK.test(unit)) {
      const next = units.slice(i + 1, i + 40).find(other => !BLANK.test(other) && !UNSEEN.test(other)) ?? '';
      if (WIDE.test(text.at(-1) ?? '') || WIDE.test(next) || text.endsWith(' ')) return;
      text += ' ';
    } else text += unit;
    kept.push(places[i]!);
  });
  return new Around(text, offset, kept);
}
