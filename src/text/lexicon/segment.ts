import { offerDerived } from './derived.ts';
import { COST_SCALE, FACT, NO_COST } from './format.ts';
import type { Lexicon } from './lexicon.ts';
import { offerDotted, offerForeign, offerPersons } from './names.ts';
import { Path, type Segmentation, type Span, STEP } from './path.ts';
import { formUnit, isSolid } from './units.ts';

export type { Found, Segmentation, Span } from './path.ts';

/** A character that no word begins with: dearer than any word, so that words win where there are some. */
const UNKNOWN = 20 * COST_SCALE;
/** A unit found by form costs like a word of middling frequency; 3D打印 in the lexicon is then cheaper than 3D and 打印. */
const FORM = 10 * COST_SCALE;

/**
 * Cuts a text into words along the cheapest path (unigram model: a word costs −ln of its frequency). Words are the
 * lexicon's; numbers, dates and Latin words are found by their form, names of persons by their characters.
 *
 * @param text Any text; joined, the words give it back.
 * @param spans Ascending, not overlapping; each stays whole. One outside the text or out of order is ignored.
 */
export function parse(lexicon: Lexicon, text: string, spans: readonly Span[] = []): Segmentation {
  const { length } = text;
  const path = new Path(length);
  let next = 0;
  for (let at = 0; at < length; ) {
    while (next < spans.length && !isAhead(spans[next]!, at, length)) next++;
    const span = spans[next];
    if (span?.start === at) {
      path.offer(at, span.end, path.at(at), STEP.term);
      at = span.end;
      continue;
    }
    if (path.at(at) < Number.POSITIVE_INFINITY) advance(lexicon, text, at, span ? span.start : length, path);
    at++;
  }
  return path.read(length);
}

/**
 * The words of a text as `parse` cuts it.
 *
 * @returns The UTF-16 offset at which each word ends, ascending; the last is the text's length.
 */
export function segment(lexicon: Lexicon, text: string, spans: readonly Span[] = []): number[] {
  return parse(lexicon, text, spans).ends;
}

const isAhead = (span: Span, at: number, length: number) =>
  span.start >= at && span.end > span.start && span.end <= length;

/** Offers every step from one offset; none goes beyond `limit`. */
function advance(lexicon: Lexicon, text: string, at: number, limit: number, path: Path): void {
  const here = path.at(at);
  const code = text.charCodeAt(at);
  const form = formUnit(text, at);
  const solid = form !== null && isSolid(code);
  const formEnd = form ? Math.min(form.end, limit) : at;
  if (form) path.offer(at, formEnd, here + FORM, STEP[form.kind]);
  if (!solid) path.offer(at, at + pairLength(text, at, code), here + UNKNOWN, STEP.word);
  let node = 0;
  for (let end = at; end < limit; ) {
    node = lexicon.step(node, text.charCodeAt(end++));
    if (node === 0) break;
    const word = lexicon.wordAt(node);
    if (word < 0 || (solid && end < formEnd)) continue;
    const cost = lexicon.cost[word]!;
    if (cost === NO_COST) continue;
    path.offer(at, end, here + cost, STEP.word);
    offerDotted(lexicon, text, at, end, limit, cost, path);
    if (end !== at + 2) continue;
    if ((lexicon.facts[word]! & FACT.surname) !== 0) offerPersons(lexicon, text, at, end, limit, path);
    offerDerived(text, at, end, limit, here + cost, path);
  }
  if (code < 0x4e00 || code > 0x9fff) return;
  offerPersons(lexicon, text, at, at + 1, limit, path);
  offerForeign(lexicon, text, at, limit, path);
}

/** 2 for a whole surrogate pair, else 1. */
function pairLength(text: string, at: number, code: number): number {
  if (code < 0xd800 || code >= 0xdc00) return 1;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low < 0xe000 ? 2 : 1;
}
