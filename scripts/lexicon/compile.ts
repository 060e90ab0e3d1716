import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLexicon } from '../../src/text/lexicon/write.ts';
import { loadEntries } from '../glossary/load.ts';
import { CEDICT_FILE, parseCedict } from './cedict.ts';
import { HSK_FILE, parseHsk } from './hsk.ts';
import { JIEBA_FILE, parseJieba } from './jieba.ts';
import { nameCosts } from './names.ts';
import { PLACES_FILE, parsePlaces } from './places.ts';
import { entryRecords, wordRecords } from './records.ts';
import { termWords } from './terms.ts';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, '../..');

/** Everything that the file depends on: the data, and the programs that read and write it. */
function sources(): string[] {
  const all = (folder: string, ends: RegExp) =>
    readdirSync(folder)
      .sort()
      .map(name => path.join(folder, name))
      .filter(file => ends.test(file));
  return [
    CEDICT_FILE,
    JIEBA_FILE,
    PLACES_FILE,
    ...all(HERE, /\.(ts|tsv)$/),
    ...all(path.join(ROOT, 'src/text/glossary/entries'), /\.yaml$/),
    ...['write.ts', 'write-trie.ts', 'bytes.ts', 'format.ts', 'checksum.ts'].map(name =>
      path.join(ROOT, 'src/text/lexicon', name),
    ),
    path.join(ROOT, 'src/text/pinyin/marks.ts'),
  ];
}

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

/**
 * The bytes of the lexicon file, from the cache where sources and compiler are unchanged, else compiled and cached.
 *
 * @returns A fresh copy each time, in a buffer of its own.
 */
export async function lexiconBytes(): Promise<Uint8Array> {
  const hash = createHash('sha256');
  for (const file of sources()) hash.update(path.basename(file)).update(readFileSync(file));
  const cache = path.join(ROOT, 'node_modules/.cache/bianzhu');
  const file = path.join(cache, `lexicon-${hash.digest('hex').slice(0, 16)}.bin`);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const bytes = await compileLexicon();
  mkdirSync(cache, { recursive: true });
  // Written aside and renamed, so that a second build running at the same time never reads half a file.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, bytes);
  renameSync(draft, file);
  return bytes;
}
