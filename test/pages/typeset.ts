/** No line begins with these, and none ends with those (kinsoku). */
const NOT_FIRST = '，。、；：？！”’）》】';
const NOT_LAST = '“‘（《【';

/**
 * Breaks a paragraph into printed lines as a newspaper column does: Han one em, digits and Latin half an em and kept
 * together, punctuation that may not begin a line drawn back into the one before.
 *
 * @param measure the column's width, em
 * @param indent first-line indent, em; the result does not contain it
 */
export function typeset(paragraph: string, measure: number, indent = 2): string[] {
  const units = paragraph.match(/[A-Za-z0-9.%+]+|./gu) ?? [];
  const width = (unit: string) => (/^[\x20-\x7e]+$/.test(unit) ? unit.length / 2 : 1);
  const lines: string[] = [];
  let line: string[] = [];
  let left = measure - indent;
  for (const unit of units) {
    if (width(unit) > left && !NOT_FIRST.includes(unit)) {
      const carried: string[] = [];
      while (line.length > 1 && NOT_LAST.includes(line.at(-1)!)) carried.unshift(line.pop()!);
      lines.push(line.join(''));
      line = carried;
      left = measure - carried.length;
    }
    line.push(unit);
    left -= width(unit);
  }
  if (line.length) lines.push(line.join(''));
  return lines;
}
