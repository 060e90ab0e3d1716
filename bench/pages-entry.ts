// What bench/pages.ts runs inside a page: the page room's own functions, as the content shell calls them, and a clock.
import { findArticle } from '../src/page/article.ts';
import { articleLines } from '../src/page/articleLines.ts';
import { type PageFacts, readFacts } from '../src/page/facts.ts';
import { pace } from '../src/page/pace.ts';
import { readText } from '../src/page/readText.ts';
import { type Spotted, spotArticle, spotSliced } from '../src/page/spot.ts';
import { ArticleText } from '../src/text/articleText.ts';
import { reflow } from '../src/text/reflow/reflow.ts';

let spotted: Spotted | null = null;

/** Spots so many times; whether there is an article. */
export function spot(times: number): boolean {
  for (let i = 0; i < times; i++) spotted = spotArticle(document);
  return spotted !== null;
}

/** Reads what was spotted so many times; its headline. */
export function extract(times: number): string | null {
  let title: string | null = null;
  for (let i = 0; spotted && i < times; i++) title = read(spotted.root).title;
  return title;
}

/** The same without putting lines together, which is not the page room's. */
export function extractText(times: number): number {
  let lines = 0;
  for (let i = 0; spotted && i < times; i++) {
    const found = findArticle(document, spotted.root);
    lines = articleLines(readText(found.root), found).lines.length;
  }
  return lines;
}

export const elements = (): number => document.getElementsByTagName('*').length;

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
  let slices = 1;
  let begun = performance.now();
  const note = () => {
    longest = Math.max(longest, performance.now() - begun);
  };
  const breathe = pace();
  const article = await spotSliced(document, () => {
    const wait = breathe();
    if (!wait) return undefined;
    note();
    slices++;
    return wait.then(() => {
      begun = performance.now();
    });
  });
  note();
  // Then what reading it costs, in the tasks in which the content shell does it.
  const tasks: number[] = [];
  const task = <T>(work: () => T): T => {
    const start = performance.now();
    const done = work();
    tasks.push(performance.now() - start);
    return done;
  };
  if (article) {
    const found = task(() => findArticle(document, article.root));
    const view = task(() => readText(found.root));
    const own = task(() => articleLines(view, found));
    const text = task(() => new ArticleText(reflow(own.lines)));
    task(() => readFacts(found, own, text));
  }
  return {
    elements: document.getElementsByTagName('*').length,
    found: article?.root.id === 'text',
    slices,
    longestSliceOnTheWall: tenth(longest),
    taskParts: tasks.map(tenth).join(' ') as unknown as number,
    readingOnTheWall: tenth(tasks.reduce((sum, ms) => sum + ms, 0)),
    longestReadingTask: tenth(Math.max(0, ...tasks)),
  };
}

const tenth = (value: number) => Math.round(value * 10) / 10;
