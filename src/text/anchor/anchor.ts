import { type Candidate, candidates } from './candidates.ts';
import { type Folded, fold } from './fold.ts';
import { Grams } from './grams.ts';
import { lineStarts, queryOf } from './query.ts';
import type { Selector, Span } from './selector.ts';

export { describe, type Selector, type Span } from './selector.ts';

interface Prepared {
  folded: Folded;
  grams: Grams;
  lines: ReadonlySet<number>;
}

/** Finds remembered passages in a text; prepares the text once for all of them. */
export class Anchoring {
  private prepared: Prepared | null = null;

  constructor(private readonly text: string) {}

  find(selector: Selector): Span | null {
    const { exact, start, end, prefix, suffix } = selector;
    const { text } = this;
    if (
      text.slice(start, end) === exact &&
      text.slice(Math.max(0, start - prefix.length), start) === prefix &&
      text.startsWith(suffix, end)
    )
      return { start, end };
    const { folded, grams, lines } = this.prepare();
    const query = queryOf(selector);
    if (query.from === query.to) return null;
    const expected = lowerBound(folded.from, start);
    const whole = this.whole(query.text, folded.text, expected - query.from);
    if (whole !== null) return this.span(whole + query.from, whole + query.to);
    const found = candidates(query, grams, lines).filter(c => sure(c, query.to - query.from));
    let best: Candidate | null = null;
    const worth = (c: Candidate) => c.score - Math.abs(c.from - expected) / folded.text.length;
    for (const c of found) if (!best || worth(c) > worth(best)) best = c;
    return best && this.span(best.from, best.to);
  }

  /** The passage with all its context, unchanged: the nearest of them. */
  private whole(query: string, text: string, expected: number): number | null {
    let best: number | null = null;
    for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + 1))
      if (best === null || Math.abs(at - expected) < Math.abs(best - expected)) best = at;
    return best;
  }

  private span(from: number, to: number): Span {
    const places = this.prepare().folded.from;
    return { start: places[from]!, end: places[to - 1]! + 1 };
  }

  private prepare(): Prepared {
    if (!this.prepared) {
      const folded = fold(this.text);
      this.prepared = {
        folded,
        grams: new Grams(folded.text),
        lines: new Set(lineStarts(this.text, folded.from, true)),
      };
    }
    return this.prepared;
  }
}

function sure({ kept, shared, score }: Candidate, _length: number): boolean {
  if (kept < 0.5) return false;
  return score >= shared + 6 || (shared >= 14 && kept >= 0.7);
}

function lowerBound(values: Uint32Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
