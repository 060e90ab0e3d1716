import { withIdeographs } from '../../src/text/reflow/radicals.ts';
import type { Block } from '../../src/text/reflow/reflow.ts';
import type { Printed } from './print.ts';

/** What came out of printed pages. */
export interface Tally {
  paragraphs: number;
  exact: number;
  articles: number;
  /** All paragraphs of the article in one article of their own. */
  whole: number;
  /** Headlines, by-lines, captions, jumps, furniture, and those that have the right role and article. */
  parts: number;
  rightParts: number;
  missed: string[];
}

export const emptyTally = (): Tally => ({
  paragraphs: 0,
  exact: 0,
  articles: 0,
  whole: 0,
  parts: 0,
  rightParts: 0,
  missed: [],
});

const bare = (text: string): string => withIdeographs(text).replace(/[\s\u3000]+/g, '');

/** Compares one page's blocks with what was printed. */
export function score(
  gold: readonly Printed[],
  blocks: readonly Pick<Block, 'role' | 'text' | 'article'>[],
  tally: Tally,
): void {
  const found = blocks.map(block => ({ ...block, bare: bare(block.text) }));
  const used = new Set<(typeof found)[number]>();
  const homes = new Map<number, Set<number | null>>();
  const add = (article: number | null, home: number | null): void => {
    if (article !== null) homes.set(article, (homes.get(article) ?? new Set()).add(home));
  };
  for (const one of gold) {
    if (one.role !== 'paragraph') continue;
    tally.paragraphs++;
    const hit = found.find(
      block =>
        !used.has(block) && (block.role === 'paragraph' || block.role === 'list') && block.bare === bare(one.text),
    );
    if (!hit) {
      tally.missed.push(`${one.article} ${one.text.slice(0, 24)}`);
      continue;
    }
    tally.exact++;
    used.add(hit);
    add(one.article, hit.article);
  }
  for (const [article, home] of homes) {
    tally.articles++;
    const shared = [...homes].some(
      ([other, places]) => other !== article && [...places].some(place => home.has(place)),
    );
    if (home.size === 1 && !shared) tally.whole++;
    else tally.missed.push(`article ${article}`);
  }
  for (const one of gold) {
    if (one.role === 'paragraph') continue;
    tally.parts++;
    const right = found.some(
      block =>
        block.role === one.role &&
        block.bare === bare(one.text) &&
        (one.article === null ? block.article === null : homes.get(one.article)?.has(block.article)),
    );
    if (right) tally.rightParts++;
    else tally.missed.push(`${one.role} ${one.text.slice(0, 24)}`);
  }
}
