import { openSurface } from './surface.ts';

const CSS_TEXT = `
.note { left: 50%; bottom: 24px; transform: translateX(-50%); width: max-content; box-sizing: border-box; max-width: min(30rem, calc(100vw - 32px)); padding: 10px 16px; border-radius: 8px;
  background: light-dark(#2b2925, #efebe3); color: light-dark(#fbf8f2, #22201d);
  font: 14px/1.45 system-ui, 'Noto Sans', 'PingFang SC', 'Noto Sans CJK SC', sans-serif; box-shadow: 0 8px 28px rgb(0 0 0 / .25); }
.note button { margin: -4px -6px -4px 10px; padding: 4px 6px; border: 0; border-radius: 6px; background: none; color: light-dark(#8fdcc9, #0b6b58); font: inherit; font-weight: 600; cursor: pointer; }
.note button:hover { text-decoration: underline; }
.note button:focus-visible { outline: 2px solid currentColor; }
`;
/** Something that can be done about what was said, as to take it back. */
export interface NoteAction {
  label: string;
  run(): void;
}

/** How long something can be taken back, ms: read, think, move the hand. */
const ACTION_MS = 5_000;
/** A short sentence is read in two seconds; a long one gets a second more for every twenty characters. */
const shownFor = (text: string) => 2_000 + text.length * 50;

let shown: { host: HTMLElement; timer: ReturnType<typeof setTimeout> } | null = null;

/**
 * Shows a sentence at the foot of the window and has it read out; it goes by itself.
 *
 * @param text plain text
 * @param action a button beside it
 */
export function showNote(document: Document, text: string, action?: NoteAction): void {
  if (shown) {
    clearTimeout(shown.timer);
    shown.host.remove();
  }
  const { host, root } = openSurface(document, CSS_TEXT);
  const note = document.createElement('div');
  note.className = 'note';
  note.setAttribute('role', 'status');
  root.append(note);
  host.showPopover();
  // Set after it stands in the tree, so that screen readers see a change of a live region.
  note.textContent = text;
  if (action) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = action.label;
    button.addEventListener('click', () => {
      host.remove();
      action.run();
    });
    note.append(button);
  }
  const timer = setTimeout(
    () => {
      host.remove();
      shown = null;
    },
    shownFor(text) + (action ? ACTION_MS : 0),
  );
  shown = { host, timer };
}
