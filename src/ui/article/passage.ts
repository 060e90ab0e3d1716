import { MOST_AROUND } from '../../extension/messages.ts';
import { askBackground } from '../../extension/send.ts';
import type { Around } from '../../page/around.ts';
import { WordMark } from '../../page/wordMark.ts';
import type { BlockAnalysis, TermCard, WordCard } from '../../text/analyze.ts';
import { wordIndexAt } from '../../text/wordIndexAt.ts';
import type { WordPlace } from './analyses.ts';
import type { Article } from './article.ts';

/** A text of the page that has been analysed whole. */
export type Annotated = Pick<Article, 'text' | 'analyses' | 'located' | 'painting'>;

/** A text on the page in which words can be looked up. Offsets are UTF-16, in its own text. */
export interface Passage {
  readonly text: string;
  /**
   * The word at an offset, null where there is none; a promise only where the background has to be asked, so that in an
   * analysed article the card comes with the very frame in which the pointer moved.
   */
  look(offset: number): WordPlace | null | Promise<WordPlace | null>;
  /** The glossary's entry of that id, where it stands in this passage. */
  term(id: string): TermCard | undefined;
  /** A word's card; after `look`, those of the word, its parts and its characters are here. */
  word(form: string): WordCard | undefined;
  /** Boxes of [start, end) in the window, CSS px. */
  boxes(start: number, end: number): DOMRect[];
  /** Offsets at which a term stands, ascending. */
  places(id: string): number[];
  /** Scrolls [start, end) into the window. */
  reveal(start: number, end: number): void;
  /** Shows which word is meant. */
  mark(start: number, end: number): void;
  unmark(): void;
}

/** The article, or its headline, analysed once: looking up in it asks nobody. */
export class ArticlePassage implements Passage {
  constructor(private readonly article: Annotated) {}

  get text(): string {
    return this.article.text;
  }

  look(offset: number): WordPlace | null | Promise<WordPlace | null> {
    const { analyses } = this.article;
    const place = analyses.placeOf(offset);
    if (!place) return null;
    const start = place.base + (place.block.ends[place.index - 1] ?? 0);
    const word = this.text.slice(start, place.base + place.block.ends[place.index]!);
    if (analyses.word(word)) return place;
    return analyses.explain([word, ...word]).then(
      () => place,
      () => place,
    );
  }

  term(id: string): TermCard | undefined {
    return this.article.analyses.card(id);
  }

  word(form: string): WordCard | undefined {
    return this.article.analyses.word(form);
  }

  boxes(start: number, end: number): DOMRect[] {
    return this.article.located.ranges(start, end).flatMap(range => [...range.getClientRects()]);
  }

  places(id: string): number[] {
    return this.article.analyses.places(id);
  }

  reveal(start: number, end: number): void {
    this.article.painting.reveal(start, end);
  }

  mark(start: number, end: number): void {
    this.article.painting.mark(start, end);
  }

  unmark(): void {
    this.article.painting.unmark();
  }
}

/** A short text outside any article: the background is asked for each word. */
class ShortPassage {
  private block: BlockAnalysis | null = null;
  private cards: TermCard[] = [];
  private words: Record<string, WordCard> = {};

  constructor(readonly text: string) {}

  async look(offset: number): Promise<WordPlace | null> {
    const answer = await askBackground('text.look', { text: this.text.slice(0, MOST_AROUND), offset });
    this.block = answer.block;
    this.cards = answer.cards;
    this.words = answer.words;
    const index = wordIndexAt(this.block, offset);
    return index < 0 ? null : { block: this.block, base: 0, index };
  }

  term(id: string): TermCard | undefined {
    return this.cards.find(card => card.id === id);
  }

  word(form: string): WordCard | undefined {
    return Object.hasOwn(this.words, form) ? this.words[form] : undefined;
  }

  /** A few words around the pointer are no article: there is nowhere else to go. */
  places(): number[] {
    return [];
  }

  reveal(): void {}
}

/** The text around a character anywhere on a page. */
export class AroundPassage extends ShortPassage implements Passage {
  private shown: WordMark | null = null;

  constructor(private readonly around: Around) {
    super(around.text);
  }

  boxes(start: number, end: number): DOMRect[] {
    return this.around.ranges(start, end).flatMap(range => [...range.getClientRects()]);
  }

  mark(start: number, end: number): void {
    this.unmark();
    this.shown = new WordMark(this.around.ranges(start, end));
  }

  unmark(): void {
    this.shown?.remove();
    this.shown = null;
  }
}

/** What is selected in an input or a text area: the browser marks it itself, and tells no boxes. */
export class FieldPassage extends ShortPassage implements Passage {
  /** @param box where the card is to stand by */
  constructor(
    text: string,
    private readonly box: DOMRect,
  ) {
    super(text);
  }

  boxes(): DOMRect[] {
    return [this.box];
  }

  mark(): void {}
  unmark(): void {}
}
