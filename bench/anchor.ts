/*
 * How well kept passages are found again, and how fast: `npx tsx bench/anchor.ts [passages] [seed]`. Prints JSON.
 *
 * The texts are invented (see anchor-pages). Shares are percentages: `right` covers the passage (four fifths of its and
 * the found characters in common; what was put inside it does not count), `wrong` lies elsewhere, the rest is lost. A
 * passage of which half is gone ought not to be found: `held` says how many of those were. `alone` finds one passage
 * at a time, `together` all of the page. Times are ms, the least of some runs.
 */
import { Anchoring, describe, type Span } from '../src/text/anchor/anchor.ts';
import { CHANGES, cut, type Dice, dice, type Page, pageOf, report, textOf, type Unit } from './anchor-pages.ts';

type Change = (page: Page, chance: Dice) => Page;
const { edited, furnished, rebroken, rejoined, repeated, shortened, spaced, widths } = CHANGES;
const SCENARIOS: Record<string, { broken?: boolean; changes: Change[] }> = {
  unchanged: { changes: [] },
  rejoined: { broken: true, changes: [rejoined] },
  rebroken: { changes: [rebroken] },
  spaced: { changes: [spaced] },
  widths: { changes: [widths] },
  furnished: { changes: [furnished] },
  'edited 3 %': { changes: [edited(0.03)] },
  'edited 10 %': { changes: [edited(0.1)] },
  'a fifth removed': { changes: [shortened(0.2)] },
  'half removed': { changes: [shortened(0.5)] },
  'repeated 30 %': { changes: [repeated(0.3)] },
  'repeated 60 %, furnished': { changes: [repeated(0.6), furnished] },
  everything: {
    broken: true,
    changes: [rejoined, edited(0.02), shortened(0.05), repeated(0.2), furnished, spaced],
  },
};
const DOCUMENTS = 10;
const CHARS = 5_000;

const passages = Number(process.argv[2] ?? 1_000);
const seed = Number(process.argv[3] ?? 1);

/** Terms, sentences and long passages, at random. */
function chosen(text: string, count: number, { below, next }: Dice): Span[] {
  const spans: Span[] = [];
  while (spans.length < count) {
    const kind = next();
    const length = kind < 0.25 ? 4 + below(9) : kind < 0.75 ? 13 + below(48) : 61 + below(140);
    const start = below(text.length - length);
    const words = text.slice(start, start + length);
    const first = start + words.length - words.trimStart().length;
    const last = start + words.trimEnd().length;
    if (last - first >= 4) spans.push({ start: first, end: last });
  }
  return spans;
}

/** Share of the characters in common among those of either, blanks and what was put inside left out. */
function common(units: readonly Unit[], want: Span, got: Span): number {
  let both = 0;
  let either = 0;
  for (let i = Math.min(want.start, got.start); i < Math.max(want.end, got.end); i++) {
    const { c, id } = units[i]!;
    if (!c.trim()) continue;
    const wanted = i >= want.start && i < want.end;
    const gotten = i >= got.start && i < got.end;
    if (wanted && id < 0) continue;
    if (wanted || gotten) either++;
    if (wanted && gotten) both++;
  }
  return either ? both / either : 0;
}

function findTogether(anchoring: Anchoring, selectors: Parameters<Anchoring['findAll']>[0]) {
  const steps = anchoring.findAll(selectors);
  let longest = 0;
  for (;;) {
    const begun = performance.now();
    const step = steps.next();
    longest = Math.max(longest, performance.now() - begun);
    if (step.done) return { spans: step.value, longest };
  }
}

const results: Record<string, unknown> = {};
for (const [name, { broken, changes }] of Object.entries(SCENARIOS)) {
  const tally = { alone: { right: 0, wrong: 0, held: 0 }, together: { right: 0, wrong: 0, held: 0 } };
  let there = 0;
  let gone = 0;
  for (let d = 0; d < DOCUMENTS; d++) {
    const chance = dice(seed * 100 + d);
    const paragraphs = report(CHARS, chance);
    const before = pageOf(broken ? paragraphs.map(paragraph => cut(paragraph)) : paragraphs);
    const old = textOf(before).text;
    const { text, units } = textOf(changes.reduce((page, change) => change(page, chance), before));
    const now = new Map(units.flatMap(({ id }, i) => (id < 0 ? [] : [[id, i] as const])));
    const spans = chosen(old, passages / DOCUMENTS, chance);
    const selectors = spans.map(({ start, end }) => describe(old, start, end));
    const anchoring = new Anchoring(text);
    const found = {
      alone: selectors.map(selector => anchoring.find(selector)),
      together: findTogether(anchoring, selectors).spans,
    };
    spans.forEach(({ start, end }, i) => {
      const ids = Array.from({ length: end - start }, (_, k) => start + k).filter(id => old[id]!.trim());
      const left = ids.flatMap(id => now.get(id) ?? []);
      const whole = left.filter(at => !units[at]!.edited).length >= ids.length / 2;
      if (whole) there++;
      else gone++;
      for (const way of ['alone', 'together'] as const) {
        const span = found[way][i];
        if (!span) continue;
        if (!whole) tally[way].held++;
        else if (common(units, { start: Math.min(...left), end: Math.max(...left) + 1 }, span) >= 0.8)
          tally[way].right++;
        else tally[way].wrong++;
      }
    });
  }
  const share = (part: number, of: number) => (of ? Math.round((part / of) * 1_000) / 10 : null);
  const shares = ({ right, wrong, held }: typeof tally.alone) => ({
    right: share(right, there),
    wrong: share(wrong, there),
    held: share(held, gone),
  });
  results[name] = { passages: there, gone, alone: shares(tally.alone), together: shares(tally.together) };
}

const times: Record<string, unknown> = {};
for (const [name, change] of Object.entries({ rejoined, 'edited 3 %': edited(0.03), furnished })) {
  const chance = dice(seed + 7_000);
  const paragraphs = report(100_000, chance);
  const before = pageOf(name === 'rejoined' ? paragraphs.map(paragraph => cut(paragraph)) : paragraphs);
  const old = textOf(before).text;
  const { text } = textOf(change(before, chance));
  const selectors = chosen(old, 2_000, chance).map(({ start, end }) => describe(old, start, end));
  let least = Number.POSITIVE_INFINITY;
  let slice = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 4; run++) {
    const begun = performance.now();
    const { longest } = findTogether(new Anchoring(text), selectors);
    least = Math.min(least, performance.now() - begun);
    slice = Math.min(slice, longest);
  }
  times[`2,000 in 100,000 characters, ${name}`] = { all: Math.round(least), longestStep: Math.round(slice * 10) / 10 };
}
console.log(JSON.stringify({ node: process.version, passages, seed, results, times }, null, 1));
