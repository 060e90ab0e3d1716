import type { Item, Piece } from './item.ts';

/** An item in the frame in which its text stands upright. */
export const uprighted = (item: Item): Item => {
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
export function turnedBack(piece: Piece, turn: 1 | 2 | 3): Piece {
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
