import { type Context, hashOf, PAD } from './features.ts';
import type { Known, KnownWords } from './known.ts';
import type { Model } from './model.ts';
import { isHan } from './syllables.ts';
import { MOST_CLASSES, weigh } from './weigh.ts';

/** A word whose reading is not certain. */
export interface Doubt {
  /** Its number among the block's words. */
  word: number;
  /** Its other readings, the likelier first, written as its reading is. */
  others: string[];
}

/** The likeliest reading is shown as doubtful below this probability; others are offered from OFFERED on. */
const CERTAIN = 0.8;
const OFFERED = 0.1;
/** The dictionary's first reading of a word with several is the usual one: its start before the others, in nats. */
const FIRST = 0.5;

const NONE: string[] = [];
/** Chooses the reading that fits its place, of words that have several or none of their own. */
export class Chooser {
  private readonly scores = new Float64Array(MOST_CLASSES);

  constructor(
    private readonly model: Model,
    private readonly words: KnownWords,
  ) {}

  /** The reading that fits best, of a word with several or with none of its own. */
  weighed(word: string, known: Known, context: Context, index: number, doubts: Doubt[]): string {
    const from = context.starts[index]!;
    const phrase = this.phrase(word, context, index);
    if (phrase) return phrase;
    if (known.head >= 0) {
      const { best, others } = this.character(known, word, context, from, index);
      if (others.length > 0) doubts.push({ word: index, others });
      return best;
    }
    if (known.options.length > 1) return this.option(word, known.options, context, index, doubts);
    return this.byCharacter(word, context, index);
  }

  /** A single character by its context. In traditional text only what the character itself can be read counts. */
  private character(known: Known, character: string, context: Context, at: number, index: number) {
    const { model, scores } = this;
    const syllables = model.syllables();
    const first = model.headAt[known.head]!;
    const count = model.headAt[known.head + 1]! - first;
    const traditional = model.fold[character.charCodeAt(0)] !== character.charCodeAt(0);
    weigh(model, known.head, context, at, index, scores);
    if (traditional)
      for (let k = 0; k < count; k++) {
        const syllable = syllables[model.classes[first + k]!];
        if (!known.options.some(option => option[0] === syllable)) scores[k] = Number.NEGATIVE_INFINITY;
      }
    let best = -1;
    for (let k = 0; k < count; k++) if (scores[k]! > (best < 0 ? Number.NEGATIVE_INFINITY : scores[best]!)) best = k;
    if (best < 0) return { best: known.options[0]?.[0] ?? '', others: [] };
    let sum = 0;
    for (let k = 0; k < count; k++) sum += Math.exp(scores[k]! - scores[best]!);
    if (sum <= 1 / CERTAIN) return { best: syllables[model.classes[first + best]!]!, others: NONE };
    const others: [number, string][] = [];
    for (let k = 0; k < count; k++)
      if (k !== best && Math.exp(scores[k]! - scores[best]!) / sum >= OFFERED)
        others.push([scores[k]!, syllables[model.classes[first + k]!]!]);
    others.sort((a, b) => b[0] - a[0]);
    return { best: syllables[model.classes[first + best]!]!, others: others.map(([, syllable]) => syllable) };
  }

  /** The best of a word's own readings. */
  private option(word: string, options: string[][], context: Context, index: number, doubts: Doubt[]): string {
    const { model, scores } = this;
    const totals = options.map((_, i) => (i === 0 ? FIRST : 0));
    const syllables = model.syllables();
    let unit = 0;
    const characters = [...word];
    characters.forEach((character, place) => {
      const at = context.starts[index]! + unit;
      unit += character.length;
      if (character.length > 1 || options.every(option => option[place] === options[0]![place])) return;
      const head = model.head(model.fold[character.charCodeAt(0)]!);
      if (head < 0) return;
      weigh(model, head, context, at, index, scores);
      const first = model.headAt[head]!;
      const count = model.headAt[head + 1]! - first;
      options.forEach((option, i) => {
        let score = -4;
        for (let k = 0; k < count; k++)
          if (syllables[model.classes[first + k]!] === option[place]) score = Math.max(score, scores[k]!);
        totals[i]! += score;
      });
    });
    const order = totals.map((_, i) => i).sort((a, b) => totals[b]! - totals[a]! || a - b);
    const written = (i: number) =>
      options[i]!.filter((_, place) => isHan(characters[place]!.codePointAt(0)!)).join(' ');
    const others = order.slice(1).filter(i => totals[order[0]!]! - totals[i]! < Math.log(CERTAIN / (1 - CERTAIN)));
    if (others.length > 0) doubts.push({ word: index, others: others.map(written) });
    return written(order[0]!);
  }

  /** A word that the lexicon does not have: names, numbers. */
  private byCharacter(word: string, context: Context, index: number): string {
    const read: string[] = [];
    let at = context.starts[index]!;
    for (const character of word) {
      if (isHan(character.codePointAt(0)!)) {
        const known = this.words.of(character);
        const syllable = known.fixed ?? this.character(known, character, context, at, index).best;
        if (!syllable) return '';
        read.push(syllable);
      }
      at += character.length;
    }
    return read.join(' ');
  }

  /** The reading of a word as part of a phrase that the file has: words side by side, this one among them. */
  private phrase(word: string, context: Context, index: number): string {
    const { starts, count, codes } = context;
    for (let words = 3; words > 1; words--)
      for (let first = Math.max(0, index - words + 1); first <= index && first + words <= count; first++) {
        const from = starts[first]!;
        const to = starts[first + words]!;
        if (to - from > 6) continue;
        const syllables = this.model.word(hashOf(codes, from + PAD, to + PAD), to - from);
        if (!syllables) continue;
        const place = starts[index]! - from;
        return syllables.slice(place, place + word.length).join(' ');
      }
    return '';
  }
}
