import { analyze, type BlockAnalysis, type TermCard, wordCards } from '../../text/analyze.ts';
import type { Glossary } from '../../text/glossary/glossary.ts';
import { wordIndexAt } from '../../text/wordIndexAt.ts';
import { type Known, openKnown } from '../known.ts';
import { initialWords, searchTable } from '../searching.ts';
import { openSources } from '../sources.ts';
import type { Answers } from './answers.ts';

/** The cards of the terms that stand in some blocks. */
function termCards(glossary: Glossary, { cards }: Known, blocks: readonly BlockAnalysis[]): TermCard[] {
  const ids = new Set(blocks.flatMap(block => block.terms.flatMap(({ kind, id }) => (kind === 'entry' ? id : []))));
  return [...ids].flatMap(id => cards.get(id) ?? glossary.entry(id) ?? []);
}

const HAN = /\p{Script=Han}/gu;

/** What texts say: words, readings, terms, and what a search knows of characters. */
export const texts = {
  'text.analyze': async ({ blocks }) => {
    const [sources, reader] = await Promise.all([openSources(), openKnown()]);
    await sources.allTerms();
    return sources.with(() => {
      const analysed = blocks.map(block => analyze(sources, block, reader.own));
      return { blocks: analysed, cards: termCards(sources.glossary, reader, analysed) };
    });
  },
  'words.explain': async ({ words: wanted }) => {
    const sources = await openSources();
    return { words: Object.fromEntries(await sources.with(() => wordCards(sources.lexicon, wanted))) };
  },
  'text.expect': async () => {
    const [sources] = await Promise.all([openSources(), openKnown()]);
    // After the answer: a question that has come meanwhile goes first.
    setTimeout(() => sources.warm());
    return null;
  },
  'text.look': async ({ text, offset }) => {
    const [sources, reader] = await Promise.all([openSources(), openKnown()]);
    return sources.with(() => {
      const block = analyze(sources, text, reader.own);
      const index = wordIndexAt(block, offset);
      const word = text.slice(block.ends[index - 1] ?? 0, block.ends[index] ?? 0);
      const cards = wordCards(sources.lexicon, [word, ...(word.match(HAN) ?? [])]);
      return { block, cards: termCards(sources.glossary, reader, [block]), words: Object.fromEntries(cards) };
    });
  },
  'terms.cards': async ({ ids }) => {
    const [sources, { cards }] = await Promise.all([openSources(), openKnown()]);
    return sources.with(() => ids.flatMap(id => cards.get(id) ?? sources.glossary.entry(id) ?? []));
  },
  'search.characters': searchTable,
  'search.initials': ({ initials }) => initialWords(initials),
} satisfies Partial<Answers>;
