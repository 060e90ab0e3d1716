/** Where a card is shown: the document, and where the word's own window lies in it, CSS px. */
export interface Stage {
  document: Document;
  offset(): { x: number; y: number };
}

/** A frame smaller than this, CSS px, has no room for a card beside a word. */
const LEAST = { width: 380, height: 340 };

/**
 * The stage for the words of a document: the document itself, or, where that is a small frame, the nearest document
 * around it that has room. Frames of other sites cannot be left: there the card makes do with the frame.
 */
export function stageOf(document: Document): Stage {
  const frames: Element[] = [];
  let view: Window | null = document.defaultView;
  let at = document;
  while (view && (view.innerWidth < LEAST.width || view.innerHeight < LEAST.height)) {
    const frame = frameOf(view);
    if (!frame) break;
    frames.push(frame);
    at = frame.ownerDocument;
    view = at.defaultView;
  }
  const offset = () => {
    let [x, y] = [0, 0];
    for (const frame of frames) {
      const { left, top } = frame.getBoundingClientRect();
      x += left + frame.clientLeft;
      y += top + frame.clientTop;
    }
    return { x, y };
  };
  return { document: at, offset };
}

/** The element that holds a window; null at the top, and where the page around is another site's. */
function frameOf(view: Window): Element | null {
  try {
    return view.frameElement;
  } catch {
    return null;
  }
}
