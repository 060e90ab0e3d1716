import type { ReaderChoices } from '../../extension/settings.ts';
import type { Analyses } from '../article/analyses.ts';
import type { Located } from '../article/located.ts';
import type { ReadingChoice } from '../article/readings.ts';

/** Which words get their readings, as the reader chose: all, those above a level, those that were asked for. */
export class ReadingsWanted implements ReadingChoice {
  /** Fewer than on a page: here a reader scrolls through a whole book, and each frame lays out paragraphs besides. */
  readonly perFrame = 120;
  private readonly asked = new Set<number>();

  constructor(
    private readonly located: Located,
    private readonly analyses: Analyses,
    private choice: Pick<ReaderChoices, 'readings' | 'level'>,
  ) {}

  /** @returns whether other words are wanted now */
  choose(choice: Pick<ReaderChoices, 'readings' | 'level'>): boolean {
    const before = this.choice;
    this.choice = choice;
    return before.readings !== choice.readings || (choice.readings === 'above' && before.level !== choice.level);
  }

  wants(index: number, word: number): boolean {
    switch (this.choice.readings) {
      case 'all':
        return true;
      case 'above': {
        const levels = this.analyses.word(this.form(index, word))?.entries.flatMap(({ level }) => level || []) ?? [];
        return !levels.length || Math.min(...levels) > this.choice.level;
      }
      case 'asked':
        return this.asked.has(this.startOf(index, word));
      default:
        return false;
    }
  }

  async ready(index: number): Promise<void> {
    if (this.choice.readings !== 'above') return;
    const ends = this.analyses.of(index)?.ends ?? [];
    await this.analyses
      .explain([...new Set(ends.map((_, word) => this.form(index, word)))].filter(isHan))
      .catch(() => undefined);
  }

  /** Asks for the reading of the word at an offset, or takes it off again; its block, or null where nothing is asked. */
  toggle(offset: number): number | null {
    const place = this.choice.readings === 'asked' ? this.analyses.placeOf(offset) : null;
    if (!place?.block.readings[place.index]) return null;
    const start = place.base + (place.block.ends[place.index - 1] ?? 0);
    if (!this.asked.delete(start)) this.asked.add(start);
    return this.located.article.blockAt(offset);
  }

  private startOf(index: number, word: number): number {
    return this.located.article.starts[index]! + (this.analyses.of(index)?.ends[word - 1] ?? 0);
  }

  private form(index: number, word: number): string {
    const start = this.startOf(index, word);
    return this.located.article.text.slice(
      start,
      this.located.article.starts[index]! + this.analyses.of(index)!.ends[word]!,
    );
  }
}

const isHan = (form: string): boolean => /\p{Script=Han}/u.test(form);
