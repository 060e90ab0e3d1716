import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeLexicon } from '../../src/text/lexicon/write.ts';
import { cachedBytes, filesUnder, ROOT } from '../cached.ts';
import { loadEntries } from '../glossary/load.ts';
import { CEDICT_FILE, parseCedict } from './cedict.ts';
import { HSK_FILE, parseHsk } from './hsk.ts';
import { JIEBA_FILE, parseJieba } from './jieba.ts';
import { nameCosts } from './names.ts';
import { PLACES_FILE, parsePlaces } from './places.ts';
import { entryRecords, wordRecords } from './records.ts';
import { termWords } from './terms.ts';

/** Everything that the file depends on: the data, and the programs that read and write it. */
const sources = () => [
  CEDICT_FILE,
  JIEBA_FILE,
  PLACES_FILE,
  ...filesUnder('scripts/lexicon', /\.(ts|tsv)$/),
  ...filesUnder('src/text/glossary/entries', /\.yaml$/),
  ...['write.ts', 'write-trie.ts', 'bytes.ts', 'format.ts', 'checksum.ts'].map(name =>
    path.join(ROOT, 'src/text/lexicon', name),
  ),
  path.join(ROOT, 'src/text/pinyin/marks.ts'),
];

/** Compiles the lexicon from the npm packages and the glossary's forms. The same sources give the same bytes. */
export async function compileLexicon(): Promise<Uint8Array> {
  const cedict = parseCedict(readFileSync(CEDICT_FILE, 'utf8'));
  const counted = parseJieba(readFileSync(JIEBA_FILE, 'utf8'));
  const places = parsePlaces(readFileSync(PLACES_FILE, 'utf8'));
  const levels = parseHsk(readFileSync(HSK_FILE, 'utf8'));
  const entries = entryRecords(cedict, places);
  return writeLexicon(
    entries,
    wordRecords(entries, cedict, counted, levels, places, termWords(await loadEntries())),
    nameCosts(
      counted,
      cedict.filter(entry => entry.proper).map(entry => entry.simplified),
    ),
  );
}

/** The bytes of the lexicon file: a fresh copy each time, in a buffer of its own. */
export const lexiconBytes = () => cachedBytes('lexicon', sources(), compileLexicon);
