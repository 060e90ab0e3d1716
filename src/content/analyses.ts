import { MOST_TEXT } from '../extension/messages.ts';
import { askBackground } from '../extension/send.ts';
import type { BlockAnalysis, TermCard, WordEntry } from '../text/analyze.ts';
import type { ArticleText } from '../text/articleText.ts';

/** Blocks of the first message: about a screen, so that it is answered before the rest is looked at. */
const FIRST = 1_500;
/** Words explained by one message: its answer is read in a few milliseconds. */
const WORDS = 250;

/** A word or term under the pointer. Offsets are the article's. */
export interface Found<T> {
  start: number;
  end: number;
  value: T;
}

/** The background's analysis of an article, kept here so that nothing has to be asked when the reader points at a word. */
export class Analyses {
  private readonly blocks: (BlockAnalysis | undefined)[] = [];
  private readonly cards = new Map<string, TermCard>();
  private readonly entries = new Map<string, WordEntry[]>();

  constructor(private readonly article: ArticleText) {}

  of(block: number): BlockAnalysis | undefined {
    return this.blocks[block];
  }

  card(id: string): TermCard | undefined {
    return this.cards.get(id);
  }

  /**
   * Asks for the whole article, a screen first, then the rest; at last for what its words mean.
   *
   * @param arrived called after each part
   */
  async load(signal: AbortSignal, arrived: () => void): Promise<void> {
    const { blocks } = this.article;
    let most = FIRST;
    for (let from = 0; from < blocks.length; ) {
      const texts: string[] = [];
      let length = 0;
      while (
        from + texts.length < blocks.length &&
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
      from += texts.length;
      most = MOST_TEXT / 4;
      arrived();
    }
  }

  /** Fetches the senses of the article's words, in parts, so that hovering needs no message. */
  async explainAll(signal: AbortSignal): Promise<void> {
    const words = new Set<string>();
    this.blocks.forEach((analysis, index) => {
      const { text } = this.article.blocks[index]!;
      let start = 0;
      for (const end of analysis?.ends ?? []) {
        const word = text.slice(start, end);
        if (word.length <= 64 && /\p{Script=Han}/u.test(word)) words.add(word);
        start = end;
      }
    });
    const missing = [...words].filter(word => !this.entries.has(word));
    for (let i = 0; i < missing.length && !signal.aborted; i += WORDS) await this.ask(missing.slice(i, i + WORDS));
  }

  /** A word's entries: at once where they are here, else from the background. */
  async explain(word: string): Promise<WordEntry[]> {
    if (!this.entries.has(word)) await this.ask([word.slice(0, 64)]);
    return this.entries.get(word.slice(0, 64)) ?? [];
  }

  /** The word at an offset of the article, with its reading. */
  wordAt(offset: number): Found<string> | null {
    const index = this.article.blockAt(offset);
    const analysis = this.blocks[index];
    if (!analysis) return null;
    const base = this.article.starts[index]!;
    const i = analysis.ends.findIndex(end => base + end > offset);
    if (i < 0) return null;
    return {
      start: base + (i ? analysis.ends[i - 1]! : 0),
      end: base + analysis.ends[i]!,
      value: analysis.readings[i] ?? '',
    };
  }

  /** The term at an offset of the article. */
  termAt(offset: number): Found<BlockAnalysis['terms'][number]> | null {
    const index = this.article.blockAt(offset);
    const base = this.article.starts[index] ?? 0;
    const term = this.blocks[index]?.terms.find(({ start, end }) => base + start <= offset && offset < base + end);
    return term ? { start: base + term.start, end: base + term.end, value: term } : null;
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
    const { entries } = await askBackground('words.explain', { words });
    for (const [word, found] of Object.entries(entries)) this.entries.set(word, found);
  }
}
