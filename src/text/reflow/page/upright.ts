import { bottomOf, likeSized, type Piece, topOf } from './item.ts';

/** Distance from one character to the next below it, in em. */
const CLOSEST = 0.85;
const FARTHEST = 1.75;
const SHORTEST = 3;

/** Finds lines that are printed from top to bottom, one character under the other, with nothing beside them. */
export function uprightPieces(pieces: Piece[]): Piece[] {
  const single = pieces
    .filter(
      piece =>
        [...piece.text.trim()].length === 1 &&
        /[\u3400-\u9fff\uf900-\ufaff“”《》、，！？·\u2e80-\u2fd5]/.test(piece.text),
    )
    .sort((a, b) => a.y - b.y);
  const inLine = new Set<Piece>();
  const lines: Piece[] = [];
  const byColumn = new Map<number, Piece[]>();
  for (const piece of single) {
    const key = Math.round((piece.x + piece.right) / 2 / 4);
    for (const at of [key, key - 1, key + 1]) {
      const there = byColumn.get(at);
      const last = there?.at(-1);
      if (!there || !last) continue;
      const step = (piece.y - last.y) / last.size;
      if (step < CLOSEST || step > FARTHEST || !likeSized(piece.size, last.size)) continue;
      if (Math.abs(centre(piece) - centre(last)) > 0.3 * last.size) continue;
      there.push(piece);
      break;
    }
    if (![...[key, key - 1, key + 1]].some(at => byColumn.get(at)?.at(-1) === piece)) {
      finish(byColumn.get(key));
      byColumn.set(key, [piece]);
    }
  }
  for (const chain of byColumn.values()) finish(chain);

  function finish(chain: Piece[] | undefined): void {
    if (!chain || chain.length < SHORTEST) return;
    const [first] = chain;
    lines.push({
      text: chain.map(piece => piece.text.trim()).join(''),
      x: Math.min(...chain.map(piece => piece.x)),
      right: Math.max(...chain.map(piece => piece.right)),
      y: first!.y,
      size: first!.size,
      foot: bottomOf(chain.at(-1)!),
    });
    for (const piece of chain) inLine.add(piece);
  }
  return [...pieces.filter(piece => !inLine.has(piece)), ...lines];
}

const centre = (piece: Piece): number => (piece.x + piece.right) / 2;

/** Lines from top to bottom that stand side by side, the first one at the right. */
export function besideEachOther(a: Piece, b: Piece): boolean {
  return (
    a.foot !== undefined &&
    b.foot !== undefined &&
    likeSized(a.size, b.size) &&
    Math.abs(centre(a) - centre(b)) <= 2.4 * a.size &&
    Math.min(bottomOf(a), bottomOf(b)) - Math.max(topOf(a), topOf(b)) > 0
  );
}
