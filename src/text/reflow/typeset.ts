import { COSTS, type Costs } from './costs.ts';
import { type Echoes, echoesOf } from './echo.ts';
import { looseness } from './fit.ts';
import { habitsOf } from './habits.ts';
import { beginsAsCaption, endsInCredit, isCredit, isNumbered, tailOf } from './marks.ts';
import { measuresOf, UNBROKEN } from './measures.ts';
import { openingOf } from './openers.ts';
import type { Printed } from './printed.ts';
import type { Single } from './singles.ts';
import { type Spacing, spacingOf } from './spacing.ts';
import { titleGoesFurther, titleGoesOn, titlePrice } from './title.ts';

/** How paragraphs begin: with a printed indent, with one that was lost on the way (the line is 2 em short), or flush. */
export type Indent = 'printed' | 'hidden' | 'none';
const INDENTS: Indent[] = ['printed', 'hidden', 'none'];

/** Lines that were set as one block, and how. */
export interface Setting {
  /** First and last printed line. */
  first: number;
  last: number;
  kind: 'body' | 'title' | 'single' | 'caption';
  /** Column width in em; infinite where lines were never broken. */
  measure: number;
  indent: Indent;
  /** Column width of each line, where it changes within the block. */
  measures: number[];
}

/** An indent is two em. */
const INDENT = 2;
/** Lines looked at together: bounds the memory on very long texts; no newspaper page is longer. */
const REACH = 3000;

const FIRST = 0;
const INNER = 1;
const TITLE = 2;
const TITLE_INNER = 3;
const SINGLE = 4;
const CAPTION = 5;
const CAPTION_INNER = 6;
const KINDS = 7;
const KIND_NAMES: Setting['kind'][] = ['body', 'body', 'title', 'title', 'single', 'caption', 'caption'];

/**
 * Undoes the typesetter: the cheapest account of how these lines were set, as blocks in the order of the lines.
 * A Viterbi pass over (kind of line × column width × kind of indent).
 */
export function typeset(printed: Printed[], singles: (Single | null)[], costs: Costs = COSTS): Setting[] {
  const spacing = spacingOf(printed);
  const echoes = echoesOf(printed);
  const settings: Setting[] = [];
  for (let from = 0; from < printed.length; ) {
    const to = cutAfter(printed, from);
    const draft = typesetStretch(printed, singles, spacing, echoes, from, to, costs);
    settings.push(...typesetStretch(printed, singles, spacing, echoes, from, to, habitsOf(printed, draft, costs)));
    from = to;
  }
  return settings;
}

/** Where to cut a very long text: before an indented line or after a blank one, near the end of the reach. */
function cutAfter(printed: Printed[], from: number): number {
  if (printed.length - from <= REACH * 1.2) return printed.length;
  for (let at = from + REACH; at > from + REACH * 0.8; at--) {
    if (printed[at - 1]!.ending === 'stop' && (printed[at]!.indent >= 1 || printed[at]!.fence)) return at;
  }
  for (let at = from + REACH; at > from + REACH * 0.8; at--) {
    if (printed[at - 1]!.ending === 'stop' && printed[at - 1]!.width < printed[at]!.width - INDENT) return at;
  }
  return from + REACH;
}

function typesetStretch(
  printed: Printed[],
  singles: (Single | null)[],
  spacing: Spacing,
  echoes: Echoes,
  from: number,
  to: number,
  costs: Costs,
): Setting[] {
  const measures = measuresOf(printed, from, to);
  const columns = measures.length;
  const contexts = columns * INDENTS.length;
  const states = contexts * KINDS;
  const count = to - from;
  const back = new Int16Array(count * states).fill(-1);
  const creditAt = printed
    .slice(from, to)
    .map((line, at) => endsInCredit((at > 0 ? printed[from + at - 1]!.text.slice(-20) : '') + line.text));
  let cost = new Float64Array(states).fill(Infinity);
  let next = new Float64Array(states);
  const endedBody = new Float64Array(contexts);
  const endedOther = new Float64Array(contexts);
  const endedBodyFrom = new Int16Array(contexts);
  const endedOtherFrom = new Int16Array(contexts);
  const join0 = new Float64Array(columns);
  const join2 = new Float64Array(columns);
  const end0 = new Float64Array(columns);
  const end2 = new Float64Array(columns);

  begin(from, singles[from] ?? null, false, 0, s => (cost[s] = 0), null);

  for (let at = from + 1; at <= to; at++) {
    const line = printed[at - 1]!;
    const follower = at < to ? printed[at]! : null;
    const row = (at - from) * states;
    const unit = follower ? follower.unit : 0;
    // Ends and joins of this line at every width.
    const tail = singles[at - 1] === null && tailOf(line.text) >= 0;
    const credit = creditAt[at - 1 - from]!;
    const ending = tail ? 'stop' : line.ending;
    const cutOff = follower && singles[at] === 'jump' ? costs.cutOff : Infinity;
    const word = !follower || line.ending !== 'word' ? 0 : echoes.torn[at - 1] ? costs.torn : costs.whole;
    const lastEnding =
      Math.min(cutOff, costs.lastEnding[ending]) + costs.paragraphEnds + (credit ? costs.creditInBody : 0) + word;
    const innerEnding = costs.innerEnding[ending] + costs.paragraphGoesOn + (tail ? costs.tailInside : 0);
    const gapEnds = follower ? (follower.apart ? spacing.endsApart : spacing.endsClose) : 0;
    const gapJoins = follower ? (follower.apart ? spacing.joinsApart : spacing.joinsClose) : 0;
    const barred = !follower || follower.fence || follower.role !== line.role;
    for (let column = 0; column < columns; column++) {
      const measure = measures[column]!;
      if (measure === UNBROKEN) {
        join0[column] = join2[column] = Infinity;
        end0[column] = end2[column] = lastEnding + costs.unbroken;
        continue;
      }
      const uniform = Math.log(measure);
      end0[column] = lastEnding + uniform + looseness(measure - line.width, line, null, costs);
      end2[column] = lastEnding + uniform + looseness(measure - INDENT - line.width, line, null, costs);
      if (barred) join0[column] = join2[column] = Infinity;
      else {
        const inner =
          innerEnding +
          gapJoins +
          (follower.closes ? costs.innerClosing : 0) +
          (isNumbered(follower.text) ? costs.numberedInside : 0) +
          (follower.indent >= 0.9 ? costs.indentUnexpected : 0);
        join0[column] = inner + looseness(measure - line.width, line, unit, costs);
        join2[column] = inner + looseness(measure - INDENT - line.width, line, unit, costs);
      }
    }
    const captionEnds = credit || (line.ending === 'stop' && beginsAsCaption(line.text)) || line.role === 'caption';
    // What ends here, for every context.
    let bestBody = -1;
    let bestOther = -1;
    const bestBodyOf = [-1, -1, -1];
    const bestOtherOf = [-1, -1, -1];
    const titleEnds = credit
      ? costs.creditInTitle
      : costs.titleEnding[/[！？!?﹗]$/.test(line.text) ? 'bracket' : line.ending] + word;
    for (let context = 0; context < contexts; context++) {
      const mode = (context / columns) | 0;
      const column = context - mode * columns;
      const short = mode === 2 ? end0 : end2;
      const a = cost[FIRST * contexts + context]! + short[column]!;
      const b = cost[INNER * contexts + context]! + end0[column]!;
      endedBody[context] = Math.min(a, b) + gapEnds;
      endedBodyFrom[context] = a <= b ? FIRST * contexts + context : INNER * contexts + context;
      let other = Infinity;
      let otherFrom = -1;
      for (const kind of [TITLE, TITLE_INNER, SINGLE]) {
        const state = kind * contexts + context;
        const ended = cost[state]! + (kind === SINGLE ? 0 : titleEnds);
        if (ended < other) {
          other = ended;
          otherFrom = state;
        }
      }
      if (captionEnds)
        for (const kind of [CAPTION, CAPTION_INNER]) {
          const state = kind * contexts + context;
          if (cost[state]! < other) {
            other = cost[state]!;
            otherFrom = state;
          }
        }
      endedOther[context] = other + gapEnds;
      endedOtherFrom[context] = otherFrom;
      if (bestBody < 0 || endedBody[context]! < endedBody[bestBody]!) bestBody = context;
      if (bestOther < 0 || endedOther[context]! < endedOther[bestOther]!) bestOther = context;
      if (bestBodyOf[mode]! < 0 || endedBody[context]! < endedBody[bestBodyOf[mode]!]!) bestBodyOf[mode] = context;
      if (bestOtherOf[mode]! < 0 || endedOther[context]! < endedOther[bestOtherOf[mode]!]!) bestOtherOf[mode] = context;
    }
    if (!follower) {
      // The end of the text: pick the cheapest ending and walk back.
      const other = endedOther[bestOther]! < endedBody[bestBody]!;
      return walkBack(other ? endedOtherFrom[bestOther]! : endedBodyFrom[bestBody]!);
    }
    next.fill(Infinity);
    // New blocks.
    const startCost = new Float64Array(contexts);
    const startFrom = new Int16Array(contexts);
    for (let context = 0; context < contexts; context++) {
      const mode = (context / columns) | 0;
      let value = endedBody[context]!;
      let source = endedBodyFrom[context]!;
      const consider = (v: number, s: number): void => {
        if (v < value) {
          value = v;
          source = s;
        }
      };
      consider(endedOther[context]!, endedOtherFrom[context]!);
      consider(endedBody[bestBodyOf[mode]!]! + costs.measureBetween, endedBodyFrom[bestBodyOf[mode]!]!);
      consider(endedBody[bestBody]! + costs.settingBetween, endedBodyFrom[bestBody]!);
      consider(endedOther[bestOtherOf[mode]!]! + costs.measureAfterTitle, endedOtherFrom[bestOtherOf[mode]!]!);
      consider(endedOther[bestOther]! + costs.settingAfterTitle, endedOtherFrom[bestOther]!);
      startCost[context] = value;
      startFrom[context] = source;
    }
    begin(
      at,
      singles[at] ?? null,
      tail || ['byline', 'jump', 'furniture'].includes(singles[at - 1] ?? ''),
      row,
      (state, context) => {
        next[state] = startCost[context]!;
      },
      startFrom,
    );
    // Lines that go on.
    if (!barred) {
      goOn(FIRST, INNER, INNER, false, row);
      goOn(CAPTION, CAPTION_INNER, CAPTION_INNER, true, row);
      const onward =
        titleGoesOn(printed, at, costs) +
        (credit && !isCredit(follower.text) ? costs.creditInTitle : 0) +
        gapJoins +
        (singles[at] ? costs.notAMark : 0);
      const further = onward + titleGoesFurther(printed, at, costs);
      for (let context = 0; context < contexts; context++) {
        for (const kind of [TITLE, TITLE_INNER]) {
          const value = cost[kind * contexts + context]! + (kind === TITLE ? onward : further);
          const state = TITLE_INNER * contexts + context;
          if (value < next[state]!) {
            next[state] = value;
            back[row + state] = kind * contexts + context;
          }
        }
      }
    }
    [cost, next] = [next, cost];

    function goOn(first: number, inner: number, target: number, flush: boolean, row: number): void {
      const single = singles[at] ? costs.notAMark : 0;
      const cheapest = [-1, -1, -1];
      const values = new Float64Array(contexts);
      const sources = new Int16Array(contexts);
      for (let context = 0; context < contexts; context++) {
        const mode = (context / columns) | 0;
        const column = context - mode * columns;
        const a = cost[first * contexts + context]! + (flush || mode === 2 ? join0[column]! : join2[column]!);
        const b = cost[inner * contexts + context]! + join0[column]!;
        values[context] = Math.min(a, b) + single + (flush ? costs.captionGoesOn : 0);
        sources[context] = a <= b ? first * contexts + context : inner * contexts + context;
        if (cheapest[mode]! < 0 || values[context]! < values[cheapest[mode]!]!) cheapest[mode] = context;
      }
      for (let context = 0; context < contexts; context++) {
        const mode = (context / columns) | 0;
        const column = context - mode * columns;
        if (column === 0) continue;
        const state = target * contexts + context;
        let value = values[context]!;
        let source = sources[context]!;
        const moved = values[cheapest[mode]!]! + costs.measureInside;
        if (moved < value) {
          value = moved;
          source = sources[cheapest[mode]!]!;
        }
        if (value < next[state]!) {
          next[state] = value;
          back[row + state] = source;
        }
      }
    }
  }
  return [];

  /** Enters every state that a block may begin in; `set` puts what came before into the state, to which the line's own cost is added. */
  function begin(
    index: number,
    single: Single | null,
    afterMark: boolean,
    row: number,
    set: (state: number, context: number) => void,
    source: Int16Array | null,
  ): void {
    const line = printed[index]!;
    const values = source ? next : cost;
    const indented = line.indent >= 0.9 && line.indent < 5;
    const mark = (single ? costs.notAMark : 0) + (isCredit(line.text) ? costs.notAMark : 0);
    const headed =
      line.role === 'headline' || line.role === 'kicker' || line.role === 'deck' || line.role === 'subhead';
    const titleCost =
      titlePrice(line, costs) +
      Math.max(0, echoes.lead[index]! - 0.1) * costs.echo +
      (!source ? costs.titleAtStart : afterMark ? costs.titleAfterMark : 0);
    const opening = openingOf(line.text);
    const bodied = line.role === 'paragraph' || line.role === 'list';
    const lone = line.role === 'byline' || line.role === 'jump' || line.role === 'furniture';
    for (let context = 0; context < contexts; context++) {
      const mode = (context / columns) | 0;
      const put = (kind: number, price: number): void => {
        const state = kind * contexts + context;
        set(state, context);
        values[state] = values[state]! + price;
        if (source) back[row + state] = source[context]!;
      };
      if (!headed && !lone && line.role !== 'caption') {
        let price =
          (opening > 0 ? costs.opener : opening < 0 ? costs.follower : 0) +
          mark +
          (line.closes ? costs.beginsClosing : 0);
        if (mode === 0) price += indented ? 0 : costs.indentMissing;
        else
          price +=
            (line.indent >= 0.9 ? costs.indentUnexpected + 1 : 0) +
            (mode === 1 ? costs.indentHidden : costs.indentNone);
        put(FIRST, price);
      }
      if (!bodied && !lone && line.role !== 'caption') {
        put(
          TITLE,
          headed
            ? costs.titleGiven
            : titleCost +
                mark +
                (line.closes ? costs.beginsClosing : 0) +
                (mode === 0 && indented ? costs.titleIndented : 0),
        );
      }
      if (lone || (single && !headed && !bodied))
        put(SINGLE, single === 'verse' ? costs.verse : single === 'row' ? costs.row : costs.mark);
      if (line.role === 'caption' || (!headed && !bodied && !lone)) {
        put(
          CAPTION,
          line.role === 'caption' ? 0 : costs.caption + mark + (beginsAsCaption(line.text) ? costs.captionBegins : 0),
        );
      }
    }
  }

  function walkBack(last: number): Setting[] {
    const settings: Setting[] = [];
    const measureAt: number[] = [];
    let state = last;
    let end = to - 1;
    for (let at = to - 1; at >= from; at--) {
      const kind = (state / contexts) | 0;
      measureAt[at] = measures[(state % contexts) % columns]!;
      const starts = kind === FIRST || kind === TITLE || kind === SINGLE || kind === CAPTION;
      if (starts) {
        const context = state - kind * contexts;
        const mode = (context / columns) | 0;
        settings.push({
          first: at,
          last: end,
          kind: KIND_NAMES[kind]!,
          measure: measures[context - mode * columns]!,
          indent: INDENTS[mode]!,
          measures: measureAt.slice(at, end + 1),
        });
        end = at - 1;
      }
      state = back[(at - from) * states + state]!;
    }
    return settings.reverse();
  }
}
