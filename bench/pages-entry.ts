// What bench/pages.ts runs inside a page: the page room's own functions, as the content shell calls them, and a clock.
import { findArticle } from '../src/page/article.ts';
import { articleLines } from '../src/page/articleLines.ts';
import { type PageFacts, readFacts } from '../src/page/facts.ts';
import { pace } from '../src/page/pace.ts';
import { readText } from '../src/page/readText.ts';
import { spotArticle, spotSliced } from '../src/page/spot.ts';
import { ArticleText } from '../src/text/articleText.ts';
import { reflow } from '../src/text/reflow/reflow.ts';

/** Times of one page, ms. */
export interface Times {
  article: boolean;
  title: string | null;
  /** First run in a fresh document, and the median of the runs after it. */
  spotFirst: number;
  spot: number;
  /** The whole extraction with spotting; of what was put together and read, the part that is reading the page. */
  wholeFirst: number | null;
  whole: number | null;
  page: number | null;
  elements: number;
}

export function measure(times: number): Times {
  const [spotted, spotFirst] = timed(() => spotArticle(document));
  const spot = middle(times, () => timed(() => spotArticle(document))[1]);
  const root = spotted?.root;
  const [facts, wholeFirst] = timed(() => (root ? read(root) : null));
  return {
    article: spotted !== null,
    title: facts?.title ?? null,
    spotFirst,
    spot,
    wholeFirst: root ? wholeFirst + spotFirst : null,
    whole: root ? middle(times, () => timed(() => read(root))[1]) + spot : null,
    page: root ? middle(times, () => timed(() => articleLines(readText(root), findArticle(document, root)))[1]) : null,
    elements: document.getElementsByTagName('*').length,
  };
}

/** The whole extraction: parts, text, lines put together, facts. */
function read(spotted: Element): PageFacts {
  const found = findArticle(document, spotted);
  const view = readText(found.root);
  const own = articleLines(view, found);
  return readFacts(found, own, new ArticleText(reflow(own.lines)));
}

/** Spots the article of a long page in slices. */
export async function measureSlices(): Promise<Record<string, number | boolean>> {
  let longest = 0;
  let worked = 0;
  let begun = performance.now();
  const note = () => {
    const slice = performance.now() - begun;
    longest = Math.max(longest, slice);
    worked += slice;
  };
  const breathe = pace();
  const spotted = await spotSliced(document, () => {
    const wait = breathe();
    if (!wait) return undefined;
    note();
    return wait.then(() => {
      begun = performance.now();
    });
  });
  note();
  return {
    elements: document.getElementsByTagName('*').length,
    found: spotted?.root.id === 'text',
    worked: Math.round(worked * 10) / 10,
    longestSlice: Math.round(longest * 10) / 10,
  };
}

function timed<T>(work: () => T): [T, number] {
  const begun = performance.now();
  const value = work();
  return [value, performance.now() - begun];
}

const middle = (times: number, run: () => number) =>
  Array.from({ length: times }, run).sort((a, b) => a - b)[times >> 1] ?? 0;
