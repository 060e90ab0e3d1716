import type { Citation } from '../../notebook/highlight.ts';
import type { Sheet } from './sheet.ts';

/** The parts of a head, in the order in which they stand. */
const PARTS = ['kicker', 'title', 'deck'] as const;

/** What a head would say: for writing it in the other script. */
export const headTexts = (citation: Partial<Citation> | undefined): string[] =>
  citation?.title ? PARTS.flatMap(part => citation[part] ?? []) : [];

/**
 * Sets the headline that a page has outside its article's body, with kicker, deck, paper and date. It is no part of the
 * text, so that offsets are those of the page; a text whose first article has a headline of its own is left as it is.
 *
 * @param written gives a text as it is to be shown
 */
export function setHead(
  sheet: Sheet,
  citation: Partial<Citation> | undefined,
  written: (text: string) => string,
): void {
  const { root, articles } = sheet;
  if (!citation?.title || articles.length !== 1 || articles[0]!.headline) return;
  const head = root.ownerDocument.createElement('header');
  const add = (name: string, kind: string, text: string) => {
    const element = root.ownerDocument.createElement(name);
    element.className = kind;
    element.textContent = text;
    head.append(element);
  };
  for (const part of PARTS) {
    const text = citation[part];
    if (text) add(part === 'title' ? 'h2' : 'p', part === 'title' ? 'headline' : part, written(text));
  }
  const told = [citation.source, citation.date, citation.edition].filter(Boolean).join(' · ');
  if (told) add('p', 'told', told);
  root.prepend(head);
}
