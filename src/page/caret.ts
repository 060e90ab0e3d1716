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
 */
export function characterAt(document: Document, x: number, y: number): CaretHit | null {
  const caret = document.caretPositionFromPoint(x, y);
  const node = caret?.offsetNode;
  if (node?.nodeType !== 3) return null;
  const text = node as Text;
  const range = document.createRange();
  for (const offset of [caret!.offset, caret!.offset - 1]) {
    if (offset < 0 || offset >= text.length) continue;
    range.setStart(text, offset);
    range.setEnd(text, offset + 1);
    for (const box of range.getClientRects()) {
      if (x >= box.left - 0.5 && x <= box.right + 0.5 && y >= box.top - 2 && y <= box.bottom + 2)
        return { node: text, offset, box };
    }
  }
  return null;
}
