// Compiles the lexicon into the cache, so that tests and builds find it there: `npx tsx scripts/lexicon/fill.ts`.
import { lexiconBytes } from './compile.ts';

await lexiconBytes();
