/** Ends of sentences; a closing mark after one still belongs to it. */
const STOP = /[。！？!?；;…\n]/;
const CLOSE = /[”’」』）)》]/;
/** A sentence is cut to this many UTF-16 units on either side of the place. */
const MOST = 200;

/**
 * The sentence around a stretch of a text.
 *
 * @param start UTF-16 offset of the stretch
 * @param end just after it
 * @returns the sentence without blanks at its ends, and where the stretch begins in it
 */
export function sentenceAt(text: string, start: number, end: number): { text: string; start: number } {
  let from = start;
  while (from > 0 && start - from < MOST && !STOP.test(text.charAt(from - 1))) from--;
  while (from < start && (CLOSE.test(text.charAt(from)) || /\s/.test(text.charAt(from)))) from++;
  let to = end;
  while (to < text.length && to - end < MOST && !STOP.test(text.charAt(to))) to++;
  while (to < text.length && /[。！？!?；;…]/.test(text.charAt(to))) to++;
  while (to < text.length && CLOSE.test(text.charAt(to))) to++;
  return { text: text.slice(from, to).trimEnd(), start: start - from };
}
