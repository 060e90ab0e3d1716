import { COSTS, type Costs } from './costs.ts';
import { echoesOf } from './echo.ts';
import { habitsOf } from './habits.ts';
import { CAPTION, FIRST, INNER, Lattice, SINGLE, TITLE, TITLE_INNER } from './lattice.ts';
import { measuresOf } from './measures.ts';
import {
  type BridgePrices,
  bridgePrices,
  type Evidence,
  endsArticle,
  INDENTS,
  type StartPrices,
  startPrices,
} from './prices.ts';
import type { Printed } from './printed.ts';
import type { Setting } from './setting.ts';
import { spacingOf } from './spacing.ts';
import type { Wording } from './wording.ts';

/** Column widths thought of: the habits show in the usual ones, the settings need those beside pictures, too. */
const DRAFT_MEASURES = 5;
const MEASURES = 14;
/** Share of the lines that a sentence has to run over, for the text to count as broken. */
const SENTENCES = 0.02;
const MOST_TITLE_LINES = 5;
/** Fewest and most lines looked at together: the one so that habits can show, the other to bound the memory. */
const SHORTEST = 24;
const REACH = 1500;

/**
 * Undoes the typesetter: the cheapest account of how these lines were set, as blocks in the order of the lines. The
 * first account tells the typesetter's habits; the second, which is given, goes by them.
 */
export function typeset(printed: Printed[], wordings: Wording[], costs: Costs = COSTS): Setting[] {
  const evidence: Evidence = {
    printed,
    wordings,
    spacing: spacingOf(printed),
    echoes: echoesOf(printed),
    broken: true,
  };
  const stretches: { from: number; to: number; prices: LinePrices[]; draft: Setting[] }[] = [];
  for (let from = 0; from < printed.length; ) {
    const to = cutAfter(evidence, from);
    const prices = pricesOf(evidence, from, to, costs);
    const draft = account(printed, from, prices, measuresOf(printed, from, to, DRAFT_MEASURES), costs);
    stretches.push({ from, to, prices, draft });
    from = to;
  }
  evidence.broken = wasBroken(
    evidence,
    stretches.map(stretch => stretch.draft),
  );
  const settings: Setting[] = [];
  for (const { from, to, prices, draft } of stretches) {
    const habits = habitsOf(printed, draft, costs);
    const final = evidence.broken ? prices : pricesOf(evidence, from, to, costs);
    const found = account(printed, from, final, measuresOf(printed, from, to, MEASURES), habits);
    for (const setting of found) for (const one of withoutLists(setting)) settings.push(one);
  }
  return settings;
}

/**
 * Whether the lines were broken by a typesetter at all: some sentence has to run over a line's end and come to its
 * stop later on. Verse, addresses, lists and whole paragraphs show no such sentence, and are then left alone.
 */
function wasBroken({ printed, wordings }: Evidence, drafts: Setting[][]): boolean {
  if (printed.some(line => line.goesOn)) return true;
  let sentences = 0;
  for (const draft of drafts) {
    for (const { kind, first, last } of draft) {
      if (kind !== 'body') continue;
      let stop = printed[last]!.ending === 'stop';
      for (let at = last - 1; at >= first; at--) {
        stop ||= wordings[at + 1]!.stops > 0;
        const { ending } = printed[at]!;
        if (stop && (ending === 'word' || ending === 'comma')) sentences++;
      }
    }
  }
  return sentences > 0 && sentences >= SENTENCES * printed.length;
}

/** A title has few lines; more of them that look like one are a list, and each stands for itself. */
function withoutLists(setting: Setting): Setting[] {
  const { first, last } = setting;
  if (setting.kind !== 'title' || last - first < MOST_TITLE_LINES) return [setting];
  return setting.measures.map((measure, at) => ({
    ...setting,
    kind: 'body',
    first: first + at,
    last: first + at,
    measures: [measure],
  }));
}

/**
 * Where the next stretch begins that is looked at by itself: after an article, since each is set in its own widths and
 * habits; in very long articles where a paragraph ends by its indent or its short last line.
 */
function cutAfter({ printed, wordings }: Evidence, from: number): number {
  if (printed.length - from <= SHORTEST) return printed.length;
  const latest = Math.min(printed.length - 1, from + REACH);
  let short = latest;
  for (let at = from + SHORTEST; at < latest; at++) {
    const line = printed[at - 1]!;
    const next = printed[at]!;
    if (
      endsArticle(wordings[at - 1]!, line) &&
      !wordings[at - 1]!.slogan &&
      wordings[at]!.single === null &&
      printed.length - at > SHORTEST
    )
      return at;
    if (at > from + REACH * 0.8 && line.ending === 'stop' && (next.indent >= 1 || line.width < next.width - 3))
      short = at;
  }
  return latest === printed.length - 1 ? printed.length : short;
}

interface LinePrices {
  start: StartPrices;
  bridge: BridgePrices;
}

/** What the lines of a stretch cost apart from their widths: the same in the first account and the second. */
function pricesOf(evidence: Evidence, from: number, to: number, costs: Costs): LinePrices[] {
  const prices: LinePrices[] = [];
  for (let at = from; at < to; at++) {
    prices.push({ start: startPrices(evidence, at, at === 0, costs), bridge: bridgePrices(evidence, at, costs) });
  }
  return prices;
}

function account(printed: Printed[], from: number, prices: LinePrices[], measures: number[], costs: Costs): Setting[] {
  const lattice = new Lattice(measures, prices.length, costs);
  lattice.begin(prices[0]!.start);
  for (let at = 0; at + 1 < prices.length; at++) {
    const next = printed[from + at + 1]!;
    lattice.step(printed[from + at]!, next.unit, prices[at]!.bridge, prices[at + 1]!.start);
  }
  const last = prices.length - 1;
  const settings: Setting[] = [];
  lattice.trace(printed[from + last]!, prices[last]!.bridge).forEach(({ kind, measure, indent }, index) => {
    if (kind === FIRST || kind === TITLE || kind === SINGLE || kind === CAPTION) {
      settings.push({
        first: from + index,
        last: from + index,
        kind: nameOf(kind),
        indent: INDENTS[indent]!,
        measures: [measure],
      });
    } else {
      const setting = settings.at(-1)!;
      setting.last = from + index;
      setting.measures.push(measure);
    }
  });
  return settings;
}

function nameOf(kind: number): Setting['kind'] {
  if (kind === FIRST || kind === INNER) return 'body';
  if (kind === TITLE || kind === TITLE_INNER) return 'title';
  return kind === SINGLE ? 'single' : 'caption';
}
