import type { ArticleText } from '../../text/articleText.ts';
import { sentenceAt } from '../../text/sentenceAt.ts';
import type { Analyses } from '../article/analyses.ts';

/** A term or a word of a text, and where it stands. */
export interface FoundWord {
  text: string;
  /** Syllables separated by blanks. */
  reading: string;
  sense: string;
  /** Offsets in the article's text at which it begins, ascending. */
  places: number[];
}

/** What the text's glossary explains, by its first place: each entry once, and each coinage of a family. */
export function termsIn(article: ArticleText, analyses: Analyses): FoundWord[] {
  const found = new Map<string, FoundWord>();
  article.blocks.forEach((block, number) => {
    for (const { id, kind, start, end, pinyin, gloss } of analyses.of(number)?.terms ?? []) {
      const text = block.text.slice(start, end);
      add(found, kind === 'entry' ? id : `${id} ${text}`, article.starts[number]! + start, () => ({
        text,
        reading: pinyin,
        sense: gloss,
      }));
    }
  });
  return [...found.values()];
}

/**
 * The text's words of two characters and more, the most frequent first. A word's sense is there once its card has been
 * fetched.
 *
 * @param level words of the HSK up to it are left out: the reader knows them. 0 leaves none out.
 */
export function wordsIn(article: ArticleText, analyses: Analyses, level: number): FoundWord[] {
  const found = new Map<string, FoundWord>();
  article.blocks.forEach((block, number) => {
    const analysis = analyses.of(number);
    let start = 0;
    for (const [index, end] of (analysis?.ends ?? []).entries()) {
      const text = block.text.slice(start, end);
      const reading = analysis!.readings[index];
      if (reading && text.length > 1)
        add(found, text, article.starts[number]! + start, () => ({ text, reading, sense: '' }));
      start = end;
    }
  });
  return [...found.values()]
    .flatMap(word => {
      const entries = analyses.word(word.text)?.entries ?? [];
      const levels = entries.flatMap(entry => entry.level || []);
      if (level && levels.length && Math.min(...levels) <= level) return [];
      return { ...word, sense: entries.flatMap(({ senses }) => senses.slice(0, 1)).join('; ') };
    })
    .sort((a, b) => b.places.length - a.places.length || a.places[0]! - b.places[0]!);
}

/** The sentence in which a word stands first. */
export const sentenceOf = (article: ArticleText, { text, places }: FoundWord): string =>
  sentenceAt(article.text, places[0]!, places[0]! + text.length).text;

function add(found: Map<string, FoundWord>, key: string, place: number, make: () => Omit<FoundWord, 'places'>): void {
  const known = found.get(key);
  if (known) known.places.push(place);
  else found.set(key, { ...make(), places: [place] });
}
