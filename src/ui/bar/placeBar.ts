import type { Box } from '../card/place.ts';

/** Room between the words and the bar, px: a thumb's handle hangs below a selection. */
const DISTANCE = 10;
/** Room between the bar and the window's edge, px. */
const EDGE = 8;

interface Size {
  width: number;
  height: number;
}

/**
 * Where the bar goes: below the words, else above, else beside them; never out of the window, and over the words only
 * where they leave no room on any side, as a selection that fills the window does.
 *
 * @param words the box around all their lines in the window
 */
export function placeBar(words: Box, bar: Size, window: Size): { left: number; top: number } {
  const clamp = (at: number, size: number, room: number) => Math.max(EDGE, Math.min(at, room - size - EDGE));
  const left = clamp(words.left, bar.width, window.width);
  const top = clamp(words.top, bar.height, window.height);
  const below = { left, top: words.bottom + DISTANCE };
  if (below.top + bar.height + EDGE <= window.height) return { left, top: Math.max(EDGE, below.top) };
  const above = words.top - DISTANCE - bar.height;
  if (above >= EDGE) return { left, top: Math.min(above, window.height - bar.height - EDGE) };
  const right = words.right + DISTANCE;
  if (right + bar.width + EDGE <= window.width) return { left: Math.max(EDGE, right), top };
  const before = words.left - DISTANCE - bar.width;
  if (before >= EDGE) return { left: Math.min(before, window.width - bar.width - EDGE), top };
  return { left, top: clamp(window.height, bar.height, window.height) };
}

/** The box around some boxes; null around none. */
export function around(boxes: readonly Box[]): Box | null {
  if (!boxes.length) return null;
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
