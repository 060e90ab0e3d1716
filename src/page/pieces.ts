/** Part of a page's text node, standing on the page in its stead. */
interface Piece {
  node: Text;
  /** UTF-16 offset in the original's data. */
  from: number;
}

/** A place in the DOM as the page has it now. */
export interface Point {
  node: Text;
  offset: number;
}

/**
 * The text nodes that were cut up to set something around a part of them. The page's own node is taken out and kept
 * unharmed; copies stand in its place. So the page's text never changes, and `restore` puts back the very same nodes.
 *
 * Known cost: a script of the page that holds on to one of its text nodes does not see it on the page meanwhile. What
 * it writes to the node is seen by whoever is told of it by `taken`.
 */
export class Pieces {
  private readonly cuts = new Map<Text, Piece[]>();
  private readonly owners = new WeakMap<Text, { original: Text; from: number }>();

  /** @param taken is told of each node that is taken out of the page */
  constructor(private readonly taken: (original: Text) => void = () => {}) {}

  /**
   * Sets an element around a part of a page's text node.
   *
   * @param node the page's own node, on the page or already cut
   * @param from UTF-16 offset in its data
   * @param to end of the part; must be greater than `from`
   * @param wrapper an empty element
   * @returns false where the page has meanwhile taken the text away
   */
  wrap(node: Text, from: number, to: number, wrapper: Element): boolean {
    const pieces = this.cuts.get(node) ?? this.take(node);
    if (!pieces?.[0]?.node.isConnected) return false;
    const first = cut(pieces, from, this.owners, node);
    const end = cut(pieces, to, this.owners, node);
    pieces[first]!.node.before(wrapper);
    for (let i = first; i < end; i++) wrapper.append(pieces[i]!.node);
    return true;
  }

  /**
   * Sets an element after each of some characters of a part that was wrapped before.
   *
   * @param ends UTF-16 offsets in the node's data at which the characters end, ascending
   * @param make gives the element that follows the character ending at the i-th offset
   */
  follow(node: Text, ends: readonly number[], make: (index: number) => Element): void {
    const pieces = this.cuts.get(node);
    if (!pieces) return;
    ends.forEach((end, i) => {
      cut(pieces, end, this.owners, node);
      pieces[pieceAt(pieces, end - 1)]!.node.after(make(i));
    });
  }

  /** Where a place of a page's own text node is now. A place at a cut is the end of the piece before it, if asked. */
  locate(node: Text, offset: number, end = false): Point {
    const pieces = this.cuts.get(node);
    if (!pieces) return { node, offset };
    const piece = pieces[pieceAt(pieces, end && offset > 0 ? offset - 1 : offset)]!;
    return { node: piece.node, offset: offset - piece.from };
  }

  /** The page's own node and offset for a place on the page as it is now. */
  original(node: Text, offset: number): Point {
    const owner = this.owners.get(node);
    return owner ? { node: owner.original, offset: owner.from + offset } : { node, offset };
  }

  /** Puts the page's own nodes back and forgets the copies. */
  restore(): void {
    for (const original of [...this.cuts.keys()]) this.release(original);
  }

  /** Puts one of the page's own nodes back, and takes away what was set around its parts. */
  release(original: Text): void {
    const pieces = this.cuts.get(original);
    if (!pieces) return;
    this.cuts.delete(original);
    const parent = this.parents.get(original)!;
    const first = outermost(pieces[0]!.node, parent);
    if (!first) return;
    first.before(original);
    for (const top of new Set(pieces.map(piece => outermost(piece.node, parent)))) top?.remove();
  }

  private readonly parents = new WeakMap<Text, Node>();

  private take(node: Text): Piece[] | undefined {
    if (!node.parentNode) return undefined;
    this.parents.set(node, node.parentNode);
    const copy = node.ownerDocument.createTextNode(node.data);
    node.replaceWith(copy);
    const pieces = [{ node: copy, from: 0 }];
    this.cuts.set(node, pieces);
    this.owners.set(copy, { original: node, from: 0 });
    this.taken(node);
    return pieces;
  }
}

/** The ancestor-or-self of a piece that is a child of the original's parent: a wrapper of ours, or the piece. */
function outermost(piece: Text, parent: Node): ChildNode | null {
  let node: ChildNode = piece;
  while (node.parentNode && node.parentNode !== parent) node = node.parentNode as unknown as ChildNode;
  return node.parentNode === parent ? node : null;
}

/** Index of the piece that holds an offset; the last one for the end of the text. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.from <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Makes a piece begin at an offset and returns its index; the number of pieces for the end of the text. */
function cut(
  pieces: Piece[],
  offset: number,
  owners: WeakMap<Text, { original: Text; from: number }>,
  original: Text,
): number {
  const i = pieceAt(pieces, offset);
  const piece = pieces[i]!;
  if (piece.from === offset) return i;
  if (offset - piece.from >= piece.node.length) return i + 1;
  const node = piece.node.splitText(offset - piece.from);
  pieces.splice(i + 1, 0, { node, from: offset });
  owners.set(node, { original, from: offset });
  return i + 1;
}
