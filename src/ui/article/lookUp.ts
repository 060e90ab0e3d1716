import type { Settings } from '../../extension/settings.ts';
import { wordKind } from '../../notebook/word.ts';
import type { Article } from './article.ts';
import type { Bars } from './bars.ts';
import { cardActions } from './cardActions.ts';
import { Cards } from './cards.ts';
import { fields } from './fields.ts';
import { Finder, pointing } from './pointing.ts';

/** Everything by which words are looked up on one page: pointer, tap, keyboard, fields, and the card. */
export class LookUp {
  private readonly stopping = new AbortController();
  private readonly kept: Set<string>;
  private readonly cards: Cards;
  private readonly finder: Finder;
  private walking: AbortController | null = null;

  /**
   * @param article the page's article as it is now
   * @param kept forms of the words that the reader keeps
   * @param bars the bars of the article as it is now
   */
  constructor(
    document: Document,
    article: () => Article | null,
    public settings: Settings,
    kept: readonly string[],
    private readonly bars: () => Bars | null,
  ) {
    const { signal } = this.stopping;
    this.kept = new Set(kept);
    this.finder = new Finder(document, article);
    this.cards = new Cards(
      document,
      {
        settings: () => this.settings,
        kept: this.kept,
        busy: () => this.bars()?.open === true,
        actions: (passage, shown) =>
          cardActions({ document, passage, shown, kept: this.kept, article: article(), cards: this.cards }),
      },
      signal,
    );
    pointing(document, this.finder, this.cards, () => this.settings, signal);
    fields(document, this.cards, () => this.settings, signal);
  }

  /** Looks up what stands at a point, as if the pointer had come to rest there. */
  lookAt(x: number, y: number, target: EventTarget | null): void {
    const found = this.finder.at(x, y, target, this.settings.elsewhere === 'point');
    if (found) void this.cards.open(found.passage, found.offset, { x, y });
  }

  /** Begins to go through an article by keyboard; a second wish ends it. False where it has no words. */
  async walk(article: Article): Promise<boolean> {
    this.walking?.abort();
    this.walking = new AbortController();
    const { walk } = await import('./walk.ts');
    const signal = AbortSignal.any([this.stopping.signal, this.walking.signal]);
    return walk(article, this.finder, this.cards, this.bars(), signal);
  }

  /** Fetches the card's code while nobody waits for it. */
  prepare(): void {
    this.cards.prepare();
  }

  /** A word was kept or taken out, here or elsewhere. */
  hear(form: string, stored: unknown): void {
    const word = wordKind.read(stored);
    if (word && !word.deleted) this.kept.add(form);
    else this.kept.delete(form);
  }

  /** Closes the card; a walk goes on. */
  closeCard(): void {
    this.cards.close();
  }

  /** Closes the card and ends a walk: the page is about to change. */
  close(): void {
    this.walking?.abort();
    this.cards.close();
  }

  end(): void {
    this.stopping.abort();
  }
}
