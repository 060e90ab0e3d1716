import type { Block, Line } from './block.ts';
import { joined } from './join.ts';
import { printedOf } from './printed.ts';
import { singlesOf } from './singles.ts';
import { typeset } from './typeset.ts';

export function reflow(lines: Line[]): Block[] {
  const printed = printedOf(lines);
  const singles = singlesOf(printed);
  const settings = typeset(printed, singles);
  return settings.map(setting => {
    const { text, runs } = joined(lines, printed, setting.first, setting.last);
    const single = singles[setting.first];
    const role =
      setting.kind === 'title'
        ? 'headline'
        : setting.kind === 'caption'
          ? 'caption'
          : setting.kind === 'single'
            ? single === 'row'
              ? 'list'
              : single === 'verse'
                ? 'paragraph'
                : (single ?? 'paragraph')
            : 'paragraph';
    return { role: printed[setting.first]!.role ?? role, text, runs, article: null };
  });
}
