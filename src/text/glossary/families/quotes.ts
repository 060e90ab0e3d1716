/** A stretch between quotation marks or title marks; the marks are outside. */
export interface Quote {
  start: number;
  end: number;
  text: string;
}

/** The short marked stretches of a text, by their marks. */
export interface Quotes {
  quotes: Quote[];
  /** In 《》: a book, a play or a document bears the name. Only the tell-tale patterns are looked for in these. */
  titles: Quote[];
}

const PAIRS: Record<string, string> = { '“': '”', '‘': '’', '「': '」', '『': '』', '〝': '〞', '《': '》' };

/** Longer stretches are speech, not terms. */
const LONGEST = 40;

/**
 * The short quoted stretches of a text, outer and inner ones. Straight quotes count in pairs within one line, as
 * they do not say which way they face.
 */
export function quotesOf(text: string): Quotes {
  const found: Quotes = { quotes: [], titles: [] };
  const open: { at: number; closing: string }[] = [];
  let straight = -1;
  for (const { 0: mark, index } of text.matchAll(/[“”‘’「」『』〝〞《》"＂\n]/g)) {
    if (mark === '\n') straight = -1;
    else if (mark === '"' || mark === '＂') {
      if (straight >= 0) push(found.quotes, text, straight + 1, index);
      straight = straight >= 0 ? -1 : index;
    } else if (PAIRS[mark]) open.push({ at: index, closing: PAIRS[mark] });
    else {
      // A mark that was never closed is skipped over: e-papers lose some at line breaks.
      const depth = open.findLastIndex(o => o.closing === mark);
      if (depth < 0) continue;
      push(mark === '》' ? found.titles : found.quotes, text, open[depth]!.at + 1, index);
      open.length = depth;
    }
  }
  return found;
}

function push(found: Quote[], text: string, from: number, to: number): void {
  if (to - from > LONGEST) return;
  // “跟着赛事去旅行！”: a mark that closes the sentence is no part of the name.
  let end = to;
  while (end > from && CLOSES.test(text.charAt(end - 1))) end--;
  if (end > from) found.push({ start: from, end, text: text.slice(from, end) });
}

const CLOSES = /[\s，。！？；：…,.!?;]/;
