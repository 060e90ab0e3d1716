import type { BlockRole, Line } from '../block.ts';
import { endingOf } from '../character.ts';
import { withIdeographs } from '../radicals.ts';
import { isIndented } from './flow.ts';
import { markFurniture } from './furniture.ts';
import { type Heading, headingsOf } from './headings.ts';
import { type Item, type Piece, unspaced, withoutOverprint } from './item.ts';
import { inOrder } from './order.ts';
import { piecesOf, wholePieces } from './pieces.ts';
import { placeOthers, readingOrder } from './placing.ts';
import { articlesOf } from './scopes.ts';
import { byPlace, type Stack, stacksOf, usualSize } from './stacks.ts';
import { turnedBack, uprighted } from './turned.ts';
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
