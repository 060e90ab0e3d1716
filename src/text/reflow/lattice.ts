import type { Costs } from './costs.ts';
import { looseness } from './fit.ts';
import { UNBROKEN } from './measures.ts';
import { type BridgePrices, INDENTS, type StartPrices } from './prices.ts';
import type { Printed } from './printed.ts';

/** An indent is two em. */
const INDENT = 2;
const NONE = INDENTS.indexOf('none');
const PRINTED = INDENTS.indexOf('printed');

/** What a line can be: the first or a further one of a block of each kind. */
export const FIRST = 0;
export const INNER = 1;
export const TITLE = 2;
export const TITLE_INNER = 3;
export const SINGLE = 4;
export const CAPTION = 5;
export const CAPTION_INNER = 6;
const KINDS = 7;

/**
 * The Viterbi pass itself. A state is (kind of line × context); a context is (kind of indent × column width), and is
 * kept through titles and single lines, so that an article goes on as it was set. Each step costs time in proportion
 * to the number of states, since a change of context always comes from the cheapest one.
 */
export class Lattice {
  private readonly columns: number;
  private readonly contexts: number;
  private readonly states: number;
  private cost: Float64Array;
  private next: Float64Array;
  private readonly back: Int16Array;
  private row = 0;
  /** Cheapest ways to have ended a paragraph, or anything else, in each context; and the states they end in. */
  private readonly body: Float64Array;
  private readonly bodyFrom: Int16Array;
  private readonly other: Float64Array;
  private readonly otherFrom: Int16Array;
  private readonly bestBody = [0, 0, 0];
  private readonly bestOther = [0, 0, 0];
  /** Costs by column: a line ends a paragraph or goes on, flush or indented. */
  private readonly endFlush: Float64Array;
  private readonly endIndented: Float64Array;
  private readonly onFlush: Float64Array;
  private readonly onIndented: Float64Array;

  constructor(
    private readonly measures: number[],
    lines: number,
    private readonly costs: Costs,
  ) {
    this.columns = measures.length;
    this.contexts = this.columns * INDENTS.length;
    this.states = this.contexts * KINDS;
    this.cost = new Float64Array(this.states).fill(Number.POSITIVE_INFINITY);
    this.next = new Float64Array(this.states);
    this.back = new Int16Array(lines * this.states);
    this.body = new Float64Array(this.contexts);
    this.bodyFrom = new Int16Array(this.contexts);
    this.other = new Float64Array(this.contexts);
    this.otherFrom = new Int16Array(this.contexts);
    this.endFlush = new Float64Array(this.columns);
    this.endIndented = new Float64Array(this.columns);
    this.onFlush = new Float64Array(this.columns);
    this.onIndented = new Float64Array(this.columns);
  }

  /** The first line: some block begins with it. */
  begin(start: StartPrices): void {
    this.next.fill(Number.POSITIVE_INFINITY);
    for (let context = 0; context < this.contexts; context++)
      this.enter(start, context, Math.floor(context / this.columns), 0, 0);
    [this.cost, this.next] = [this.next, this.cost];
  }

  /** From a line to the next one, whose blocks begin at the prices of `start`. */
  step(line: Printed, unit: number, bridge: BridgePrices, start: StartPrices): void {
    this.fit(line, unit, bridge);
    this.end(bridge);
    this.row += this.states;
    this.next.fill(Number.POSITIVE_INFINITY);
    this.startAnew(start);
    if (bridge.bodyGoesOn < Number.POSITIVE_INFINITY) {
      this.bodyGoesOn(bridge.bodyGoesOn);
      this.goOn(TITLE, bridge.titleGoesOn, bridge.titleGoesFurther);
      this.goOn(CAPTION, bridge.captionGoesOn, bridge.captionGoesOn);
    }
    [this.cost, this.next] = [this.next, this.cost];
  }

  /** After the last line: for each line its kind (`FIRST` …), column width and kind of indent. */
  trace(line: Printed, bridge: BridgePrices): { kind: number; measure: number; indent: number }[] {
    this.fit(line, 0, bridge);
    this.end(bridge);
    let best = 0;
    for (let context = 1; context < this.contexts; context++) {
      if (Math.min(this.body[context]!, this.other[context]!) < Math.min(this.body[best]!, this.other[best]!))
        best = context;
    }
    let state = this.body[best]! <= this.other[best]! ? this.bodyFrom[best]! : this.otherFrom[best]!;
    const steps: { kind: number; measure: number; indent: number }[] = [];
    for (let row = this.row; row >= 0; row -= this.states) {
      const kind = Math.floor(state / this.contexts);
      const context = state - kind * this.contexts;
      steps.push({ kind, measure: this.measures[context % this.columns]!, indent: Math.floor(context / this.columns) });
      state = this.back[row + state]!;
    }
    return steps.reverse();
  }

  private fit(line: Printed, unit: number, bridge: BridgePrices): void {
    for (let column = 0; column < this.columns; column++) {
      const measure = this.measures[column]!;
      if (measure === UNBROKEN) {
        this.endFlush[column] = this.endIndented[column] = bridge.bodyEnds + this.costs.unbroken;
        this.onFlush[column] = this.onIndented[column] = Number.POSITIVE_INFINITY;
        continue;
      }
      const ends = bridge.bodyEnds + Math.log(measure);
      const room = measure - line.width;
      this.endFlush[column] = ends + this.lastLine(room, line);
      this.endIndented[column] = ends + this.lastLine(room - INDENT, line);
      this.onFlush[column] = looseness(room, line, unit, this.costs);
      this.onIndented[column] = looseness(room - INDENT, line, unit, this.costs);
    }
  }

  /** Any width up to the measure is as likely as any other for a last line, but full ones are made where a character is left over. */
  private lastLine(room: number, line: Printed): number {
    return looseness(room, line, null, this.costs) + (room < 1 ? this.costs.lastFull : 0);
  }

  private end(bridge: BridgePrices): void {
    const { columns, contexts, cost, body, other, bodyFrom, otherFrom } = this;
    const title = bridge.titleEnds;
    const caption = bridge.captionEnds;
    const ends = [0, 0, title, title + bridge.titleLast, 0, caption, caption];
    for (let mode = 0; mode < INDENTS.length; mode++) {
      const first = mode === NONE ? this.endFlush : this.endIndented;
      const from = mode * columns;
      let bestBody = from;
      let bestOther = from;
      for (let column = 0; column < columns; column++) {
        const context = from + column;
        const asFirst = cost[context]! + first[column]!;
        const asInner = cost[INNER * contexts + context]! + this.endFlush[column]!;
        body[context] = Math.min(asFirst, asInner) + bridge.gapEnds;
        bodyFrom[context] = asFirst <= asInner ? context : INNER * contexts + context;
        let best = SINGLE;
        let price = cost[SINGLE * contexts + context]!;
        for (let kind = TITLE; kind <= CAPTION_INNER; kind++) {
          if (kind === SINGLE) continue;
          const ended = cost[kind * contexts + context]! + ends[kind]!;
          if (ended < price) {
            price = ended;
            best = kind;
          }
        }
        other[context] = price + bridge.gapEnds;
        otherFrom[context] = best * contexts + context;
        if (body[context]! < body[bestBody]!) bestBody = context;
        if (other[context]! < other[bestOther]!) bestOther = context;
      }
      this.bestBody[mode] = bestBody;
      this.bestOther[mode] = bestOther;
    }
  }

  private startAnew(start: StartPrices): void {
    const { columns, body, other, bodyFrom, otherFrom, costs } = this;
    let anyBody = this.bestBody[0]!;
    let anyOther = this.bestOther[0]!;
    for (let mode = 1; mode < INDENTS.length; mode++) {
      if (body[this.bestBody[mode]!]! < body[anyBody]!) anyBody = this.bestBody[mode]!;
      if (other[this.bestOther[mode]!]! < other[anyOther]!) anyOther = this.bestOther[mode]!;
    }
    for (let mode = 0; mode < INDENTS.length; mode++) {
      // The cheapest way in from any other context.
      const sameBody = this.bestBody[mode]!;
      const sameOther = this.bestOther[mode]!;
      let floor = body[sameBody]! + costs.measureBetween;
      let floorFrom = bodyFrom[sameBody]!;
      if (body[anyBody]! + costs.settingBetween < floor) {
        floor = body[anyBody]! + costs.settingBetween;
        floorFrom = bodyFrom[anyBody]!;
      }
      if (other[sameOther]! + costs.measureAfterTitle < floor) {
        floor = other[sameOther]! + costs.measureAfterTitle;
        floorFrom = otherFrom[sameOther]!;
      }
      if (other[anyOther]! + costs.settingAfterTitle < floor) {
        floor = other[anyOther]! + costs.settingAfterTitle;
        floorFrom = otherFrom[anyOther]!;
      }
      const to = (mode + 1) * columns;
      for (let context = mode * columns; context < to; context++) {
        let price = floor;
        let from = floorFrom;
        if (body[context]! < price) {
          price = body[context]!;
          from = bodyFrom[context]!;
        }
        if (other[context]! < price) {
          price = other[context]!;
          from = otherFrom[context]!;
        }
        this.enter(start, context, mode, price, from);
      }
    }
  }

  /** Puts the beginning of a block of every kind into the next line's states. */
  private enter(start: StartPrices, context: number, mode: number, price: number, from: number): void {
    const { contexts, next, back, row } = this;
    next[context] = price + start.body[mode]!;
    const afterTitle = from >= TITLE * contexts && from < SINGLE * contexts ? start.titleAfterTitle : 0;
    next[TITLE * contexts + context] = price + start.title + afterTitle + (mode === PRINTED ? start.titleIndented : 0);
    next[SINGLE * contexts + context] = price + start.single;
    next[CAPTION * contexts + context] = price + start.caption;
    back[row + context] = from;
    back[row + TITLE * contexts + context] = from;
    back[row + SINGLE * contexts + context] = from;
    back[row + CAPTION * contexts + context] = from;
  }

  /** Lines go on within a paragraph, in the same column width or, beside a picture, in another. */
  private bodyGoesOn(price: number): void {
    const { columns, contexts, cost, next, back, row, onFlush, costs } = this;
    for (let mode = 0; mode < INDENTS.length; mode++) {
      const onFirst = mode === NONE ? onFlush : this.onIndented;
      const from = mode * columns;
      let cheapest = Number.POSITIVE_INFINITY;
      let cheapestFrom = 0;
      for (let column = 0; column < columns; column++) {
        const context = from + column;
        const asFirst = cost[context]! + onFirst[column]!;
        const asInner = cost[INNER * contexts + context]! + onFlush[column]!;
        const state = INNER * contexts + context;
        const value = Math.min(asFirst, asInner) + price;
        const source = asFirst <= asInner ? context : state;
        next[state] = value;
        back[row + state] = source;
        if (value < cheapest) {
          cheapest = value;
          cheapestFrom = source;
        }
      }
      // Not into the column that stands for unbroken lines.
      for (let column = 1; column < columns; column++) {
        const state = INNER * contexts + from + column;
        if (cheapest + costs.measureInside < next[state]!) {
          next[state] = cheapest + costs.measureInside;
          back[row + state] = cheapestFrom;
        }
      }
    }
  }

  /** Titles and captions go on: they keep the context that they stand in, but were not set by it. */
  private goOn(kind: number, afterFirst: number, afterInner: number): void {
    const { contexts, cost, next, back, row } = this;
    for (let context = 0; context < contexts; context++) {
      const first = kind * contexts + context;
      const inner = first + contexts;
      const asFirst = cost[first]! + afterFirst;
      const asInner = cost[inner]! + afterInner;
      next[inner] = Math.min(asFirst, asInner);
      back[row + inner] = asFirst <= asInner ? first : inner;
    }
  }
}
