/**
 * Reading a page that may fight it. A form's controls and a page's named images shadow the DOM's own properties
 * (`<input name="tagName">`, `<img name="title">`); such a shadow is always an element, never a string or a function,
 * which is how it is told here. What cannot be read then counts as absent.
 */

/** An element's upper-case tag, `#text`, `#comment` … */
export function nameOf(node: Node): string {
  const name: unknown = node.nodeName;
  // Only forms can be shadowed. Lower case comes with XHTML and SVG.
  if (typeof name !== 'string') return 'FORM';
  return name.charCodeAt(0) >= 97 ? name.toUpperCase() : name;
}

/** An attribute; null where it is absent. */
export function attribute(element: Element, name: string): string | null {
  return typeof element.getAttribute === 'function' ? element.getAttribute(name) : null;
}

const getter = (name: 'firstChild' | 'nextSibling' | 'parentNode') =>
  typeof Node === 'undefined' ? undefined : Object.getOwnPropertyDescriptor(Node.prototype, name)?.get;
const getFirst = getter('firstChild');
const getNext = getter('nextSibling');

/** First child of a form, whatever its controls are called. */
export const firstOf = (form: Node): Node | null => (getFirst ? getFirst.call(form) : form.firstChild);

/** Next sibling of a form, whatever its controls are called. */
export const nextOf = (form: Node): Node | null => (getNext ? getNext.call(form) : form.nextSibling);

/** An element's child elements. */
export function childrenOf(element: Element): Element[] {
  const children: unknown = element.children;
  return typeof (children as { item?: unknown } | null)?.item === 'function' ? [...(children as HTMLCollection)] : [];
}

/** All elements that a selector finds; none where it cannot be asked. */
export function all(root: Document | Element, selector: string): Element[] {
  return typeof root.querySelectorAll === 'function' ? [...root.querySelectorAll(selector)] : [];
}

/** The first element that a selector finds. */
export function first(root: Document | Element, selector: string): Element | null {
  return typeof root.querySelector === 'function' ? root.querySelector(selector) : null;
}

/** The page's body, not an image called so. */
export function bodyOf(document: Document): Element | null {
  const { body } = document;
  return body && nameOf(body) === 'BODY' ? body : first(document, 'body');
}

/** The page's address, not an image called so. */
export function addressOf(document: Document): string {
  const address: unknown = document.URL;
  return typeof address === 'string' ? address : (document.location?.href ?? '');
}
