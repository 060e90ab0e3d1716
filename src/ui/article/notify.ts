import type { NoteAction } from '../card/note.ts';

/** Tells the reader something in a small note at the foot of the window, with something to be done about it if given. */
export function notify(text: string, action?: NoteAction): void {
  void import('../card/note.ts').then(({ showNote }) => showNote(document, text, action));
}
