import { glossaryBytes } from '../scripts/glossary/compile.ts';
import { lexiconBytes } from '../scripts/lexicon/compile.ts';
import { readingsBytes } from '../scripts/pinyin/bytes.ts';
import { openGlossary } from '../src/text/glossary/glossary.ts';
import { openLexicon } from '../src/text/lexicon/lexicon.ts';
import { parse } from '../src/text/lexicon/segment.ts';
import { openReader } from '../src/text/pinyin/open.ts';
import { syllables } from '../src/text/pinyin/syllables.ts';
import { speedText } from '/work/shared/bench/polyphone/lib.mjs';
const T: string[] = speedText(); 
const lexicon = openLexicon(await lexiconBytes());
const { reader } = openReader(lexicon, await readingsBytes());
const glossary = openGlossary(await glossaryBytes());
for (let k = 0; k < 120; k++) for (const l of T) { const terms = glossary.match(l); const { ends } = parse(lexicon, l); const { readings } = reader.read(l, ends, { terms, persons: [] }); syllables(l, { ends, readings }); }
