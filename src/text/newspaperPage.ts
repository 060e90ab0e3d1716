import type { Block } from './reflow/block.ts';

/** An article of a newspaper page, its blocks in the order in which they are read. */
export interface PageArticle {
  blocks: Block[];
  /** The headline in one line; null where it has none. */
  headline: string | null;
  kicker: string | null;
  deck: string | null;
  /** By-lines as printed, without their brackets. */
  byline: string | null;
}

/** A newspaper page as it is read: its articles, and what belongs to none. */
export interface NewspaperPage {
  articles: PageArticle[];
  /** Slogans, page numbers, editors: the page's own. */
  furniture: Block[];
}

const TITLES = ['kicker', 'headline', 'deck'] as const;

/**
 * Puts the blocks of a page in the order of reading: each article whole, its kicker, headline and deck first, for on
 * paper a headline often reaches us after the text it stands over.
 */
export function newspaperPage(blocks: readonly Block[]): NewspaperPage {
  const groups = new Map<number, Block[]>();
  const furniture: Block[] = [];
  for (const block of blocks) {
    if (block.article === null || block.role === 'furniture') furniture.push(block);
    else groups.set(block.article, [...(groups.get(block.article) ?? []), block]);
  }
  return { articles: [...groups.values()].map(articleOf), furniture };
}

function articleOf(blocks: Block[]): PageArticle {
  const titled = TITLES.map(role => blocks.filter(block => block.role === role));
  const rest = blocks.filter(({ role }) => !(TITLES as readonly string[]).includes(role));
  const [kicker, headline, deck] = titled.map(list => list.map(({ text }) => text.trim()).join(' ') || null);
  const byline = rest
    .filter(({ role }) => role === 'byline')
    .map(({ text }) => text.trim().replace(/^[（(]\s*|\s*[）)]$/g, ''))
    .join(' ');
  return {
    blocks: [...titled.flat(), ...rest],
    headline: headline!,
    kicker: kicker!,
    deck: deck!,
    byline: byline || null,
  };
}

/** A jump line and the article that goes on there. Both by their place in the list of articles. */
export interface Jump {
  article: number;
  /** Which of the article's blocks is the jump line. */
  block: number;
  to: number;
}

const ONWARD = /转|轉/;
const BACK = /^[（(]?\s*(?:上接|接)/;
/** Two characters of a headline that both halves share speak for each other; this many are needed where there is a choice. */
const LEAST_SHARED = 2;

/**
 * Finds the other half of each jump line: （下转二版） goes to an article that begins （上接一版） and, where there are
 * several, to the one whose headline or text is most like its own. A line whose other half is not at hand leads nowhere.
 */
export function jumpsOf(articles: readonly PageArticle[]): Jump[] {
  const ends = articles.flatMap((one, article) =>
    one.blocks.flatMap(({ role, text }, block) =>
      role === 'jump' ? { article, block, back: BACK.test(text), onward: ONWARD.test(text) } : [],
    ),
  );
  if (!ends.some(({ back }) => back)) return [];
  // Of a file of many pages few articles have a jump: only their wording is looked at.
  const known = new Map<number, Set<string>>();
  const pairs = (article: number): Set<string> => {
    const found =
      known.get(article) ??
      pairsOf(
        articles[article]!.blocks.map(({ text }) => text)
          .join('')
          .slice(0, 600),
      );
    known.set(article, found);
    return found;
  };
  return ends.flatMap(({ article, block, back, onward }) => {
    const others = ends.filter(other => other.article !== article && (back ? other.onward && !other.back : other.back));
    if (!onward && !back) return [];
    const likeness = (other: number) => [...pairs(article)].filter(pair => pairs(other).has(pair)).length;
    const best = others.sort((a, b) => likeness(b.article) - likeness(a.article))[0];
    if (!best || likeness(best.article) < LEAST_SHARED) return [];
    return { article, block, to: best.article };
  });
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const run of text.match(/\p{Script=Han}{2,}/gu) ?? [])
    for (let at = 0; at + 2 <= run.length; at++) pairs.add(run.slice(at, at + 2));
  return pairs;
}
