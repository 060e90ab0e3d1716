import type { Block, Line } from './block.ts';

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
    const stretch = lines.slice(from, to);
    if (key === null || key === undefined) {
      for (const block of together(stretch)) blocks.push({ ...block, article: null });
    } else {
      article++;
      const headed = stretch.some(line => line.role === 'headline');
      for (const block of together(stretch)) blocks.push({ ...block, role: roleIn(block, headed, stretch), article });
    }
    from = to;
  }
  return blocks;
}

/** Under a headline that the page has told, what looks like another one is a sub-head. */
function roleIn(block: Block, headed: boolean, lines: Line[]): Block['role'] {
  if (!headed || (block.role !== 'headline' && block.role !== 'kicker' && block.role !== 'deck')) return block.role;
  const from = block.runs[0]?.from ?? 0;
  const line = lines.find(one => from >= one.from && from < one.from + one.text.length);
  return line?.role ? block.role : 'subhead';
}
