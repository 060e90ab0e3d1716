import { MOST_TEXT } from '../../extension/messages.ts';
import { askBackground } from '../../extension/send.ts';
import type { BlockAnalysis, TermCard, WordCard } from '../../text/analyze.ts';
import type { ArticleText } from '../../text/articleText.ts';
import { wordIndexAt } from '../../text/wordIndexAt.ts';

/** Blocks of the first message: about a screen, so that it is answered before the rest is looked at. */
const FIRST = 1_500;
/** Words explained by one message: its answer is read in a few milliseconds. */
const WORDS = 250;
/** Longest word that is asked about, UTF-16 units. */
const MOST_WORD = 64;
const HAN = /\p{Script=Han}/u;

/** Where a word stands: its block, and which of the block's words it is. */
export interface WordPlace {
  block: BlockAnalysis;
  /** The article's offset at which the block begins. */
  base: number;
  index: number;
}

/** The background's analysis of an article, kept here so that nothing has to be asked when the reader points at a word. */
export class Analyses {
  private readonly blocks: (BlockAnalysis | undefined)[] = [];
  private readonly cards = new Map<string, TermCard>();
  private readonly words = new Map<string, WordCard>();

  /** @param article may grow: what it held keeps its offsets */
  constructor(private article: ArticleText) {}

  /** The same text is shown another time. */
  follow(article: ArticleText): void {
    this.article = article;
  }

  of(block: number): BlockAnalysis | undefined {
    return this.blocks[block];
  }

  card(id: string): TermCard | undefined {
    return this.cards.get(id);
  }

  /**
   * Asks for all of the article that is not here yet, a screen first, then the rest.
   *
   * @param arrived called after each part
   * @param near the block that the reader looks at: what follows it comes before what stands above
   */
  async load(signal: AbortSignal, arrived: () => void, near: () => number = () => 0): Promise<void> {
    let most = FIRST;
    for (let from = this.missing(near()); from >= 0; from = this.missing(near())) {
      const { blocks } = this.article;
      const texts: string[] = [];
      let length = 0;
      while (
        from + texts.length < blocks.length &&
        !this.blocks[from + texts.length] &&
        (!texts.length || length + blocks[from + texts.length]!.text.length <= most)
      ) {
        const text = blocks[from + texts.length]!.text.slice(0, MOST_TEXT);
        texts.push(text);
        length += text.length;
      }
      const answer = await askBackground('text.analyze', { blocks: texts });
      if (signal.aborted) return;
      answer.blocks.forEach((analysis, i) => {
        this.blocks[from + i] = analysis;
      });
      for (const card of answer.cards) this.cards.set(card.id, card);
      most = MOST_TEXT / 4;
      arrived();
    }
  }

  /** The first block at or after one that is not here yet, else the first of all; -1 where all are. */
  private missing(near: number): number {
    const { length } = this.article.blocks;
    for (let at = near; at < length; at++) if (!this.blocks[at]) return at;
    for (let at = 0; at < Math.min(near, length); at++) if (!this.blocks[at]) return at;
    return -1;
  }

  /**
   * Fetches what the cards of all words and characters say, in parts, so that looking up needs no message.
   *
   * @param only the blocks whose words are meant; all by default
   */
  async explainAll(signal: AbortSignal, only?: ReadonlySet<number>): Promise<void> {
    const forms = new Set<string>();
    this.blocks.forEach((analysis, index) => {
      if (only && !only.has(index)) return;
      const { text } = this.article.blocks[index]!;
      let start = 0;
      for (const end of analysis?.ends ?? []) {
        const word = text.slice(start, end);
        if (word.length <= MOST_WORD && HAN.test(word)) forms.add(word);
        start = end;
      }
    });
    const characters = new Set<string>();
    for (const form of forms) for (const character of form) if (HAN.test(character)) characters.add(character);
    for (const one of characters) forms.add(one);
    const missing = [...forms].filter(form => !this.words.has(form));
    for (let i = 0; i < missing.length && !signal.aborted; i += WORDS) await this.ask(missing.slice(i, i + WORDS));
  }

  /** Makes sure that some words' cards are here; a message only where one is not. */
  async explain(forms: readonly string[]): Promise<void> {
    const missing = forms.filter(form => form.length <= MOST_WORD && !this.words.has(form));
    if (missing.length) await this.ask(missing);
  }

  /** A word's card, once it has been fetched. */
  word(form: string): WordCard | undefined {
    return this.words.get(form);
  }

  /** The word at an offset of the article. */
  placeOf(offset: number): WordPlace | null {
    const number = this.article.blockAt(offset);
    const block = this.blocks[number];
    if (!block) return null;
    const base = this.article.starts[number]!;
    const index = wordIndexAt(block, offset - base);
    return index < 0 ? null : { block, base, index };
  }

  /** The article's offsets at which a term stands, ascending. */
  places(id: string): number[] {
    return this.blocks.flatMap((block, number) =>
      (block?.terms ?? []).filter(term => term.id === id).map(({ start }) => this.article.starts[number]! + start),
    );
  }

  /** Words that have a reading, and terms. */
  counts(): { words: number; terms: number } {
    let words = 0;
    let terms = 0;
    for (const analysis of this.blocks) {
      words += analysis?.readings.filter(Boolean).length ?? 0;
      terms += analysis?.terms.length ?? 0;
    }
    return { words, terms };
  }

  private async ask(words: string[]): Promise<void> {
    const answer = await askBackground('words.explain', { words });
    for (const [word, card] of Object.entries(answer.words)) this.words.set(word, card);
  }
}
