import { COST_SCALE, NO_COST } from './format.ts';
import type { Lexicon } from './lexicon.ts';
import { KIND, kindOf } from './units.ts';

/** A stretch of the text, in UTF-16 offsets, that is one word whatever the lexicon says. */
export interface Span {
  start: number;
  end: number;
}

/** A character that no word of the lexicon begins with: dearer than any word, so that words win where there are some. */
const UNKNOWN = 20 * COST_SCALE;

/**
 * Segments a text into words by the cheapest path through the lexicon's words (unigram model: each word costs
 * −ln of its frequency), with numbers and Latin words as units.
 *
 * @param text Any text; blanks, punctuation and unknown characters come back as words of their own.
 * @param spans Ascending, not overlapping; each is kept whole. One outside the text or out of order is ignored.
 * @returns The UTF-16 offset at which each word ends, ascending; the last is `text.length`.
 */
export function segment(lexicon: Lexicon, text: string, spans: readonly Span[] = []): number[] {
  const { length } = text;
  const best = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(length + 1);
  best[0] = 0;
  let next = 0;
  for (let at = 0; at < length; at++) {
    const here = best[at]!;
    while (next < spans.length && !(spans[next]!.start >= at && spans[next]!.end > spans[next]!.start)) next++;
    const span = spans[next];
    const limit = span && span.end <= length ? span.start : length;
    if (at === limit && span) {
      best[span.end] = here;
      from[span.end] = at;
      at = span.end - 1;
      next++;
      continue;
    }
    if (here === Number.POSITIVE_INFINITY) continue;
    const kind = kindOf(text.charCodeAt(at));
    const whole = Math.min(limit, unitEnd(text, at, kind));
    let least = whole > at + 1 ? 0 : UNKNOWN;
    relax(best, from, at, whole, here + least);
    let node = 0;
    for (let end = at; end < limit; ) {
      node = lexicon.step(node, text.charCodeAt(end++));
      if (node === 0) break;
      const word = lexicon.wordAt(node);
      if (word < 0 || end < whole) continue;
      least = lexicon.cost[word]!;
      if (least !== NO_COST) relax(best, from, at, end, here + least);
    }
  }
  const ends: number[] = [];
  for (let end = length; end > 0; end = from[end]!) ends.push(end);
  return ends.reverse();
}

function relax(best: Float64Array, from: Int32Array, at: number, end: number, cost: number): void {
  if (cost >= best[end]!) return;
  best[end] = cost;
  from[end] = at;
}

/** The end of the unit that must not be cut: a run of digits, letters, blanks or of one rule (……, ——). */
function unitEnd(text: string, at: number, kind: number): number {
  let end = at + 1;
  if (kind === KIND.digit || kind === KIND.latin || kind === KIND.blank || kind === KIND.rule) {
    while (end < text.length && kindOf(text.charCodeAt(end)) === kind) end++;
    return end;
  }
  const high = text.charCodeAt(at);
  const low = text.charCodeAt(end);
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000 ? end + 1 : end;
}
