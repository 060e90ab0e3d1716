/** Tells the reader something in a small note at the foot of the window. */
export function notify(text: string): void {
  void import('../card/note.ts').then(({ showNote }) => showNote(document, text));
}
