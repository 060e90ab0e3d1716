import { MOST_AROUND } from '../../extension/messages.ts';
import type { Settings } from '../../extension/settings.ts';
import type { Cards } from './cards.ts';
import { FieldPassage } from './passage.ts';

/** More than a word and its neighbours is selected to be moved about, not to be looked up. */
const MOST_SELECTED = 40;
const HAN = /\p{Script=Han}/u;
/** Kinds of input that hold prose; a password or a number is none of our business. */
const PROSE = new Set(['text', 'search', '']);

/**
 * Looks up what is selected in an input or a text area, whose text no pointer can be traced in. The card stands by the
 * field, or by the pointer where that is over it.
 */
export function fields(document: Document, cards: Cards, settings: () => Settings, signal: AbortSignal): void {
  let pointer = { x: -1, y: -1 };
  const options = { signal, passive: true, capture: true };
  document.addEventListener(
    'pointerup',
    ({ clientX, clientY }) => {
      pointer = { x: clientX, y: clientY };
    },
    options,
  );
  document.addEventListener(
    'select',
    event => {
      const field = event.composedPath()[0];
      if (settings().elsewhere === 'off' || !isProse(field)) return;
      const { value, selectionStart: start, selectionEnd: end } = field;
      if (start === null || end === null || end - start > MOST_SELECTED || !HAN.test(value.slice(start, end))) return;
      const from = Math.max(0, start - MOST_AROUND / 2);
      const text = value.slice(from, from + MOST_AROUND);
      const first = value.slice(start, end).search(HAN);
      const box = field.getBoundingClientRect();
      const inside = pointer.x >= box.left && pointer.x <= box.right && pointer.y >= box.top && pointer.y <= box.bottom;
      const line = inside ? new DOMRect(pointer.x, pointer.y - LINE / 2, 1, LINE) : box;
      void cards.open(new FieldPassage(text, line), start - from + first, null, true);
    },
    options,
  );
}

/** Height of a line of text by the pointer, px, that the card must not cover. */
const LINE = 28;

function isProse(field: EventTarget | undefined): field is HTMLInputElement | HTMLTextAreaElement {
  return field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && PROSE.has(field.type));
}
