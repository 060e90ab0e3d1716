import { announce } from '../card/announce.ts';
import type { Article } from './article.ts';
import type { Bars } from './bars.ts';
import type { Cards } from './cards.ts';
import { type Finder, isOurs } from './pointing.ts';

const HAN = /\p{Script=Han}/u;

/**
 * Goes through the article by keyboard, word by word, until Escape.
 *
 * | key | |
 * |---|---|
 * | → ← | next, previous word |
 * | Enter | opens or closes its card |
 * | Shift Enter | opens the highlight in which the word stands |
 * | ↓ ↑ | next, previous sense where the card is open, else next, previous paragraph |
 * | Tab | into the card |
 * | Escape | closes the card; then ends the walk |
 *
 * @returns false where the article has no word yet
 */
export function walk(article: Article, finder: Finder, cards: Cards, bars: Bars | null, signal: AbortSignal): boolean {
  const passage = finder.whole();
  if (!passage) return false;
  const stopping = new AbortController();
  const ended = AbortSignal.any([signal, stopping.signal]);
  const words = new Words(article);
  let at = words.from(startOffset(article));
  if (!at) return false;

  const show = () => {
    if (!at) return;
    passage.mark(at.start, at.end);
    passage.reveal(at.start, at.end);
    announce(article.located.document, `${passage.text.slice(at.start, at.end)} ${at.reading}`, ended);
  };
  const go = (next: WalkedWord | null) => {
    if (!next) return;
    const open = cards.shown !== null;
    cards.close();
    at = next;
    show();
    if (open) void cards.open(passage, at.start, null, true);
  };
  const keys: Record<string, () => void> = {
    ArrowRight: () => at && go(words.from(at.end)),
    ArrowLeft: () => at && go(words.before(at.start)),
    ArrowDown: () => (cards.shown ? cards.sense(1) : at && go(words.paragraph(at.start, 1))),
    ArrowUp: () => (cards.shown ? cards.sense(-1) : at && go(words.paragraph(at.start, -1))),
    'Shift Enter': () => {
      if (at) bars?.openAt(at.start, true);
    },
    Enter: () => {
      if (!at) return;
      if (cards.shown) {
        cards.close();
        show();
      } else void cards.open(passage, at.start, null, true);
    },
    Tab: () => cards.focus(),
    Escape: () => {
      if (cards.shown) {
        cards.close();
        show();
      } else stopping.abort();
    },
  };
  // The window hears a key before the document does, where Escape closes the card of a pointer.
  article.located.document.defaultView?.addEventListener(
    'keydown',
    event => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      // Within the card the keys are its own, but for the one that leads out.
      if (isOurs(event) && event.key !== 'Escape') return;
      // An open bar has its keys first.
      if (bars?.open) return;
      const key = keys[event.shiftKey && event.key === 'Enter' ? 'Shift Enter' : event.key];
      if (!key || (event.key === 'Tab' && !cards.shown)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      key();
    },
    { capture: true, signal: ended },
  );
  ended.addEventListener('abort', () => {
    cards.close();
    passage.unmark();
  });
  show();
  return true;
}

interface WalkedWord {
  start: number;
  end: number;
  reading: string;
}

/** The article's Chinese words, in its order. */
class Words {
  constructor(private readonly article: Article) {}

  /** The first word that ends after an offset. */
  from(offset: number): WalkedWord | null {
    const { blocks } = this.text;
    for (let number = Math.max(0, this.text.blockAt(offset)); number < blocks.length; number++) {
      const found = this.inBlock(number).find(({ end }) => end > offset);
      if (found) return found;
    }
    return null;
  }

  /** The last word that begins before an offset. */
  before(offset: number): WalkedWord | null {
    for (let number = this.text.blockAt(offset); number >= 0; number--) {
      const found = this.inBlock(number).findLast(({ start }) => start < offset);
      if (found) return found;
    }
    return null;
  }

  /** The first word of the next or previous block that has one. */
  paragraph(offset: number, step: 1 | -1): WalkedWord | null {
    const { blocks } = this.text;
    for (let number = this.text.blockAt(offset) + step; number >= 0 && number < blocks.length; number += step) {
      const first = this.inBlock(number)[0];
      if (first) return first;
    }
    return null;
  }

  private get text() {
    return this.article.located.article;
  }

  private inBlock(number: number): WalkedWord[] {
    const analysis = this.article.analyses.of(number);
    const base = this.text.starts[number] ?? 0;
    return (analysis?.ends ?? []).flatMap((end, i) => {
      const start = base + (analysis!.ends[i - 1] ?? 0);
      const word = { start, end: base + end, reading: analysis!.readings[i] ?? '' };
      return HAN.test(this.article.text.slice(start, base + end)) ? word : [];
    });
  }
}

/** Where the walk begins: at the selection, else at the first block that ends in the window. */
function startOffset({ located }: Article): number {
  const selection = located.document.getSelection();
  const node = selection?.anchorNode;
  const chosen = node && located.root.contains(node) ? located.offset(node, selection.anchorOffset) : null;
  if (chosen !== null) return chosen;
  const { blocks, starts } = located.article;
  const seen = blocks.findIndex((block, number) => {
    const end = starts[number]! + block.text.length;
    const foot = located.ranges(end - 1, end)[0]?.getBoundingClientRect();
    return foot && foot.height > 0 && foot.bottom > 0;
  });
  return starts[Math.max(seen, 0)] ?? 0;
}
