import { placesOf } from './articles.ts';
import type { Block, BlockRole, Line } from './block.ts';
import type { Part } from './bodies.ts';
import { COSTS, type Costs } from './costs.ts';
import { withGeometry } from './geometry.ts';
import { cutJoined, type Joined, joined } from './join.ts';
import { isItem, isPageName, tailOf } from './marks.ts';
import { perArticle } from './perArticle.ts';
import { wholeLines } from './pieces.ts';
import { type Printed, printedOf } from './printed.ts';
import type { Setting } from './setting.ts';
import type { Single } from './singles.ts';
import { typeset } from './typeset.ts';
import { type Wording, wordingsOf } from './wording.ts';

export type { Block, BlockRole, Line, Run } from './block.ts';
export { asPrinted } from './join.ts';
export { linesOf } from './lines.ts';

/**
 * Lines → paragraphs → articles. Puts together what the typesetter broke, says what each block is and to which
 * article of the page it belongs. Every non-blank character of the lines stands in exactly one block.
 *
 * @param costs the model's prices; others than its own only to measure what each is worth
 */
export function reflow(lines: Line[], costs: Costs = COSTS): Block[] {
  return lines.some(line => line.article !== undefined)
    ? perArticle(lines, stretch => together(stretch, costs))
    : together(lines, costs);
}

function together(lines: Line[], costs: Costs): Block[] {
  const printed = wholeLines(withGeometry(printedOf(lines), lines));
  const wordings = wordingsOf(printed);
  const parts: Part[] = [];
  const texts: Joined[] = [];
  const rows: boolean[] = [];
  for (const setting of withPageNames(typeset(printed, wordings, costs), printed, wordings)) {
    const single = setting.kind === 'single' ? wordings[setting.first]!.single : null;
    const slogan =
      setting.kind === 'title' && wordings.slice(setting.first, setting.last + 1).some(wording => wording.slogan);
    const text = joined(lines, printed, setting.first, setting.last, slogan || single === 'furniture');
    const add = (one: Joined, kind: Part['kind']): void => {
      texts.push(one);
      rows.push(single === 'row');
      parts.push({
        kind,
        text: one.text,
        role: kind === 'byline' && setting.kind === 'body' ? undefined : printed[setting.first]!.role,
        measure: usualMeasure(setting),
        indent: setting.indent,
        size: printed[setting.first]!.size,
      });
    };
    const kind = slogan ? 'furniture' : kindOf(setting, single);
    const tail = kind === 'body' && !single ? tailOf(text.text) : -1;
    if (tail < 0) add(text, kind);
    else {
      const [body, byline] = cutJoined(text, tail);
      add(body, 'body');
      add(byline, 'byline');
    }
  }
  return placesOf(parts).map(({ role, article }, at) => ({
    role: isListed(role, rows[at]!, texts[at]!.text) ? 'list' : role,
    ...texts[at]!,
    article,
  }));
}

/** Whether a block is a row or an item of a list: numbered steps look like sub-heads, but are none. */
function isListed(role: BlockRole, row: boolean, text: string): boolean {
  if (role === 'paragraph') return row || isItem(text);
  return role === 'subhead' && /^\d/.test(text) && isItem(text);
}

/** A page's number and its name, two lines (08 综合), are one piece of furniture. */
function withPageNames(settings: Setting[], printed: Printed[], wordings: Wording[]): Setting[] {
  const kept: Setting[] = [];
  for (const setting of settings) {
    const before = kept.at(-1);
    const furniture = (one: Setting): boolean => one.kind === 'single' && wordings[one.first]!.single === 'furniture';
    if (
      before &&
      furniture(before) &&
      furniture(setting) &&
      isPageName(printed[before.last]!.text, printed[setting.first]!.text)
    ) {
      before.last = setting.last;
    } else kept.push(setting);
  }
  return kept;
}

function kindOf(setting: Setting, single: Single | null): Part['kind'] {
  if (setting.kind !== 'single') return setting.kind;
  return single === 'row' || single === 'verse' || single === null ? 'body' : single;
}

function usualMeasure(setting: Setting): number {
  const counts = new Map<number, number>();
  for (const measure of setting.measures) counts.set(measure, (counts.get(measure) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}
