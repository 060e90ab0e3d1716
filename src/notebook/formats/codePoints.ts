/**
 * How many code points stand before an offset of a text: what other programs count by. An offset within a pair counts
 * as the one before it.
 *
 * @returns a function of UTF-16 offsets; it searches a list of the text's pairs, of which most texts have none
 */
export function codePointsOf(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (let i = 0; i < text.length - 1; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) pairs.push(i++);
  }
  if (!pairs.length) return offset => offset;
  return offset => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < offset - 1) low = middle + 1;
      else high = middle;
    }
    return offset - low - (pairs[low] === offset - 1 ? 1 : 0);
  };
}

/** The UTF-16 offset of a code point, the way back. */
export function offsetOf(text: string, point: number): number {
  let offset = 0;
  for (let i = 0; i < point && offset < text.length; i++) offset += text.codePointAt(offset)! > 0xffff ? 2 : 1;
  return offset;
}
