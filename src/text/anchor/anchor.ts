import { candidates } from './candidates.ts';
import { type Folded, fold } from './fold.ts';
import { Grams } from './grams.ts';
import type { Candidate } from './placed.ts';
import { Surroundings } from './print.ts';
import { lineStarts, type Query, queryOf } from './query.ts';
import { lineDigest, type Selector, type Span, SURROUNDINGS } from './selector.ts';
import { inOrder } from './together.ts';

export { describe, type Selector, type Span } from './selector.ts';

/** Less of a passage than this is another passage. */
const LEAST_KEPT = 0.5;
/** Characters of context that must stand beside a passage that is short or much changed. */
const LEAST_BESIDE = 6;
/** Characters that need no context, where this share of the passage is unchanged. */
const SPEAKS_FOR_ITSELF = 14;
const UNCHANGED = 0.7;
/** A rival of this share of the best one's score has the wider surroundings asked. */
const RIVAL = 0.6;
/** A passage that stands with its context and this share of its surroundings has no rival. */
const UNDOUBTED = 0.8;
/** As much of passage and context shared, where it is not all. */
const LITTLE_CHANGED = 0.8;
/** What wholly agreeing surroundings are worth, in characters of context. */
const SURROUNDINGS_WORTH = 40;
/** What it is worth that the whole paragraph is as it was, whatever stands around it. */
const PARAGRAPH_WORTH = 12;

interface Prepared {
  folded: Folded;
  grams: Grams;
  /** Folded offsets at which a line starts, ascending, and the same as a set. */
  starts: readonly number[];
  lines: ReadonlySet<number>;
  surroundings: Surroundings;
}

/** Finds remembered passages in a text; prepares the text once for all of them. */
export class Anchoring {
  private prepared: Prepared | null = null;

  constructor(private readonly text: string) {}

  /**
   * Where a passage stands now, or null where it is gone: at its old place; else where it stands with all its context
   * after folding; else where most of it and its context can be laid along the text, pieces apart included. Among
   * rivals the context counts first, then the wider surroundings, then the distance from the old place.
   */
  find(selector: Selector): Span | null {
    if (this.stands(selector)) return { start: selector.start, end: selector.end };
    const best = this.places(selector)[0];
    return best ? this.span(best) : null;
  }

  /**
   * Where the passages of one page stand now, each in its selector's place: those of one text keep their order, so
   * that a sentence said twice is found where its neighbours are. A step of the generator is one passage, well under a
   * millisecond after the first, which prepares the text (20 ms for 100,000 characters).
   */
  *findAll(selectors: readonly Selector[]): Generator<void, (Span | null)[]> {
    const order = selectors.map((_, i) => i).sort((a, b) => selectors[a]!.start - selectors[b]!.start);
    const offered: Candidate[][] = [];
    for (const i of order) {
      offered.push(this.places(selectors[i]!));
      yield;
    }
    const found = new Array<Span | null>(selectors.length).fill(null);
    inOrder(
      offered,
      order.map(i => selectors[i]!.start),
    ).forEach((candidate, rank) => {
      if (candidate) found[order[rank]!] = this.span(candidate);
    });
    return found;
  }

  /** Whether nothing changed at all where the passage stood. */
  private stands({ exact, prefix, suffix, start, end }: Selector): boolean {
    const { text } = this;
    return (
      text.slice(start, end) === exact &&
      text.slice(Math.max(0, start - prefix.length), start) === prefix &&
      text.startsWith(suffix, end)
    );
  }

  /** The places where the passage may well stand, the likeliest first. */
  private places(selector: Selector): Candidate[] {
    const query = queryOf(selector);
    if (query.from === query.to) return [];
    const prepared = this.prepare();
    const whole = occurrence(query, prepared.grams);
    if (whole && this.around(whole, selector) >= UNDOUBTED) return [whole];
    // What remembers no surroundings may have a twin with the very same context.
    const settled = (candidate: Candidate) =>
      selector.surroundings !== undefined &&
      candidate.score >= query.text.length * LITTLE_CHANGED &&
      this.around(candidate, selector) >= UNDOUBTED;
    const found = candidates(query, prepared.grams, prepared.lines, settled).filter(candidate =>
      isLikely(candidate, query),
    );
    if (found.length > 1) this.weigh(found, selector);
    return found;
  }

  /** Adds to the rivals' scores what lies beyond their context. */
  private weigh(found: Candidate[], selector: Selector): void {
    const { start, paragraph, surroundings } = selector;
    const { folded, starts } = this.prepare();
    const expected = lowerBound(folded.from, start);
    const best = Math.max(...found.map(({ score }) => score));
    for (const candidate of found) {
      if (candidate.score < best * RIVAL) continue;
      candidate.score -= Math.abs(candidate.from - expected) / folded.text.length;
      if (surroundings) candidate.score += this.around(candidate, selector) * SURROUNDINGS_WORTH;
      if (!paragraph) continue;
      const at = folded.from[candidate.from]!;
      if (lineDigest(this.text, at) === paragraph.fingerprint) candidate.score += PARAGRAPH_WORTH;
      candidate.score -= Math.abs(lowerBound(starts, candidate.from + 1) - 1 - paragraph.index) / starts.length;
    }
    found.sort((a, b) => b.score - a.score);
  }

  /** Share of the wider surroundings that stand around a place; 1 where they were not remembered. */
  private around({ from, to }: Candidate, { surroundings }: Selector): number {
    if (!surroundings) return 1;
    return this.prepare().surroundings.agreement(surroundings, from - SURROUNDINGS, to + SURROUNDINGS);
  }

  private span({ from, to }: Candidate): Span {
    const places = this.prepare().folded.from;
    return { start: places[from]!, end: places[to - 1]! + 1 };
  }

  private prepare(): Prepared {
    if (!this.prepared) {
      const folded = fold(this.text);
      const starts = lineStarts(this.text, folded.from, true);
      this.prepared = {
        folded,
        grams: new Grams(folded.text),
        starts,
        lines: new Set(starts),
        surroundings: new Surroundings(folded.text),
      };
    }
    return this.prepared;
  }
}

/** The passage with all its context, unchanged after folding, if that stands at one place only. */
function occurrence({ text, from, to }: Query, grams: Grams): Candidate | null {
  const [at, another] = grams.occurrences(text);
  if (at === undefined || another !== undefined) return null;
  return { from: at + from, to: at + to, score: text.length, kept: 1, shared: to - from };
}

function isLikely({ kept, shared, score }: Candidate, { text, from, to }: Query): boolean {
  if (kept < LEAST_KEPT) return false;
  // What was remembered without context, by another program perhaps, can show none.
  const beside = Math.min(LEAST_BESIDE, (text.length - (to - from)) / 4);
  return score >= shared + beside || (shared >= SPEAKS_FOR_ITSELF && kept >= UNCHANGED);
}

function lowerBound(values: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
