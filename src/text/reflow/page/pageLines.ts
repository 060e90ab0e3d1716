import type { BlockRole, Line } from '../block.ts';
import { endingOf } from '../character.ts';
import { withIdeographs } from '../radicals.ts';
import { isIndented } from './flow.ts';
import { markFurniture } from './furniture.ts';
import { type Heading, headingsOf } from './headings.ts';
import { type Item, type Piece, unspaced, withoutOverprint } from './item.ts';
import { inOrder } from './order.ts';
import { piecesOf, wholePieces } from './pieces.ts';
import { type Article, articlesOf, nearestAbove } from './scopes.ts';
import { overlapX, overlapY, type Stack, stacksOf, usualSize } from './stacks.ts';
import { uprightPieces } from './upright.ts';

/**
 * The lines of a printed page in the order in which they are read, article by article, from where its text items stand.
 *
 * @param size of the page, in the items' unit
 * @param first the number of the page's first article; the others follow
 * @returns lines whose `from` counts from 0, one line feed between two of them
 */
export function pageLines(items: Item[], size: { width: number; height: number }, first = 0): Line[] {
  const clean = withoutOverprint(items).map(item => ({ ...item, text: unspaced(withIdeographs(item.text)) }));
  const level = clean.filter(item => item.turn === 0);
  const pieces = piecesOf(level);
  const usual = usualSize(pieces);
  const stacks = pieces.length > MOST_PIECES ? [] : stacksOf(wholePieces(uprightPieces(pieces), usual), usual);
  // No page that anyone reads: whatever it is, it comes from the top down.
  if (pieces.length > MOST_PIECES || stacks.length > MOST_STACKS) return plainLines(piecesOf(clean), first);
  markFurniture(stacks, size.height);
  const indented = isIndented(stacks);
  const headings = headingsOf(stacks);
  const articles = articlesOf(stacks, headings, indented);
  placeOthers(stacks, headings, articles);
  const lines: Line[] = [];
  let from = 0;
  const put = (piece: Piece, more: Partial<Line>, left?: number): void => {
    const text = piece.text.trim();
    lines.push({ text, from, ...more, box: boxOf(piece, left) });
    from += text.length + 1;
  };
  const putAll = (stack: Stack, article: number | null, role?: BlockRole): void => {
    for (const [at, piece] of stack.lines.entries()) {
      put(piece, { article, ...(role && { role }), ...(at === 0 && role && { fence: true }) }, stack.x);
    }
  };
  const furniture = stacks.filter(stack => stack.kind === 'furniture').sort(byPlace);
  for (const stack of furniture.filter(one => one.top < size.height / 2)) putAll(stack, null, 'furniture');
  readingOrder(articles).forEach((article, number) => {
    const key = first + number;
    for (const { stack, role } of headingParts(article.heading)) putAll(stack, key, role);
    let full = false;
    for (const stack of inOrder(article.texts, indented)) {
      for (const [at, piece] of stack.lines.entries()) {
        const role = isCentred(stack, at) ? ('subhead' as const) : undefined;
        const goesOn = full && !role && piece.x - stack.x < FLUSH * piece.size;
        put(piece, { article: key, ...(role && { role, fence: true }), ...(goesOn && { goesOn }) }, stack.x);
        full = indented && !role && stack.right - piece.right < FULL * piece.size;
      }
    }
    for (const stack of article.others.filter(one => one.kind !== 'caption').sort(byPlace)) putAll(stack, key);
    for (const stack of article.others.filter(one => one.kind === 'caption').sort(byPlace))
      putAll(stack, key, 'caption');
  });
  for (const stack of furniture.filter(one => one.top >= size.height / 2)) putAll(stack, null, 'furniture');
  for (const turn of [1, 2, 3] as const) {
    for (const piece of piecesOf(clean.filter(item => item.turn === turn).map(uprighted))) {
      put(turnedBack(piece, turn), { article: null, role: 'furniture', fence: true });
    }
  }
  return lines;
}

/** A page of print has a thousand pieces of lines and some hundred stacks of them; finding articles among far more takes too long. */
const MOST_PIECES = 12_000;
const MOST_STACKS = 1_000;

function plainLines(pieces: Piece[], article: number): Line[] {
  let from = 0;
  return [...pieces]
    .sort((a, b) => a.y - b.y || a.x - b.x)
    .map(piece => {
      const text = piece.text.trim();
      const line: Line = { text, from, article, box: boxOf(piece) };
      from += text.length + 1;
      return line;
    });
}

/** Up to so many em from its column's edges a line is flush, and full. */
const FLUSH = 0.7;
const FULL = 0.8;

const byPlace = (a: Stack, b: Stack): number => a.top - b.top || a.x - b.x;

function boxOf(piece: Piece, left?: number): NonNullable<Line['box']> {
  const { x, y, right, size, foot } = piece;
  return {
    x,
    y: foot === undefined ? y : foot,
    width: right - x,
    size,
    ...(foot === undefined ? left !== undefined && { left } : { height: foot - y + size }),
  };
}

/** Titles with what they are, from the top down: kicker, headline, deck by size; by-lines say what they are. */
function headingParts(heading: Heading | null): { stack: Stack; role: BlockRole | undefined }[] {
  if (!heading) return [];
  const parts = [...heading.parts].sort(byPlace);
  const titles = parts.filter(part => part.kind === 'title');
  const head = titles.reduce<Stack | null>((best, one) => (!best || one.size > best.size * 1.02 ? one : best), null);
  return parts.map(stack => ({
    stack,
    role:
      stack.kind !== 'title'
        ? undefined
        : stack === head
          ? 'headline'
          : titles.indexOf(stack) < titles.indexOf(head!)
            ? 'kicker'
            : 'deck',
  }));
}

/** Captions, jumps and by-lines: to the article that stands around or over them. */
function placeOthers(stacks: Stack[], headings: Heading[], articles: Article[]): void {
  const inHeading = new Set(headings.flatMap(heading => heading.parts));
  const home = new Map<Stack, Article>();
  for (const article of articles) {
    for (const stack of article.texts) home.set(stack, article);
    for (const part of article.heading?.parts ?? []) home.set(part, article);
  }
  for (const stack of stacks) {
    if (inHeading.has(stack) || home.has(stack) || stack.kind === 'furniture') continue;
    const solid = [...home.keys()];
    const upper = nearestAbove(stack, solid);
    const over = upper && home.get(upper);
    const around = articles.find(article => isAround(article, stack));
    const article = stack.kind === 'caption' ? (around ?? over) : (over ?? around);
    (article ?? nearest(stack, articles))?.others.push(stack);
  }
  if (articles.length === 0 && stacks.some(stack => stack.kind !== 'furniture')) {
    articles.push({ heading: null, texts: [], others: stacks.filter(stack => stack.kind !== 'furniture') });
  }
}

/** Whether an article's text stands beside and below: the picture is in its midst. */
function isAround(article: Article, stack: Stack): boolean {
  const below = article.texts.some(
    one => one.top >= stack.bottom - 1 && one.top - stack.bottom < 4 * one.size && overlapX(one, stack) > 0,
  );
  const beside = article.texts.some(one => overlapY(one, stack) > 0);
  return below && beside;
}

function nearest(stack: Stack, articles: Article[]): Article | undefined {
  let best: Article | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const article of articles) {
    for (const one of [...article.texts, ...(article.heading?.parts ?? [])]) {
      const distance = Math.hypot(Math.max(0, -overlapX(one, stack)), Math.max(0, -overlapY(one, stack)));
      if (distance >= least) continue;
      least = distance;
      best = article;
    }
  }
  return best;
}

/** Articles from the top down, those at one height from left to right. */
function readingOrder(articles: Article[]): Article[] {
  const boundsOf = (article: Article) => {
    const all = [...(article.heading?.parts ?? []), ...article.texts, ...article.others];
    return {
      article,
      top: Math.min(...all.map(one => one.top)),
      x: Math.min(...all.map(one => one.x)),
      size: all[0]?.size ?? 10,
    };
  };
  const bounds = articles.map(boundsOf).filter(one => Number.isFinite(one.top));
  bounds.sort((a, b) => a.top - b.top);
  const order: Article[] = [];
  while (bounds.length > 0) {
    const limit = bounds[0]!.top + 4 * bounds[0]!.size;
    const level = bounds.filter(one => one.top <= limit).sort((a, b) => a.x - b.x);
    for (const one of level) {
      order.push(one.article);
      bounds.splice(bounds.indexOf(one), 1);
    }
  }
  return order;
}

/** A sub-head stands in the middle of its column, with white at both sides, and is no sentence. */
function isCentred(stack: Stack, at: number): boolean {
  const line = stack.lines[at]!;
  if (line.foot !== undefined || stack.lines.length < 4) return false;
  const left = (line.x - stack.x) / line.size;
  const right = (stack.right - line.right) / line.size;
  return (
    left > 0.9 &&
    right > 0.9 &&
    Math.abs(left - right) < 0.9 &&
    endingOf(line.text.trim()) === 'word' &&
    line.text.length < 24
  );
}

const uprighted = (item: Item): Item => {
  const [x, y] = turned(item.x, item.y, item.turn);
  return { ...item, x, y, turn: 0 };
};

/** A point in the frame in which text with these quarter turns stands upright. */
function turned(x: number, y: number, turn: 0 | 1 | 2 | 3): [x: number, y: number] {
  if (turn === 1) return [y, -x];
  if (turn === 2) return [-x, -y];
  return turn === 3 ? [-y, x] : [x, y];
}

/** A turned piece's place on the page: its sides, and its lowest point. */
function turnedBack(piece: Piece, turn: 1 | 2 | 3): Piece {
  const corners = [
    turned(piece.x, piece.y - piece.size, ((4 - turn) % 4) as 0 | 1 | 2 | 3),
    turned(piece.right, piece.y, ((4 - turn) % 4) as 0 | 1 | 2 | 3),
  ];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return {
    ...piece,
    x: Math.min(...xs),
    right: Math.max(...xs),
    y: Math.min(...ys) + piece.size,
    foot: Math.max(...ys),
  };
}
