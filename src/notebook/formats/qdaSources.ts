import { Anchoring } from '../../text/anchor/anchor.ts';
import type { Highlight } from '../highlight.ts';
import { guidOf } from './guid.ts';
import type { CitedArticle, Labels } from './kept.ts';

/** Longest name of a source or a passage, in code points: longer ones break the lists of the programs. */
const MOST_NAME = 100;

/** A text of the project, with the passages that stand in it. */
export interface Source {
  guid: string;
  name: string;
  article: CitedArticle;
  text: string;
  /** UTF-16 offsets in the text. */
  passages: { highlight: Highlight; start: number; end: number }[];
}

/**
 * The texts of an article: its own with the passages that are found in it; and, where the text was not kept or has
 * changed under them, one of the other passages alone, a paragraph each.
 */
export function sourcesOf(article: CitedArticle, labels: Labels): Source[] {
  const { key, citation, highlights } = article;
  const facts = [citation.date, citation.source, citation.edition, citation.title ?? article.url];
  const name = cut(facts.filter(Boolean).join(' '));
  const sources: Source[] = [];
  const lost: Highlight[] = [];
  if (article.text === null) lost.push(...highlights);
  else {
    const passages: Source['passages'] = [];
    const anchoring = new Anchoring(article.text);
    for (const highlight of highlights) {
      const place = anchoring.find(highlight.selector);
      if (place) passages.push({ highlight, ...place });
      else lost.push(highlight);
    }
    // A carriage return would be counted by some programs and not by others.
    const text = article.text.replaceAll('\r', '\n');
    sources.push({ guid: guidOf('source', key), name, article, text, passages });
  }
  if (lost.length) {
    let text = '';
    const passages = lost.map(highlight => {
      const start = text.length;
      const exact = highlight.selector.exact.replaceAll('\r', '\n');
      text += `${exact}\n\n`;
      return { highlight, start, end: start + exact.length };
    });
    const own = article.text === null ? name : cut(`${labels.passages}: ${name}`);
    sources.push({ guid: guidOf('passages', key), name: own, article, text, passages });
  }
  return sources;
}

/** A name that no other source has, as the programs want it. */
export function unlike(names: Set<string>, name: string): string {
  let one = name;
  for (let i = 2; names.has(one); i++) one = `${name} (${i})`;
  names.add(one);
  return one;
}

/** A text as a name: one line, not too long. */
export const cut = (text: string) => {
  const points = [...text.replace(/\s+/g, ' ').trim()];
  return points.length > MOST_NAME ? `${points.slice(0, MOST_NAME - 1).join('')}…` : points.join('');
};
