/** The text that lies under a point of the window, if the point is really on a character. */
export interface CaretHit {
  node: Text;
  /** UTF-16 offset of the character under the point. */
  offset: number;
  /** The character's box in the window, in CSS px. */
  box: DOMRect;
}

/**
 * The character under the pointer. Browsers answer with the nearest *gap* between characters, also from far off in a
 * margin, so both neighbours are measured and only a true hit counts.
 *
 * @param x CSS px in the window
 * @param y CSS px in the window
 * @param target the innermost element that an event at this point named; it may stand in an open shadow tree
 */
export function characterAt(document: Document, x: number, y: number, target?: EventTarget | null): CaretHit | null {
  const roots = shadowRootsOf(target);
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: roots });
  const node = caret?.offsetNode;
  if (node?.nodeType === 3) {
    const hit = hitIn(node as Text, [caret!.offset, caret!.offset - 1], x, y);
    if (hit) return hit;
  }
  // Some browsers answer with the shadow tree's host, and for text that no selection may enter with nothing.
  return target instanceof Element ? searched(target, x, y) : null;
}

/** The open shadow trees that an element stands in, from the inside out. */
function shadowRootsOf(target: EventTarget | null | undefined): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let node = target instanceof Node ? target : null;
  for (;;) {
    const root = node?.getRootNode();
    if (!(root instanceof ShadowRoot)) return roots;
    roots.push(root);
    node = root.host;
  }
}

function hitIn(text: Text, offsets: readonly number[], x: number, y: number): CaretHit | null {
  const range = text.ownerDocument.createRange();
  for (const offset of offsets) {
    if (offset < 0 || offset >= text.length) continue;
    range.setStart(text, offset);
    range.setEnd(text, offset + 1);
    for (const box of range.getClientRects()) if (isOn(box, x, y)) return { node: text, offset, box };
  }
  return null;
}

const isOn = (box: DOMRect, x: number, y: number) =>
  x >= box.left - 0.5 && x <= box.right + 0.5 && y >= box.top - 2 && y <= box.bottom + 2;

/** More text than this in one element is not searched: measuring costs a microsecond a character. */
const MOST_SEARCHED = 4_000;

/** Looks for the character in the element's own text: by halves, as a text node's boxes are asked for as one. */
function searched(element: Element, x: number, y: number): CaretHit | null {
  let left = MOST_SEARCHED;
  for (const node of element.childNodes) {
    if (node.nodeType !== 3) continue;
    const text = node as Text;
    left -= text.length;
    if (left < 0) return null;
    const offset = offsetUnder(text, 0, text.length, x, y);
    if (offset !== null) return hitIn(text, [offset], x, y);
  }
  return null;
}

function offsetUnder(text: Text, from: number, to: number, x: number, y: number): number | null {
  const range = text.ownerDocument.createRange();
  range.setStart(text, from);
  range.setEnd(text, to);
  if (![...range.getClientRects()].some(box => isOn(box, x, y))) return null;
  if (to - from === 1) return from;
  const middle = (from + to) >> 1;
  return offsetUnder(text, from, middle, x, y) ?? offsetUnder(text, middle, to, x, y);
}
