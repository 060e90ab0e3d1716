import type { KeepOutcome } from '../../extension/messages.ts';
import { askBackground, RefusedError } from '../../extension/send.ts';
import type { Highlight, NewHighlight } from '../../notebook/highlight.ts';
import { describe, type Span } from '../../text/anchor/anchor.ts';
import type { Article } from './article.ts';
import { keepArticle } from './keepArticle.ts';

/** The selection in the article's offsets, or why there is none. */
export function selected({ located, text }: Article): Span | 'nothing-selected' | 'outside-article' {
  const { document, root } = located;
  const selection = document.getSelection();
  if (!selection?.rangeCount || selection.isCollapsed || !selection.toString().trim()) return 'nothing-selected';
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return 'outside-article';
  const whole = document.createRange();
  whole.selectNodeContents(root);
  // What is selected beyond the article is left out.
  const before = range.compareBoundaryPoints(Range.START_TO_START, whole) < 0;
  const after = range.compareBoundaryPoints(Range.END_TO_END, whole) > 0;
  const start = before ? 0 : located.offset(range.startContainer, range.startOffset);
  const end = after ? text.length : located.endOffset(range.endContainer, range.endOffset);
  if (start === null || end === null) return 'outside-article';
  return start < end ? { start, end } : 'nothing-selected';
}

/**
 * Keeps the selected words as a highlight and paints it once it is stored. Where storage refuses, the selection stays,
 * so that nothing that the reader did is lost.
 */
export async function keepSelection(article: Article): Promise<KeepOutcome> {
  const span = selected(article);
  if (typeof span === 'string') return span;
  const kept = await keepSpan(article, span);
  return typeof kept === 'string' ? kept : 'kept';
}

/**
 * Keeps a stretch of the article.
 *
 * @param more its colour; without one it has that of the last
 * @returns the highlight, or why there is none
 */
export async function keepSpan(
  article: Article,
  span: Span,
  more: Pick<NewHighlight, 'colour'> = {},
): Promise<Highlight | KeepOutcome> {
  try {
    const highlight = await askBackground('highlight.add', {
      url: article.address,
      selector: selectorOf(article, span),
      citation: article.citationAt(span.start),
      ...more,
    });
    article.painting.addHighlight(highlight);
    void keepArticle(article);
    article.located.document.getSelection()?.removeAllRanges();
    return highlight;
  } catch (error) {
    return refusedAs(error);
  }
}

/** Says from now on that an orphan stands where the selection is. */
export async function attachSelection(article: Article, id: string): Promise<KeepOutcome> {
  const span = selected(article);
  if (typeof span === 'string') return span;
  try {
    const highlight = await askBackground('highlight.change', { id, selector: selectorOf(article, span) });
    if (!highlight) return 'failed';
    article.painting.addHighlight(highlight);
    article.located.document.getSelection()?.removeAllRanges();
    return 'kept';
  } catch (error) {
    return refusedAs(error);
  }
}

function selectorOf({ text, fingerprint }: Article, { start, end }: Span) {
  return { ...describe(text, start, end), ...(fingerprint && { fingerprint }) };
}

function refusedAs(error: unknown): KeepOutcome {
  if (error instanceof RangeError) return 'nothing-selected';
  return error instanceof RefusedError && error.refusal === 'storage-full' ? 'storage-full' : 'failed';
}
