import { type Correction, OwnWords } from '../lexicon/ownWords.ts';
import { type OwnReading, OwnReadings } from '../pinyin/ownReadings.ts';
import type { TermMatch } from './match.ts';

/** What is needed of a term of the reader's own to find it in a text. */
export interface OwnForms {
  /** As matches name it. */
  id: string;
  forms: readonly { text: string; pinyin: string | null }[];
  sense: string;
}

/** Everything in which the reader knows better: terms, corrections and readings, and whether the glossary speaks at all. */
export class Own {
  readonly words: OwnWords;
  readonly readings: OwnReadings;
  private readonly terms: OwnWords;
  private readonly byForm = new Map<string, Pick<TermMatch, 'id' | 'pinyin' | 'gloss'>>();

  /** @param glossary whether terms of the glossary are explained beside the reader's own */
  constructor(
    terms: readonly OwnForms[] = [],
    corrections: readonly Correction[] = [],
    readonly glossary = true,
    readings: readonly OwnReading[] = [],
  ) {
    this.readings = new OwnReadings(readings);
    for (const { id, forms, sense } of terms)
      for (const { text, pinyin } of forms)
        if (!this.byForm.has(text)) this.byForm.set(text, { id, pinyin: pinyin ?? '', gloss: sense });
    const forms = [...this.byForm.keys()];
    this.terms = new OwnWords(forms);
    this.words = new OwnWords(
      forms.filter(form => HAN.test(form)),
      corrections,
    );
  }

  /** The terms of a text: the reader's own win over those of the glossary that they touch. */
  match(text: string, glossary: (text: string) => TermMatch[]): TermMatch[] {
    const own = this.terms
      .spansIn(text)
      .map((span): TermMatch => ({ ...span, kind: 'entry', ...this.byForm.get(text.slice(span.start, span.end))! }));
    const others = this.glossary ? glossary(text) : [];
    if (!own.length) return others;
    const free = others.filter(({ start, end }) => own.every(one => one.end <= start || one.start >= end));
    return [...own, ...free].sort((a, b) => a.start - b.start);
  }
}

const HAN = /\p{Script=Han}/u;
