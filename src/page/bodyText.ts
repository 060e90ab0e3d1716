import type { ArticleText } from '../text/articleText.ts';

/**
 * What an article says after its headline, one paragraph a line. A by-line at a paragraph's end is of its line, though it
 * is a block of its own.
 *
 * @param source the text view that the article was read from
 * @param from UTF-16 offset in the view at which the body begins
 */
export function bodyText({ blocks }: ArticleText, source: string, from: number): string {
  let text = '';
  for (const block of blocks) {
    const at = block.runs[0]?.from ?? 0;
    if (at < from) continue;
    const runsOn = block.role === 'byline' && !/\n\s*$/.test(source.slice(0, at));
    text += (text && !runsOn ? '\n' : '') + block.text;
  }
  return text;
}
