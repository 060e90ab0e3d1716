import type { Block, Line } from './block.ts';
import { type Joined, joined } from './join.ts';
import { printedOf } from './printed.ts';

/**
 * Lines whose page has told the article of each: every article is put together by itself, so that nothing runs from one
 * into another. Articles are numbered from 0 in the order of the lines.
 *
 * @param together what puts the lines of one article together
 */
export function perArticle(lines: Line[], together: (lines: Line[]) => Block[]): Block[] {
  const blocks: Block[] = [];
  let article = -1;
  for (let from = 0; from < lines.length; ) {
    const key = lines[from]!.article;
    let to = from + 1;
    while (to < lines.length && lines[to]!.article === key) to++;
    if (key !== null && key !== undefined) article++;
    const given = key ?? null;
    const headed = lines.slice(from, to).some(line => line.role === 'headline');
    for (const stretch of stretchesOf(lines.slice(from, to))) {
      const number = given === null ? null : article;
      const { role } = stretch[0]!;
      if (role) blocks.push({ role, ...asOne(stretch), article: number });
      else
        for (const block of together(stretch))
          blocks.push({ ...block, role: roleIn(block.role, headed), article: number });
    }
    from = to;
  }
  return blocks;
}

/** Lines that the page has told to be one block each, and those between. */
function stretchesOf(lines: Line[]): Line[][] {
  const stretches: Line[][] = [];
  for (const line of lines) {
    const last = stretches.at(-1);
    if (last && last[0]!.role === line.role && !line.fence) last.push(line);
    else stretches.push([line]);
  }
  return stretches;
}

function asOne(lines: Line[]): Joined {
  const printed = printedOf(lines);
  return joined(lines, printed, 0, printed.length - 1);
}

/** Under a headline that the page has told, what looks like another one is a sub-head. */
function roleIn(role: Block['role'], headed: boolean): Block['role'] {
  return headed && (role === 'headline' || role === 'kicker' || role === 'deck') ? 'subhead' : role;
}
