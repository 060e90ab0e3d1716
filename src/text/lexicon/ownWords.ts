import type { Span } from './path.ts';

/** A place where the reader knows better: how these characters are cut, wherever they stand. */
export interface Correction {
  form: string;
  /** UTF-16 offsets in the form at which its words end, ascending; the last is its length. */
  ends: readonly number[];
}

/**
 * The reader's own terms and corrections. They win over every dictionary: the path goes through them whatever it costs.
 * Known cost: a text is looked at once more, a few nanoseconds a character where there are own words, none without.
 */
export class OwnWords {
  /** By first UTF-16 unit, longest form first; of two alike the correction stands first. */
  private readonly byFirst = new Map<number, Correction[]>();

  constructor(terms: readonly string[] = [], corrections: readonly Correction[] = []) {
    const whole = terms.map(form => ({ form, ends: [form.length] }));
    for (const own of [...corrections.filter(isSound), ...whole]) {
      if (!own.form) continue;
      const first = own.form.charCodeAt(0);
      const known = this.byFirst.get(first);
      if (known) known.push(own);
      else this.byFirst.set(first, [own]);
    }
    for (const known of this.byFirst.values()) known.sort((a, b) => b.form.length - a.form.length);
  }

  /**
   * The words that are settled in a text, from left to right, the longest form at each place.
   *
   * @returns ascending, not overlapping
   */
  spansIn(text: string): Span[] {
    const spans: Span[] = [];
    if (!this.byFirst.size) return spans;
    for (let at = 0; at < text.length; ) {
      const own = this.byFirst.get(text.charCodeAt(at))?.find(({ form }) => text.startsWith(form, at));
      if (!own) {
        at++;
        continue;
      }
      let start = at;
      for (const end of own.ends) {
        spans.push({ start, end: at + end });
        start = at + end;
      }
      at = start;
    }
    return spans;
  }
}

/** Whether the ends cut the form into words. */
export const isSound = ({ form, ends }: Correction): boolean =>
  form.length > 0 && ends.at(-1) === form.length && ends.every((end, i) => end > (ends[i - 1] ?? 0));
