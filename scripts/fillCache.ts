// Compiles the data files into the cache, so that tests and builds find them there: `npx tsx scripts/fillCache.ts`.
import { glossaryBytes } from './glossary/compile.ts';
import { lexiconBytes } from './lexicon/compile.ts';

await lexiconBytes();
await glossaryBytes();
