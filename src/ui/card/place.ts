/** A box in the window, CSS px. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Room between the word and the card, px. */
const DISTANCE = 8;
/** Room between the card and the window's edge, px. */
const EDGE = 8;

/**
 * Where a card goes: under the word, or above it where there is more room; never over the word, never out of the
 * window. Beside a word that runs over two lines it goes by the line that is pointed at.
 *
 * @param word the line of the word that is pointed at
 * @param card the card's size
 * @param window the window's size
 */
export function placeCard(
  word: Box,
  card: { width: number; height: number },
  window: { width: number; height: number },
): { left: number; top: number; maxHeight: number } {
  const left = Math.max(EDGE, Math.min(word.left, window.width - card.width - EDGE));
  const below = window.height - word.bottom - DISTANCE - EDGE;
  const above = word.top - DISTANCE - EDGE;
  if (card.height <= below || below >= above)
    return { left, top: word.bottom + DISTANCE, maxHeight: Math.max(below, 0) };
  const height = Math.min(card.height, above);
  return { left, top: word.top - DISTANCE - height, maxHeight: Math.max(above, 0) };
}

/** The line of a word that lies nearest to the pointer. */
export function lineAt(lines: readonly Box[], { x, y }: { x: number; y: number }): Box | null {
  const distance = ({ left, top, right, bottom }: Box) =>
    Math.max(left - x, 0, x - right) + Math.max(top - y, 0, y - bottom);
  let best: Box | null = null;
  for (const line of lines) if (!best || distance(line) < distance(best)) best = line;
  if (!best) return null;
  // Pieces of one line (a word in several elements) are one box.
  const row = lines.filter(line => line.top < best.bottom && line.bottom > best.top);
  return {
    left: Math.min(...row.map(line => line.left)),
    right: Math.max(...row.map(line => line.right)),
    top: Math.min(...row.map(line => line.top)),
    bottom: Math.max(...row.map(line => line.bottom)),
  };
}
