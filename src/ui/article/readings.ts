import { type Fit, fits } from '../../page/overhang.ts';
import { nextFrame } from '../../page/pace.ts';
import type { Pieces } from '../../page/pieces.ts';
import { type Shown, setReading, showSyllable } from '../../page/ruby.ts';
import { shownSyllables, type View, type WordSyllables } from '../../text/pinyin/view.ts';
import type { Analyses } from './analyses.ts';
import type { Located } from './located.ts';

/** Han annotated between two frames: laying out their ruby takes 20 ms on two slow cores. */
const HAN_PER_FRAME = 240;
/** Fewer where the frames with so many take long, but not so few that a page of them never comes. */
const LEAST_PER_FRAME = 48;
/** A frame with readings that takes longer, ms, makes the next ones smaller; one that takes less makes them larger. */
const SLOW_FRAME_MS = 40;
const QUICK_FRAME_MS = 24;
/** The first few load the font of the readings: that takes long. */
const HAN_IN_FIRST_FRAME = 60;
/** Screens above and below the window in which readings are set ahead of the eye. */
const AHEAD = 1;

/** Which words get their readings; without it all of them do. */
export interface ReadingChoice {
  wants(index: number, word: number): boolean;
  /** Awaited before a block is set: what the choice has to know of it. */
  ready(index: number): Promise<void> | void;
  /** Han that are annotated between two frames. */
  perFrame?: number;
}

/** Sets the readings where the eye is: what is in the window first, then what is near, the rest when it comes near. */
export class Readings {
  /** Blocks whose readings have been set, with what each word shows. */
  private readonly done = new Map<number, Shown[][]>();
  /** What the readings look like; null until it is told. */
  private view: View | null = null;
  /** Han that may still be set before the next frame. */
  private left = HAN_IN_FIRST_FRAME;
  private perFrame = HAN_IN_FIRST_FRAME;
  private pass: Promise<void> | null = null;
  private again = false;

  /**
   * @param change does work on the page, kept apart from what the page's own scripts do
   * @param changed is told between which offsets of the article text nodes were cut
   */
  constructor(
    private readonly located: Located,
    private readonly pieces: Pieces,
    private readonly analyses: Analyses,
    private readonly change: (work: () => void) => void,
    private readonly changed: (start: number, end: number) => void,
    private readonly signal: AbortSignal,
    private readonly choice?: ReadingChoice,
  ) {}

  /**
   * Takes a block's readings off again; they are set anew when it is near the window and they are asked for.
   *
   * @param repaint false where what is painted on the block goes, too
   */
  forget(index: number, repaint = true): void {
    if (!this.done.delete(index)) return;
    const base = this.located.article.starts[index]!;
    const end = base + this.located.article.blocks[index]!.text.length;
    const nodes = new Set(this.located.slices(base, end).map(({ node }) => node));
    this.change(() => {
      for (const node of nodes) this.pieces.release(node);
    });
    if (repaint) this.changed(base, end);
  }

  /** The blocks whose readings have been set. */
  blocks(): number[] {
    return [...this.done.keys()];
  }

  /** Follows the window from now on. */
  followWindow(follow: () => void): void {
    const options = { passive: true, capture: true, signal: this.signal };
    let asked = false;
    const moved = () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        follow();
      });
    };
    this.located.document.defaultView?.addEventListener('scroll', moved, options);
    this.located.document.defaultView?.addEventListener('resize', moved, options);
    // A page may show its article only once its script has run, or more of it when asked.
    const resized = new ResizeObserver(moved);
    resized.observe(this.located.root);
    this.signal.addEventListener('abort', () => resized.disconnect());
  }

  /** Has readings shown as the reader wants them, those that are set already too. */
  async show(view: View): Promise<void> {
    const before = this.view;
    this.view = view;
    if (!before || (before.notation === view.notation && before.spoken === view.spoken)) return;
    for (const [index, words] of this.done) {
      const { syllables, fit } = this.set(index);
      for (let word = 0; word < words.length; word++) {
        if (this.left <= 0) {
          await nextFrame();
          this.left = HAN_PER_FRAME;
        }
        // The reader has changed his mind meanwhile.
        if (this.signal.aborted || this.view !== view) return;
        this.change(() => {
          for (; word < words.length && this.left > 0; word++)
            for (const { character, element } of words[word] ?? []) {
              showSyllable(element, syllables[word]?.[character] ?? '', fit[word]?.[character]);
              this.left--;
            }
        });
        word--;
      }
    }
  }

  /** What stands over the words of a block. */
  private set(index: number): { syllables: (WordSyllables | null)[]; fit: Fit[][] } {
    const analysis = this.analyses.of(index);
    if (!analysis || !this.view) return { syllables: [], fit: [] };
    const { text } = this.located.article.blocks[index]!;
    const syllables = shownSyllables(text, analysis, this.view);
    if (this.view.notation === 'zhuyin') return { syllables, fit: [] };
    const lengths = analysis.ends.map((end, i) => syllables[i]?.length ?? end - (analysis.ends[i - 1] ?? 0));
    return { syllables, fit: fits(syllables, lengths) };
  }

  /** Sets what is near the window now. One pass at a time; a wish during a pass is met by one more. */
  setNear(): Promise<void> {
    if (this.pass) {
      this.again = true;
      return this.pass;
    }
    this.pass = this.sweep().finally(() => {
      this.pass = null;
      if (this.again && !this.signal.aborted) {
        this.again = false;
        void this.setNear();
      }
    });
    return this.pass;
  }

  private async sweep(): Promise<void> {
    for (const ahead of [0, AHEAD]) {
      // Boxes are asked for right after a frame: its layout is done, so that asking forces none.
      await nextFrame();
      for (const index of this.near(ahead)) await this.setBlock(index);
      if (this.signal.aborted) return;
    }
  }

  /** Blocks without readings whose box is within so many screens of the window. */
  private near(ahead: number): number[] {
    return this.located.near(ahead, index => !this.done.has(index) && this.analyses.of(index) !== undefined);
  }

  /** Waits for the frame in which the readings just set are laid out, and learns from it how many the next one bears. */
  private async frame(): Promise<void> {
    const begun = performance.now();
    await nextFrame();
    const took = performance.now() - begun;
    const most = this.choice?.perFrame ?? HAN_PER_FRAME;
    if (took > SLOW_FRAME_MS) this.perFrame = Math.max(LEAST_PER_FRAME, this.perFrame >> 1);
    else if (took < QUICK_FRAME_MS) this.perFrame = Math.min(most, this.perFrame * 2);
    this.left = this.perFrame;
  }

  /** Sets the readings of one block, with a frame wherever enough was set for one. */
  private async setBlock(index: number): Promise<void> {
    const analysis = this.analyses.of(index);
    if (!analysis || this.done.has(index)) return;
    const shown: Shown[][] = [];
    this.done.set(index, shown);
    await this.choice?.ready(index);
    if (this.signal.aborted || this.done.get(index) !== shown) return;
    const base = this.located.article.starts[index]!;
    const { ends } = analysis;
    let view = this.view;
    let { syllables, fit } = this.set(index);
    for (let word = 0; word < ends.length; ) {
      const begun = word ? ends[word - 1]! : 0;
      this.change(() => {
        for (; word < ends.length && this.left > 0; word++) {
          const start = word ? ends[word - 1]! : 0;
          const end = ends[word]!;
          this.left -= end - start;
          const over = (this.choice?.wants(index, word) ?? true) ? syllables[word] : undefined;
          if (over)
            shown[word] = setReading(this.pieces, this.located.slices(base + start, base + end), over, fit[word]);
        }
      });
      this.changed(base + begun, base + (ends[word - 1] ?? 0));
      if (this.left > 0) continue;
      await this.frame();
      // The block may have left the window meanwhile, and its readings with it.
      if (this.signal.aborted || !this.done.has(index)) return;
      if (view !== this.view) {
        view = this.view;
        ({ syllables, fit } = this.set(index));
      }
    }
  }
}
