import { type Body, bodiesIn } from './bodies.ts';
import type { Lexicon } from './lexicon.ts';
import { explainNumber, type NumberExplanation } from './numbers.ts';
import type { Segmentation, Span } from './path.ts';

/** Something that is more than its words: a figure, a person, a public body. Offsets are UTF-16, in the text. */
export type Whole = Span &
  (
    | { kind: 'figure'; of: NumberExplanation['kind']; text: string }
    | { kind: 'person'; surname: Span }
    | { kind: 'foreign' }
    | { kind: 'body'; place: Span; domain: Span; office: Span; level: Body['level'] }
  );

/** Units by form that a figure may stand in. */
const FIGURES = new Set(['number', 'numbered', 'date', 'percent']);
/** 〔2024〕12号: the year's number stands in brackets, so that the unit begins after the figure does. */
const BRACKET = /[〔［[【（(]/;

/**
 * The figures, persons and public bodies of a text that has been cut into words.
 *
 * @returns ascending by start; a figure may lie in no other, a person or body in none of its own kind
 */
export function wholesIn(lexicon: Lexicon, text: string, { ends, found }: Segmentation): Whole[] {
  const wholes: Whole[] = [];
  let figured = 0;
  for (const { start, end, kind } of found) {
    if (kind === 'person') wholes.push({ start, end, kind, surname: { start, end: surnameEnd(ends, start, end) } });
    else if (kind === 'foreign') wholes.push({ start, end, kind });
    else if (FIGURES.has(kind) && start >= figured) {
      const figure = figureAt(text, start);
      if (!figure) continue;
      figured = figure.end;
      wholes.push({ start: figure.start, end: figure.end, kind: 'figure', of: figure.kind, text: figure.text });
    }
  }
  for (const { start, end, place, domain, office, level } of bodiesIn(lexicon, text, ends))
    wholes.push({ start, end, kind: 'body', place, domain, office, level });
  return wholes.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A number may be part of more than itself: a document's number begins at the bracket before it. */
function figureAt(text: string, start: number): NumberExplanation | null {
  const bracketed = BRACKET.test(text.charAt(start - 1)) ? explainNumber(text, start - 1) : null;
  return bracketed?.kind === 'document' ? bracketed : explainNumber(text, start);
}

const surnameEnd = (ends: readonly number[], start: number, end: number) =>
  ends.find(at => at > start && at < end) ?? end;
