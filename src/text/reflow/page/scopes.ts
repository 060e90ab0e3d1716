import { bigramsOf, frequenciesOf, overlap } from '../overlap.ts';
import { breach } from './flow.ts';
import { type Heading, standsBeside } from './headings.ts';
import { overlapX, overlapY, type Stack, textOf, widthOf } from './stacks.ts';

/** One article of a page: what heads it, its text, and what belongs to it besides. */
export interface Article {
  heading: Heading | null;
  texts: Stack[];
  /** By-lines at its end, jumps, captions. */
  others: Stack[];
}

/** What it costs to take one stack for the next of an article, by where it stands. */
const COST = {
  under: 0.4,
  below: 0.9,
  right: 1,
  left: 2,
  beside: 0.8,
  alone: 3,
  ended: 3,
  level: -0.9,
  passed: 1.6,
  far: 0.06,
  likeness: 3,
};

/** A page has some dozens of stacks; with more that no headline claims it is a table or a heap, and is taken as it stands. */
const MOST = 120;

/** Gives every stack of text to a heading or, where none is, to the article that it goes on from. */
export function articlesOf(stacks: Stack[], headings: Heading[], indented: boolean): Article[] {
  const headOf = new Map<Stack, Heading>();
  for (const heading of headings) for (const part of heading.parts) headOf.set(part, heading);
  const articles = new Map<Heading, Article>(headings.map(heading => [heading, { heading, texts: [], others: [] }]));
  const all: Article[] = [...articles.values()];
  const home = new Map<Stack, Article>();
  const texts = stacks.filter(stack => stack.kind === 'text' && !headOf.has(stack));
  const solid = stacks.filter(stack => headOf.has(stack) || texts.includes(stack));
  const marks = stacks.filter(stack => !headOf.has(stack) && (stack.kind === 'byline' || stack.kind === 'jump'));
  const above = new Map(texts.map(stack => [stack, nearestAbove(stack, solid)]));
  const give = (stack: Stack, article: Article): void => {
    home.set(stack, article);
    article.texts.push(stack);
  };
  for (const stack of texts) {
    const heading = headOf.get(above.get(stack)!);
    if (heading && !(heading.upright && stack.top - heading.bottom > 2.5 * stack.size))
      give(stack, articles.get(heading)!);
  }
  const pairs = new Map(stacks.map(stack => [stack, bigramsOf(textOf(stack))]));
  const frequencyOf = frequenciesOf([...pairs.values()]);
  const likeness = (stack: Stack, article: Article): number => {
    const wording = new Set<number>();
    for (const one of [...article.texts, ...(article.heading?.parts ?? [])])
      for (const pair of pairs.get(one)!) wording.add(pair);
    return overlap(pairs.get(stack)!, wording, frequencyOf, pairs.size);
  };
  // The surest goes first: what it tells helps the next.
  const rest = new Set(texts.filter(stack => !home.has(stack)));
  if (rest.size > MOST) {
    const fresh: Article = { heading: null, texts: [], others: [] };
    all.push(fresh);
    for (const stack of rest) give(stack, fresh);
    rest.clear();
  }
  while (rest.size > 0) {
    let best: { stack: Stack; article: Article | null; cost: number } | null = null;
    for (const stack of rest) {
      for (const { article, cost } of offers(stack)) {
        const whole = cost - (article ? COST.likeness * likeness(stack, article) : 0);
        if (!best || whole < best.cost) best = { stack, article, cost: whole };
      }
    }
    const { stack, article } = best!;
    rest.delete(stack);
    if (article) give(stack, article);
    else {
      const fresh: Article = { heading: null, texts: [], others: [] };
      all.push(fresh);
      give(stack, fresh);
    }
  }
  return all;

  function* offers(stack: Stack): Generator<{ article: Article | null; cost: number }> {
    // Top and left ones begin.
    yield { article: null, cost: COST.alone + 0.0005 * (stack.top + stack.x) };
    const upper = above.get(stack);
    const over = upper && home.get(upper);
    if (upper && over) {
      const gap = (stack.top - upper.bottom) / stack.size;
      const ended = marks.some(one => isUnder(upper, one) && one.bottom <= stack.top + 1);
      const passed = headings.some(
        one =>
          one !== over.heading &&
          one.top >= upper.bottom - 1 &&
          one.top <= stack.top + stack.size &&
          (overlapX(one, stack) > 0 ||
            (standsBeside(one, stack) && one.right <= stack.x + stack.size) ||
            articles.get(one)!.texts.some(text => isEven(text, stack))),
      );
      // What ends in mid-sentence goes on once only.
      const goesOn = over.texts.some(
        one => one.x >= upper.right && overlapY(one, upper) > 0 && breach(upper, one, indented) < 0,
      );
      yield {
        article: over,
        cost:
          COST.below +
          COST.far * gap +
          (goesOn ? Math.max(0, breach(upper, stack, indented)) + COST.passed : breach(upper, stack, indented)) +
          (ended ? COST.ended : 0) +
          (passed ? COST.passed : 0),
      };
    }
    for (const other of texts) {
      const article = home.get(other);
      if (!article || other === stack) continue;
      const level = overlapY(other, stack) > -2 * stack.size;
      const [rightGap, leftGap] = [(stack.x - other.right) / stack.size, (other.x - stack.right) / stack.size];
      const hidden = texts.some(
        one =>
          one !== stack &&
          one !== other &&
          overlapY(one, stack) > 0 &&
          overlapY(one, other) > 0 &&
          isBetween(one, other, stack),
      );
      if (!level || hidden) continue;
      const even = isEven(other, stack) ? COST.level : 0;
      if (rightGap > -0.5 && rightGap < 5) {
        const ended = marks.some(one => isUnder(other, one));
        yield {
          article,
          cost: COST.right + even + COST.far * rightGap + breach(other, stack, indented) + (ended ? COST.ended : 0),
        };
      } else if (leftGap > -0.5 && leftGap < 5 && !hasLeft(article, stack))
        yield { article, cost: COST.left + COST.far * leftGap + breach(stack, other, indented) };
    }
    for (const heading of headings) {
      if (!standsBeside(heading, stack)) continue;
      const article = articles.get(heading)!;
      const first = article.texts.length === 0;
      yield { article, cost: COST.beside + (first ? -0.5 : 0.8) + (stack.x < heading.x ? 0.7 : 0) };
    }
  }
}

const isBetween = (one: Stack, a: Stack, b: Stack): boolean =>
  one.x >= Math.min(a.right, b.right) - 1 && one.right <= Math.max(a.x, b.x) + 1;

/** Whether a by-line or a jump ends a stack. */
const isUnder = (stack: Stack, mark: Stack): boolean =>
  overlapX(stack, mark) > 0 && mark.top >= stack.bottom - stack.size && mark.top - stack.bottom < 2.5 * stack.size;

const isEven = (a: Stack, b: Stack): boolean => Math.abs(a.top - b.top) < 0.6 * b.size;

const hasLeft = (article: Article, stack: Stack): boolean => article.texts.some(one => one.right <= stack.x);

/** What of the headings and texts stands right over a stack, however far. */
export function nearestAbove(stack: Stack, solid: Stack[]): Stack | undefined {
  let best: Stack | undefined;
  for (const other of solid) {
    if (other === stack || other.bottom > stack.top + 0.4 * stack.size) continue;
    const shared = overlapX(stack, other);
    if (shared < 0.3 * Math.min(widthOf(stack), widthOf(other))) continue;
    if (!best || other.bottom > best.bottom) best = other;
  }
  return best;
}
