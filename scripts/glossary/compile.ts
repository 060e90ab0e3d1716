import path from 'node:path';
import { cachedBytes, filesUnder, ROOT } from '../cached.ts';
import { CEDICT_FILE } from '../lexicon/cedict.ts';
import { JIEBA_FILE } from '../lexicon/jieba.ts';
import { characters } from './characters.ts';
import { loadEntries } from './load.ts';
import { ordinaryWords } from './ordinary.ts';
import { pack } from './pack.ts';

/** Everything that the file depends on: the data, and the programs that read and write it. */
const sources = () => [
  CEDICT_FILE,
  JIEBA_FILE,
  path.join(ROOT, 'node_modules/pinyin-pro/package.json'),
  ...filesUnder('scripts/glossary', /\.ts$/),
  ...filesUnder('src/text/glossary', /\.(ts|yaml)$/),
];

/**
 * The glossary as the extension loads it.
 * @returns the bytes that `openGlossary` takes.
 * @throws Error that names file, entry and fault where an entry breaks the schema.
 */
export const glossaryBytes = () =>
  cachedBytes('glossary', sources(), async () => {
    const entries = await loadEntries();
    return pack(entries, characters().folds, ordinaryWords(entries));
  });
