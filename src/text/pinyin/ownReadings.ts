import { isHan } from './syllables.ts';

/** How the reader wants a word read, or words side by side (为群众), wherever they stand. */
export interface OwnReading {
  form: string;
  /** With tone marks, one syllable for each Han of the form, separated by blanks. */
  reading: string;
}

/** The remembered reading that holds for a word of a text. */
export interface ChosenReading {
  /** The word's number. */
  word: number;
  /** The form under which it was remembered; it may reach over the words beside it. */
  form: string;
}

const SYLLABLE = /^[\p{Ll}\p{M}]{1,8}$/u;
const hanOf = (form: string) => [...form].filter(one => isHan(one.codePointAt(0)!));

/** Whether a reading answers to its form: a syllable for each Han. */
export function isSoundReading({ form, reading }: OwnReading): boolean {
  const syllables = reading.split(' ');
  const han = hanOf(form);
  return han.length > 0 && syllables.length === han.length && syllables.every(one => SYLLABLE.test(one));
}

/** The readings that the reader chose, found in texts by their forms. */
export class OwnReadings {
  /** By first UTF-16 unit, longest form first. */
  private readonly byFirst = new Map<number, OwnReading[]>();

  constructor(readings: readonly OwnReading[] = []) {
    for (const own of readings) {
      if (!isSoundReading(own)) continue;
      const first = own.form.charCodeAt(0);
      const known = this.byFirst.get(first);
      if (known) known.push(own);
      else this.byFirst.set(first, [own]);
    }
    for (const known of this.byFirst.values()) known.sort((a, b) => b.form.length - a.form.length);
  }

  /**
   * The words of a text that a remembered form covers, from left to right, the longest form at each place. A form counts
   * where its borders are borders of words: 重 is not the 重 of 重庆.
   *
   * @param ends the ends of the text's words, UTF-16
   * @returns by word: its reading, and the form
   */
  inText(text: string, ends: readonly number[]): Map<number, { reading: string; form: string }> {
    const found = new Map<number, { reading: string; form: string }>();
    if (!this.byFirst.size) return found;
    for (let word = 0; word < ends.length; word++) {
      const start = ends[word - 1] ?? 0;
      for (const { form, reading } of this.byFirst.get(text.charCodeAt(start)) ?? []) {
        if (!text.startsWith(form, start)) continue;
        let last = word;
        while (last < ends.length && ends[last]! < start + form.length) last++;
        if (ends[last] !== start + form.length) continue;
        const syllables = reading.split(' ');
        for (; word <= last; word++) {
          const count = hanOf(text.slice(ends[word - 1] ?? 0, ends[word])).length;
          if (count) found.set(word, { reading: syllables.splice(0, count).join(' '), form });
        }
        word--;
        break;
      }
    }
    return found;
  }
}
