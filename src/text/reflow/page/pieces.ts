import { isHan, isWordPart } from '../character.ts';
import { type Item, likeSized, type Piece } from './item.ts';

/** Gaps in em: what justifying opens between two characters, and what may still be one headline in two halves. */
const WITHIN = 0.72;
const OVERLAP = 0.6;
const HALVES = 2.7;
/** Most open pieces on a baseline that are looked at, so that a hostile page costs no more than an honest one. */
const MOST_OPEN = 48;

/** Puts items together that touch on one baseline, whatever order they came in. */
export function piecesOf(items: Item[]): Piece[] {
  const pieces: Piece[] = [];
  const open = new Map<number, Piece[]>();
  const row = (y: number): number => Math.round(y / 4);
  for (const item of [...items].sort((a, b) => a.x - b.x || a.y - b.y)) {
    let best: Piece | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (let at = row(item.y) - 1; at <= row(item.y) + 1; at++) {
      const there = open.get(at);
      if (!there) continue;
      for (let index = Math.max(0, there.length - MOST_OPEN); index < there.length; index++) {
        const piece = there[index]!;
        const size = Math.min(piece.size, item.size);
        const gap = item.x - piece.right;
        const off = Math.abs(piece.y - item.y);
        if (off > 0.3 * size || gap > WITHIN * size || gap < -OVERLAP * size || !likeSized(piece.size, item.size, 0.34))
          continue;
        const distance = Math.abs(gap) + 2 * off;
        if (distance < least) {
          least = distance;
          best = piece;
        }
      }
    }
    if (best) {
      append(best, item.text, item.x, item.x + item.width, item.size);
      continue;
    }
    const piece: Piece = { text: item.text, x: item.x, right: item.x + item.width, y: item.y, size: item.size };
    pieces.push(piece);
    const there = open.get(row(item.y));
    if (there) {
      there.push(piece);
      // What ended far to the left can take nothing more.
      if (there.length > MOST_OPEN) there.splice(0, there.length - MOST_OPEN);
    } else open.set(row(item.y), [piece]);
  }
  for (const piece of pieces) blanked(piece);
  return pieces;
}

/** From this gap on, in em, a blank may stand between two Han characters, and how much wider than its like it has to be. */
const BLANK = 0.17;
const WIDER = 2.2;

/** Puts a blank where a gap is wider than what justifying the line has opened everywhere (本报记者 李文). */
function blanked(piece: Piece): void {
  const joints = piece.joints ?? [];
  delete piece.joints;
  if (joints.length === 0) return;
  const usual = joints.map(({ gap }) => gap).sort((a, b) => a - b)[joints.length >> 1]!;
  const least = Math.max(BLANK * piece.size, WIDER * usual + 0.05 * piece.size);
  let { text } = piece;
  for (const { at, gap } of [...joints].reverse()) {
    if (gap >= least && isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(at)))
      text = `${text.slice(0, at)} ${text.slice(at)}`;
  }
  piece.text = text;
}

function append(piece: Piece, text: string, x: number, right: number, size: number): void {
  const gap = x - piece.right;
  const words = isWordPart(piece.text.charCodeAt(piece.text.length - 1)) && isWordPart(text.charCodeAt(0));
  const blank = gap > HALVES_FROM * piece.size ? '\u3000' : words && gap > 0.16 * piece.size ? ' ' : '';
  if (blank === '') {
    piece.joints ??= [];
    piece.joints.push({ at: piece.text.length, gap });
  }
  piece.text += blank + text;
  piece.right = Math.max(piece.right, right);
  piece.size = Math.max(piece.size, size);
}

/** From this gap on, in em, a reader sees a blank. */
const HALVES_FROM = 0.75;

/** Pieces by rows of their baselines, for asking what stands near a height. */
export class Rows {
  private readonly rows = new Map<number, Piece[]>();
  constructor(
    pieces: Piece[],
    private readonly step: number,
  ) {
    for (const piece of pieces) {
      const at = Math.floor(piece.y / step);
      const there = this.rows.get(at);
      if (there) there.push(piece);
      else this.rows.set(at, [piece]);
    }
  }

  *between(from: number, to: number): Generator<Piece> {
    for (let at = Math.floor(from / this.step); at <= Math.floor(to / this.step); at++) {
      for (const piece of this.rows.get(at) ?? []) if (piece.y >= from && piece.y <= to) yield piece;
    }
  }
}

/**
 * Puts pieces of one baseline together over a gap that is no gutter: some line of the text just above or below runs
 * across it (记者　李文), or the letters of a headline all stand that far apart.
 *
 * @param usual size of most of the page's text
 */
export function wholePieces(pieces: Piece[], usual: number): Piece[] {
  // As they were: what is put together here tells nothing of another gap.
  const rows = new Rows(
    pieces.map(piece => ({ ...piece })),
    Math.max(1, usual),
  );
  const baselines = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const key = Math.round(piece.y);
    const there = baselines.get(key);
    if (there) there.push(piece);
    else baselines.set(key, [piece]);
  }
  const gone = new Set<Piece>();
  for (const line of baselines.values()) {
    line.sort((a, b) => a.x - b.x);
    for (let at = 0; at + 1 < line.length; at++) {
      const spaced = spacedFrom(line, at);
      for (let step = 0; step < spaced; step++) {
        const next = line[at + 1]!;
        const { text } = line[at]!;
        append(line[at]!, next.text, next.x, next.right, next.size);
        line[at]!.text = text + next.text;
        gone.add(next);
        line.splice(at + 1, 1);
      }
    }
    for (let at = 0; at + 1 < line.length; ) {
      const piece = line[at]!;
      const next = line[at + 1]!;
      const gap = (next.x - piece.right) / Math.min(piece.size, next.size);
      if (
        gap > -OVERLAP &&
        gap <= HALVES &&
        likeSized(piece.size, next.size) &&
        isBridged(piece, next, piece.size, rows, usual)
      ) {
        append(piece, next.text, next.x, next.right, next.size);
        gone.add(next);
        line.splice(at + 1, 1);
      } else at++;
    }
  }
  return pieces.filter(piece => !gone.has(piece));
}

/** How many pieces after this one stand at one and the same distance, as the letters of a spaced headline do. */
function spacedFrom(line: Piece[], at: number): number {
  const first = line[at]!;
  const gapAt = (index: number): number => (line[index + 1]!.x - line[index]!.right) / first.size;
  if (line[at + 1] === undefined) return 0;
  const gap = gapAt(at);
  if (gap < WITHIN || gap > HALVES || first.text.length > 2) return 0;
  let count = 0;
  for (let index = at; index + 1 < line.length; index++) {
    const next = line[index + 1]!;
    if (next.text.length > 2 || !likeSized(next.size, first.size) || Math.abs(gapAt(index) - gap) > 0.12) break;
    count++;
  }
  return count >= 2 ? count : 0;
}

/** How far a line that runs across a gap has to go on at either side of it, and may fall short of the pieces, in em. */
const GOES_ON = 1.8;
const FALLS_SHORT = 3.5;

/** Whether a line near by runs across the gap between two pieces, or, for a headline, no gutter opens under it. */
function isBridged(piece: Extent, next: Extent, size: number, rows: Rows, usual: number): boolean {
  const large = size > 1.25 * usual;
  const reach = large ? 5 * usual + size : 3.4 * size;
  let split = false;
  for (const other of rows.between(piece.y - (large ? 0 : reach), piece.y + reach)) {
    if (Math.abs(other.y - piece.y) < 0.5 * size) continue;
    if (!large && !likeSized(other.size, size, 0.15)) continue;
    const across = other.x <= piece.right - GOES_ON * usual && other.right >= next.x + GOES_ON * usual;
    const alike = other.x <= piece.x + FALLS_SHORT * size && other.right >= next.right - FALLS_SHORT * size;
    if (across && (large || alike)) return true;
    // It begins or ends just there: a gutter.
    if (other.x > piece.right - 0.4 * usual && other.x < next.x + 0.4 * usual) split = true;
  }
  return large && !split;
}

type Extent = Pick<Piece, 'x' | 'right' | 'y'>;
