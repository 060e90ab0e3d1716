/** Ends of sentences, with the closing marks that still belong to them. */
const SENTENCE = /[^。！？!?；;…\n]*(?:[。！？!?；;…]+[”’」』）)》]*|\n|$)/g;
/** A voice may stop by itself in what is longer than this, UTF-16 units; it is cut at a comma. */
const LONGEST = 160;

/** A stretch of a text, UTF-16 offsets. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * The sentences of a text, for reading aloud: ascending, without blanks at their ends; what says nothing is left out.
 */
export function sentencesOf(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  for (const found of text.matchAll(SENTENCE)) {
    for (const { start, end } of cut(text, found.index, found.index + found[0].length)) {
      const inner = text.slice(start, end);
      if (!/[\p{L}\p{N}]/u.test(inner)) continue;
      sentences.push({ start: start + inner.length - inner.trimStart().length, end: start + inner.trimEnd().length });
    }
  }
  return sentences;
}

function cut(text: string, start: number, end: number): Stretch[] {
  const parts: Stretch[] = [];
  while (end - start > LONGEST) {
    const comma = Math.max(...['，', '、', '：', ','].map(mark => text.lastIndexOf(mark, start + LONGEST)));
    const at = comma > start ? comma + 1 : start + LONGEST;
    parts.push({ start, end: at });
    start = at;
  }
  return [...parts, { start, end }];
}
