import browser from 'webextension-polyfill';
import { analyze, glossaryOptions, type Sources, wordCards } from '../text/analyze.ts';
import { openGlossary } from '../text/glossary/glossary.ts';
import { unpack } from '../text/glossary/unpack.ts';
import { openLexicon } from '../text/lexicon/lexicon.ts';
import { openReader } from '../text/pinyin/open.ts';
import { PagedFile } from './pagedFile.ts';

/** The files could not be read, or are damaged. */
export class SourcesError extends Error {
  override name = 'SourcesError';
}

/** What an analysis draws on, and the way to do work that may want more of the files than has been read. */
export interface OpenSources extends Sources {
  with<T>(work: () => T): Promise<T>;
  /** Reads the glossary to its end: before a long text that is quicker than to find out what is wanted and begin anew. */
  allTerms(): Promise<void>;
  /** Does once, and throws away, what the first question would otherwise pay for, and has the files read to their ends. */
  warm(): void;
}

/** A work that still wants pages after so many reads is given what there is. */
const MOST_READS = 4;
/** Has a term, a coinage, a figure, a person and words with several readings: each of them runs code of its own. */
const TRIAL = '夏病春治、“三清零”等工作，记者张伟从市综合行政执法局了解到，目前已为46.16万名居民办实事。';

let opening: Promise<OpenSources> | null = null;

/**
 * The lexicon, the glossary and the reader of words, opened when first asked for. The promise is kept, so that two
 * pages that ask during a cold start open them once; it is lost with a background that sleeps, and that is cheap.
 *
 * The bodies of the files are not compared with their checksums here (25 ms at every waking): the store verifies an
 * extension's files, and the headers, which are checked, keep every view in bounds.
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
  const [lexiconFile, glossaryFile, readingsFile] = await Promise.all([
    PagedFile.open(browser.runtime.getURL('data/lexicon.bin'), bytes => openLexicon(bytes).senses.start),
    PagedFile.open(browser.runtime.getURL('data/glossary.bin'), bytes => unpack(bytes, false).entries.start),
    fetch(browser.runtime.getURL('data/readings.bin')),
  ]);
  const lexicon = openLexicon(lexiconFile.bytes);
  lexiconFile.tend(lexicon.senses);
  const { reader, readSentence } = openReader(lexicon, new Uint8Array(await readingsFile.arrayBuffer()), false);
  const glossary = openGlossary(glossaryFile.bytes, { ...glossaryOptions(lexicon, readSentence), checked: false });
  glossaryFile.tend(glossary.pages);
  const sources = { lexicon, glossary, reader };

  const files = [glossaryFile, lexiconFile];
  const complete = () => {
    for (const file of files) void file.complete().catch(() => undefined);
  };
  let warmed = false;
  return {
    ...sources,
    async with(work) {
      for (let reads = 0; ; reads++) {
        const done = work();
        const wanted = await Promise.all(files.map(file => file.fetchWanted()));
        if (reads < MOST_READS && wanted.includes(true)) continue;
        // After the answer, while the reader looks at it.
        setTimeout(complete);
        return done;
      }
    },
    allTerms: () => glossaryFile.complete(),
    warm() {
      if (warmed) return;
      warmed = true;
      complete();
      const { ends } = analyze(sources, TRIAL);
      wordCards(lexicon, [TRIAL.slice(0, ends[0]), TRIAL.slice(ends[0], ends[1])]);
    },
  };
}
