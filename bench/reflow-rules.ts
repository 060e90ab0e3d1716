/**
 * What each rule of the rejoining is worth: takes it out and measures again. Prints a table, worst loss first.
 *
 *     npx tsx bench/reflow-rules.ts DIR…
 */
import { basename } from 'node:path';
import { COSTS, type Costs } from '../src/text/reflow/costs.ts';
import { reflow } from '../src/text/reflow/reflow.ts';
import { measure, report } from './reflow.ts';

/** So dear that it never happens. */
const NEVER = 1000;

const flat = <T extends Record<string, number>>(prices: T, value: number): T =>
  Object.fromEntries(Object.keys(prices).map(key => [key, value])) as T;

const RULES: Record<string, Partial<Costs>> = {
  'how lines end (stop, comma, word)': {
    lastEnding: flat(COSTS.lastEnding, 1),
    innerEnding: flat(COSTS.innerEnding, 1),
  },
  'fit test': { looseStep: 0, loosePerEm: 0, habits: 0 },
  'squeezed and hanging punctuation': { squeezed: NEVER, habits: 0 },
  'width changes': {
    measureInside: NEVER,
    measureBetween: NEVER,
    settingBetween: NEVER,
    measureAfterTitle: NEVER,
    settingAfterTitle: NEVER,
  },
  'width changes within a paragraph': { measureInside: NEVER },
  'hidden indent': { indentHidden: NEVER },
  'flush paragraphs': { indentNone: NEVER },
  'printed indent': { indentMissing: 0, indentUnexpected: 0 },
  'unbroken paragraphs': { unbroken: NEVER },
  'last lines that fill the measure': { lastFull: 0 },
  "the page's own habits": { habits: 0 },
  'blank lines': { blankLines: 0 },
  titles: { title: NEVER },
  'titles over several lines': { titleGoesOn: NEVER },
  'titles after marks and at the start': { titleAfterMark: 0, titleAtStart: 0, bodyAtStart: 0 },
  'wording of titles (stops, commas, halves)': { titleStop: 0, titleComma: 0, titleHalves: 0 },
  'echo of a title in its lead': { echo: 0, echoNone: 0 },
  'torn words': { torn: 0, whole: 0 },
  'openers and followers': { opener: 0, follower: 0 },
  captions: { caption: NEVER },
  'by-lines, jumps, furniture': { mark: NEVER, notAMark: 0 },
  'by-line at the end of a line': { tailInside: 0 },
  verse: { verse: NEVER },
  rows: { row: NEVER },
};

for (const folder of process.argv.slice(2)) {
  const whole = report(measure(folder));
  const rows = Object.entries(RULES).map(([rule, without]) => {
    const costs: Costs = { ...COSTS, ...without };
    const { exactParagraph, breakF1, role } = report(measure(folder, lines => reflow(lines, costs)));
    return { rule, exactParagraph, breakF1, role };
  });
  rows.sort((a, b) => (a.exactParagraph ?? 0) - (b.exactParagraph ?? 0));
  console.log(
    `${basename(folder)}: with all ${whole.exactParagraph} / ${whole.breakF1} / ${whole.role} (exact paragraphs / break F1 / role)`,
  );
  for (const { rule, exactParagraph, breakF1, role } of rows)
    console.log(`  without ${rule.padEnd(44)} ${exactParagraph} / ${breakF1} / ${role}`);
}
