import { beginsAsCaption, endsInCredit, isCredit } from '../text/reflow/marks.ts';
import { attribute, nameOf } from './unclobbered.ts';

/** Longest caption that only its place and setting tell, UTF-16 units. */
const LONGEST = 60;
/** Longest that its words tell: what it shows, who took it. */
const LONGEST_WORDED = 160;

/**
 * Whether a line right under an image is its caption: by its words, or by how it is set. Few sites mark captions up.
 *
 * @param line the line's text
 * @param holder the element that its text begins in
 * @param root the article's body
 * @param window tells how elements are shown; null where the tags alone decide
 */
export function isCaption(line: string, holder: Element, root: Element, window: Window | null): boolean {
  const text = line.trim();
  if (text.length <= LONGEST_WORDED && (beginsAsCaption(text) || endsInCredit(text))) return true;
  if (text.length > LONGEST || /[：:]$/.test(text)) return false;
  return isCentred(holder, root, window) && !isCentred(root, root, window) && !isStrong(holder, root, window);
}

/** Whether the line after a caption is its second: nothing but who took the picture. */
export const isCreditLine = (line: string): boolean => isCredit(line.trim());

function isCentred(element: Element, root: Element, window: Window | null): boolean {
  // Blocks hand their setting down, so that the innermost one tells.
  if (window) return /center$/.test(window.getComputedStyle(element).textAlign);
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (nameOf(at) === 'CENTER' || /^(?:center|middle)$/i.test(attribute(at, 'align') ?? '')) return true;
    const set = /text-align\s*:\s*([\w-]+)/i.exec(attribute(at, 'style') ?? '')?.[1];
    if (set) return /center$/i.test(set);
    if (at === root) break;
  }
  return false;
}

/** A heading between a picture and its text is centred too, but strong. */
function isStrong(element: Element, root: Element, window: Window | null): boolean {
  if (window) return Number(window.getComputedStyle(element).fontWeight) >= 600;
  for (let at: Element | null = element; at && at !== root; at = at.parentElement)
    if (/^(?:B|STRONG|H[1-6])$/.test(nameOf(at))) return true;
  return false;
}
