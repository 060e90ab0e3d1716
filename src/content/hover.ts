import { characterAt } from '../page/caret.ts';
import type { Card } from '../ui/card/card.tsx';
import type { CardContent } from '../ui/card/content.ts';
import type { Article } from './article.ts';

/** How long the pointer rests on a word before its card opens, ms: a pointer that crosses the text opens none. */
const REST_MS = 120;
/** How long the card stays when the pointer leaves, ms: enough to move into it. */
const LEAVE_MS = 250;

/** Opens a card where the reader points at a word or a term. */
export function hover(article: Article, signal: AbortSignal): void {
  const { document } = article.located;
  let card: Promise<Card> | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let shown: { start: number; end: number } | null = null;

  const close = () => {
    clearTimeout(resting);
    clearTimeout(leaving);
    if (!shown) return;
    shown = null;
    article.painting.unmark();
    void card?.then(open => open.close());
  };

  const show = async (x: number, y: number) => {
    const hit = characterAt(document, x, y);
    const offset = hit && article.located.root.contains(hit.node) ? article.located.offset(hit.node, hit.offset) : null;
    const word = offset === null ? null : article.analyses.wordAt(offset);
    if (offset === null || !word || !/\p{Script=Han}|\d/u.test(article.text.slice(word.start, word.end))) {
      leaving ??= setTimeout(close, LEAVE_MS);
      return;
    }
    clearTimeout(leaving);
    leaving = undefined;
    const term = article.analyses.termAt(offset);
    const mark = term ?? word;
    if (shown?.start === mark.start && shown.end === mark.end) return;
    if (!term && !word.value) return;
    shown = { start: mark.start, end: mark.end };
    const content = await contentFor(article, word, term);
    card ??= import('../ui/card/card.tsx').then(({ Card }) => new Card(document, signal));
    const open = await card;
    if (signal.aborted || shown?.start !== mark.start) return;
    article.painting.mark(mark.start, mark.end);
    open.show(
      content,
      article.located.ranges(mark.start, mark.end).flatMap(range => [...range.getClientRects()]),
      { x, y },
    );
  };

  const options = { signal, passive: true };
  document.addEventListener(
    'pointermove',
    event => {
      if (event.pointerType === 'touch' || event.buttons) return;
      clearTimeout(resting);
      // Over the card itself nothing changes: events from inside it name its host.
      if ((event.target as Element | null)?.hasAttribute?.('data-bianzhu-surface')) {
        clearTimeout(leaving);
        leaving = undefined;
        return;
      }
      resting = setTimeout(show, REST_MS, event.clientX, event.clientY);
    },
    options,
  );
  document.addEventListener(
    'click',
    event => !(event.target as Element).hasAttribute('data-bianzhu-surface') && close(),
    options,
  );
  document.addEventListener('scroll', close, { ...options, capture: true });
  document.addEventListener('keydown', event => event.key === 'Escape' && close(), options);
  document.documentElement.addEventListener('pointerleave', close, options);
  signal.addEventListener('abort', close);
}

async function contentFor(
  article: Article,
  word: NonNullable<ReturnType<Article['analyses']['wordAt']>>,
  term: ReturnType<Article['analyses']['termAt']>,
): Promise<CardContent> {
  const { analyses } = article;
  const text = article.text.slice(word.start, word.end);
  const content: CardContent = {};
  if (term) {
    const card = term.value.kind === 'entry' ? analyses.card(term.value.id) : undefined;
    content.term = { text: article.text.slice(term.start, term.end), match: term.value, ...(card && { card }) };
  }
  // Inside a term only a word of its own weight gets a section: not the term once more, nor each of its characters.
  if (word.value && !(term && (text.length < 2 || (term.start === word.start && term.end === word.end)))) {
    content.word = { text, reading: word.value, entries: await analyses.explain(text).catch(() => []) };
  }
  return content;
}
