import type { UnitKind } from './units.ts';

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
  /** Of the whole path, in the unit of word costs (COST_SCALE a nat); comparable between cuts of one text. */
  cost: number;
}

/** How a step was made. */
const KINDS = [
  'word',
  'number',
  'numbered',
  'date',
  'percent',
  'latin',
  'blank',
  'rule',
  'person',
  'foreign',
  'term',
] as const;
export const STEP = Object.fromEntries(KINDS.map((kind, i) => [kind, i])) as Record<(typeof KINDS)[number], number>;
/** A step to a person's name also says where its surname ends; this much times the surname's length. */
export const SURNAME_STEP = 16;

/** The cheapest path to each offset of a text. */
export class Path {
  private readonly cost: Float64Array;
  private readonly from: Int32Array;
  /** How the step to an offset was made: index in KINDS, plus the surname's length × SURNAME_STEP. */
  private readonly how: Uint8Array;

  constructor(length: number) {
    this.cost = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
    this.cost[0] = 0;
    this.from = new Int32Array(length + 1);
    this.how = new Uint8Array(length + 1);
  }

  /** The cost of the cheapest path to an offset; infinite where none leads there. */
  at(offset: number): number {
    return this.cost[offset]!;
  }

  /** Offers a step between two offsets; `cost` is that of the whole path, `how` one of STEP. */
  offer(from: number, end: number, cost: number, how: number): void {
    if (cost >= this.cost[end]!) return;
    this.cost[end] = cost;
    this.from[end] = from;
    this.how[end] = how;
  }

  /** The words of the cheapest path to an offset. */
  read(length: number): Segmentation {
    const ends: number[] = [];
    const found: Found[] = [];
    for (let end = length; end > 0; end = this.from[end]!) {
      const start = this.from[end]!;
      const how = this.how[end]!;
      ends.push(end);
      if (how !== STEP.word) found.push({ start, end, kind: KINDS[how % SURNAME_STEP] as Found['kind'] });
      if (how >= SURNAME_STEP) ends.push(start + Math.floor(how / SURNAME_STEP));
    }
    return { ends: ends.reverse(), found: found.reverse(), cost: this.cost[length]! };
  }
}
