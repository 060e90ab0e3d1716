/** Marks our elements at the top of the page's tree, for those who have to know their own. */
export const SURFACE = 'data-bianzhu-surface';

/**
 * Important rules inside a shadow tree win over whatever the page says of all elements, and over the host's own style
 * attribute too: so the host fills the window, lets the pointer through, and what it holds is placed inside.
 */
const HOST = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; width: auto !important; height: auto !important;
  margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important; overflow: visible !important;
  pointer-events: none !important; color-scheme: light dark !important; }
:host(:not(:popover-open)) { display: none !important; }
:host > * { position: absolute; pointer-events: auto; }
`;

/**
 * A place of our own above the page: a closed shadow root in the top layer, which the page's style cannot deform and
 * its scripts cannot read.
 *
 * @param css the style of what is shown in it
 */
export function openSurface(document: Document, css: string): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('bianzhu-surface');
  host.setAttribute(SURFACE, '');
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets.push(sheetFor(document, HOST + css));
  document.documentElement.append(host);
  return { host, root };
}

/** A style sheet for the trees of a document: one can be adopted where the document's own window made it, and nowhere else. */
export function sheetFor(document: Document, css: string): CSSStyleSheet {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  const sheet = new (view ?? globalThis).CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
