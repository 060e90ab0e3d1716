/**
 * Puts a text into the clipboard, from within a click or a key. The asynchronous clipboard is not to be had on pages
 * without encryption, where many local papers stand, so the copy command is given and answered here.
 *
 * @returns whether the browser took it
 */
export function copyText(document: Document, text: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    // Else the article's own answer to a copy, or the page's, would follow.
    event.stopImmediatePropagation();
  };
  // The window comes before the document, so that this is the first to answer.
  const target = document.defaultView ?? document;
  target.addEventListener('copy', fill as EventListener, { capture: true, once: true });
  const done = document.execCommand('copy');
  target.removeEventListener('copy', fill as EventListener, { capture: true });
  return done;
}
