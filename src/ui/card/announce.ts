import { sheetFor } from './surface.ts';

/**
 * Has a sentence read out by screen readers without showing it.
 *
 * @param text plain text
 * @param signal takes the announcer off the page
 */
export function announce(document: Document, text: string, signal: AbortSignal): void {
  let announcer = announcers.get(document);
  if (!announcer) {
    announcer = openAnnouncer(document);
    announcers.set(document, announcer);
    const { host } = announcer;
    signal.addEventListener('abort', () => {
      host.remove();
      announcers.delete(document);
    });
  }
  announcer.line.textContent = text;
}

const announcers = new WeakMap<Document, { host: HTMLElement; line: HTMLElement }>();

/** Out of sight, not hidden: what is not displayed is not announced. */
const CSS_TEXT = `
:host { all: initial !important; position: fixed !important; width: 1px !important; height: 1px !important; overflow: hidden !important;
  clip-path: inset(50%) !important; pointer-events: none !important; }
`;

function openAnnouncer(document: Document) {
  const host = document.createElement('bianzhu-announcer');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets.push(sheetFor(document, CSS_TEXT));
  const line = document.createElement('div');
  line.setAttribute('role', 'status');
  root.append(line);
  document.documentElement.append(host);
  return { host, line };
}
