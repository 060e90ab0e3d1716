/** A stretch between quotation marks; the marks are outside. */
export interface Quote {
  start: number;
  end: number;
  text: string;
}

const PAIRS: Record<string, string> = { '“': '”', '‘': '’', '「': '」', '『': '』', '〝': '〞' };

/** Longer stretches are speech, not terms. */
const LONGEST = 40;

/**
 * The short quoted stretches of a text, outer and inner ones. Straight quotes count in pairs within one line, as
 * they do not say which way they face.
 */
export function quotesOf(text: string): Quote[] {
  const found: Quote[] = [];
  const open: { at: number; closing: string }[] = [];
  let straight = -1;
  for (const { 0: mark, index } of text.matchAll(/[“”‘’「」『』〝〞"\n]/g)) {
    if (mark === '\n') straight = -1;
    else if (mark === '"') {
      if (straight >= 0) push(found, text, straight + 1, index);
      straight = straight >= 0 ? -1 : index;
    } else if (PAIRS[mark]) open.push({ at: index, closing: PAIRS[mark] });
    else {
      // A mark that was never closed is skipped over: e-papers lose some at line breaks.
      const depth = open.findLastIndex(o => o.closing === mark);
      if (depth < 0) continue;
      push(found, text, open[depth]!.at + 1, index);
      open.length = depth;
    }
  }
  return found;
}

function push(found: Quote[], text: string, start: number, end: number): void {
  if (end > start && end - start <= LONGEST) found.push({ start, end, text: text.slice(start, end) });
}
