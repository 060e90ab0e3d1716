/** Marks our elements at the top of the page's tree, for those who have to know their own. */
export const SURFACE = 'data-bianzhu-surface';

/** Our own rules for the host win over whatever the page says of all elements. */
const HOST = `
:host { all: initial !important; position: fixed !important; inset: auto !important; margin: 0 !important; padding: 0 !important;
  border: 0 !important; background: none !important; overflow: visible !important; width: auto !important; height: auto !important;
  color-scheme: light dark !important; }
:host(:not(:popover-open)) { display: none !important; }
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
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(HOST + css);
  root.adoptedStyleSheets.push(sheet);
  document.documentElement.append(host);
  return { host, root };
}
