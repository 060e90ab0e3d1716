import { INLINE, NOT_PROSE } from './tags.ts';
import { nameOf } from './unclobbered.ts';

/** A line of text near the body, as the markup breaks it. */
export interface NearLine {
  /** Blanks collapsed to one. */
  text: string;
  /** The block that holds it. */
  element: Element;
  /** Most of it is link text. */
  linked: boolean;
}

/** How much text around the body is looked at: by-lines stand near it, and what is farther off is the site's. UTF-16 units. */
const REACH = 1_600;
/** Nodes gone through at most: a menu of a thousand empty elements is not crossed. */
const MOST_NODES = 4_000;
/** A node of more text than this is data. */
const LONGEST = 2_000;

/** The lines before an element, in document order, as far as by-lines and headlines reach. */
export const linesBefore = (root: Element): NearLine[] => linesFrom(root, 'previousSibling', 'lastChild').reverse();

/** The lines after an element. */
export const linesAfter = (root: Element): NearLine[] => linesFrom(root, 'nextSibling', 'firstChild');

function linesFrom(
  root: Element,
  onward: 'previousSibling' | 'nextSibling',
  inward: 'firstChild' | 'lastChild',
): NearLine[] {
  const lines: NearLine[] = [];
  const back = onward === 'previousSibling';
  let parts: string[] = [];
  let linked = 0;
  let holder: Element | null = null;
  let reached = 0;
  const end = () => {
    const text = (back ? parts.reverse() : parts).join('').replace(/\s+/g, ' ').trim();
    if (text && holder) lines.push({ text, element: holder, linked: linked * 2 > text.length });
    if (text) reached += linked * 2 > text.length ? text.length / 4 : text.length;
    parts = [];
    linked = 0;
    holder = null;
  };
  let node: Node = root;
  for (let seen = 0; seen < MOST_NODES && reached < REACH; seen++) {
    let next: Node | null = node !== root && !isLeftOut(node) ? node[inward] : null;
    if (next && isEdge(node)) end();
    while (!next) {
      if (isEdge(node)) end();
      next = node[onward];
      if (next) break;
      const { parentNode } = node;
      if (!parentNode || nameOf(parentNode) === 'BODY' || nameOf(parentNode) === 'HTML') {
        end();
        return lines;
      }
      node = parentNode;
    }
    node = next;
    if (nameOf(node) !== '#text') continue;
    const text = (node as Text).data.slice(0, LONGEST);
    if (!text.trim()) {
      if (parts.length) parts.push(' ');
      continue;
    }
    parts.push(text);
    holder ??= blockOf(node);
    if (isLinked(node)) linked += text.trim().length;
  }
  end();
  return lines;
}

const isEdge = (node: Node) => {
  const name = nameOf(node);
  return name !== '#text' && name !== '#comment' && !INLINE.has(name);
};
const isLeftOut = (node: Node) => {
  const name = nameOf(node);
  return NOT_PROSE.has(name) && name !== 'ASIDE';
};

/** The element that stands for the line a text node is in. */
export function blockOf(node: Node): Element {
  let element = node.parentElement!;
  while (INLINE.has(nameOf(element)) && element.parentElement) element = element.parentElement;
  return element;
}

/** Whether a text node is in a link. */
export function isLinked(node: Node): boolean {
  for (let element = node.parentElement; element && INLINE.has(nameOf(element)); element = element.parentElement)
    if (nameOf(element) === 'A') return true;
  return false;
}
