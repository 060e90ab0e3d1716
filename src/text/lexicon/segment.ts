import { COST_SCALE, NO_COST } from './format.ts';
import type { Lexicon } from './lexicon.ts';
import { proposeForeign, proposePersons } from './names.ts';
import { formUnit, isSolid, type UnitKind } from './units.ts';

/** A stretch of the text, in UTF-16 offsets, that is one word whatever the lexicon says. */
export interface Span {
  start: number;
  end: number;
}

/** A unit that segmentation found by form and not in the lexicon. A person's name is two words, the surname first. */
export interface Found extends Span {
  kind: UnitKind | 'person' | 'foreign' | 'term';
}

/** A text cut into words. */
export interface Segmentation {
  /** The UTF-16 offset at which each word ends, ascending; the last is the text's length. */
  ends: number[];
  /** Ascending, not overlapping; numbers, dates, names, and the caller's spans ("term"). */
  found: Found[];
}

/** A character that no word begins with: dearer than any word, so that words win where there are some. */
const UNKNOWN = 20 * COST_SCALE;
/** A unit found by form costs like a word of middling frequency; 3D打印 in the lexicon is then cheaper than 3D and 打印. */
const FORM = 10 * COST_SCALE;

const KINDS = ['word', 'number', 'date', 'percent', 'latin', 'blank', 'rule', 'person', 'foreign', 'term'] as const;
const WORD = 0;
const PERSON = KINDS.indexOf('person');
const FOREIGN = KINDS.indexOf('foreign');
const TERM = KINDS.indexOf('term');

/** The cheapest path to each offset of a text. */
class Path {
  private readonly cost: Float64Array;
  private readonly from: Int32Array;
  /** How the step to an offset was made: index in KINDS, for a person's name plus the surname's length × 16. */
  private readonly how: Uint8Array;

  constructor(length: number) {
    this.cost = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
    this.cost[0] = 0;
    this.from = new Int32Array(length + 1);
    this.how = new Uint8Array(length + 1);
  }

  at(offset: number): number {
    return this.cost[offset]!;
  }

  offer(from: number, end: number, cost: number, how: number): void {
    if (cost >= this.cost[end]!) return;
    this.cost[end] = cost;
    this.from[end] = from;
    this.how[end] = how;
  }

  read(length: number): Segmentation {
    const ends: number[] = [];
    const found: Found[] = [];
    for (let end = length; end > 0; end = this.from[end]!) {
      const start = this.from[end]!;
      const how = this.how[end]!;
      ends.push(end);
      if (how !== WORD) found.push({ start, end, kind: KINDS[how & 15] as Found['kind'] });
      if ((how & 15) === PERSON) ends.push(start + (how >> 4));
    }
    return { ends: ends.reverse(), found: found.reverse() };
  }
}

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
      path.offer(at, span.end, path.at(at), TERM);
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
  if (form) path.offer(at, formEnd, here + FORM, KINDS.indexOf(form.kind));
  if (!solid) path.offer(at, at + pairLength(text, at, code), here + UNKNOWN, WORD);
  let node = 0;
  for (let end = at; end < limit; ) {
    node = lexicon.step(node, text.charCodeAt(end++));
    if (node === 0) break;
    const word = lexicon.wordAt(node);
    if (word < 0 || (solid && end < formEnd)) continue;
    const cost = lexicon.cost[word]!;
    if (cost !== NO_COST) path.offer(at, end, here + cost, WORD);
  }
  if (code < 0x4e00 || code > 0x9fff) return;
  proposePersons(lexicon, text, at, limit, (surnameEnd, end, cost) =>
    path.offer(at, end, here + cost, PERSON + 16 * (surnameEnd - at)),
  );
  proposeForeign(lexicon, text, at, limit, (end, cost) => path.offer(at, end, here + cost, FOREIGN));
}

/** 2 for a whole surrogate pair, else 1. */
function pairLength(text: string, at: number, code: number): number {
  if (code < 0xd800 || code >= 0xdc00) return 1;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low < 0xe000 ? 2 : 1;
}
