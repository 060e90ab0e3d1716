import { selected } from '../ui/article/keep.ts';
import type { Article } from './article.ts';

/**
 * A copied passage is the article's own text: no readings, and no break where lines were rejoined. Chromium copies what
 * is shown, but Firefox puts a break after every `p` whatever its style, so both are given the text here.
 */
export function copyWhole(article: Article, signal: AbortSignal): void {
  const { document, root } = article.located;
  document.addEventListener(
    'copy',
    event => {
      if (event.defaultPrevented || !event.clipboardData || !article.rejoined) return;
      const selection = document.getSelection();
      const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
      // What reaches beyond the article is the browser's to copy.
      if (!range || !root.contains(range.commonAncestorContainer)) return;
      const span = selected(article);
      if (typeof span === 'string') return;
      const text = article.text.slice(span.start, span.end);
      event.clipboardData.setData('text/plain', text);
      event.clipboardData.setData(
        'text/html',
        text
          .split('\n')
          .map(paragraph => `<p>${escaped(paragraph)}</p>`)
          .join('\n'),
      );
      event.preventDefault();
    },
    { signal },
  );
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string) => text.replace(/[&<>]/g, c => ENTITIES[c]!);
