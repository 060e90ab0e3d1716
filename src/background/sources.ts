import browser from 'webextension-polyfill';
import type { Sources } from '../text/analyze.ts';
import { glossaryOptions } from '../text/analyze.ts';
import { openGlossary } from '../text/glossary/glossary.ts';
import { openReader } from '../text/pinyin/open.ts';
import { PagedLexicon } from './pagedLexicon.ts';

/** The files could not be read, or are damaged. */
export class SourcesError extends Error {
  override name = 'SourcesError';
}

/** What an analysis draws on, and the way to do work that may want more of the lexicon than has been read. */
export interface OpenSources extends Sources {
  with<T>(work: () => T): Promise<T>;
}

let opening: Promise<OpenSources> | null = null;

/**
 * The lexicon, the glossary and the reader of words, opened when first asked for. The promise is kept, so that two
 * pages that ask during a cold start open them once; it is lost with a background that sleeps, and that is cheap.
 *
 * @throws SourcesError; the next call tries again
 */
export function openSources(): Promise<OpenSources> {
  opening ??= open().catch(error => {
    opening = null;
    throw new SourcesError('the dictionary files cannot be read', { cause: error });
  });
  return opening;
}

async function open(): Promise<OpenSources> {
  const [paged, glossaryBytes, readingsBytes] = await Promise.all([
    PagedLexicon.open(browser.runtime.getURL('data/lexicon.bin')),
    file('data/glossary.bin'),
    file('data/readings.bin'),
  ]);
  const { lexicon } = paged;
  const { reader, readSentence } = openReader(lexicon, readingsBytes);
  const glossary = openGlossary(glossaryBytes, glossaryOptions(lexicon, readSentence));
  return {
    lexicon,
    glossary,
    reader,
    async with(work) {
      const done = await paged.with(work);
      // After the answer, while the reader looks at it.
      setTimeout(() => void paged.complete().catch(() => undefined));
      return done;
    },
  };
}

async function file(path: string): Promise<Uint8Array> {
  const answer = await fetch(browser.runtime.getURL(path));
  return new Uint8Array(await answer.arrayBuffer());
}
