import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { glossaryBytes } from '../../../scripts/glossary/compile.ts';
import { lexiconBytes } from '../../../scripts/lexicon/compile.ts';
import { readingsBytes } from '../../../scripts/pinyin/bytes.ts';
import { analyze, type Sources } from '../../../src/text/analyze.ts';
import { openGlossary } from '../../../src/text/glossary/glossary.ts';
import { openLexicon } from '../../../src/text/lexicon/lexicon.ts';
import { toneMarks } from '../../../src/text/pinyin/marks.ts';
import { openReader } from '../../../src/text/pinyin/open.ts';
import { syllables } from '../../../src/text/pinyin/syllables.ts';

let sources: Sources;
beforeAll(async () => {
  const lexicon = openLexicon(await lexiconBytes());
  const { reader } = openReader(lexicon, await readingsBytes());
  sources = { lexicon, glossary: openGlossary(await glossaryBytes()), reader };
});

/** A sentence with the readings that were labelled by careful reading: 重zhong4点 → the text, and what stands where. */
function labelled(line: string) {
  let text = '';
  const wanted = new Map<number, string>();
  for (const [, plain = '', reading] of line.matchAll(/([^a-z]+)([a-zü:]+[1-5])?/g)) {
    text += plain;
    if (reading) wanted.set([...text].length - 1, toneMarks(reading));
  }
  return { text, wanted };
}

it('reads the polyphones of local news as labelled', () => {
  const lines = readFileSync(path.join(import.meta.dirname, 'local-news.tsv'), 'utf8')
    .trim()
    .split('\n');
  let right = 0;
  let all = 0;
  const wrong: string[] = [];
  for (const line of lines) {
    const { text, wanted } = labelled(line.slice(line.indexOf('\t') + 1));
    const read = syllables(text, analyze(sources, text));
    for (const [at, reading] of wanted) {
      all++;
      if (read[at] === reading) right++;
      else wrong.push(`${[...text].slice(Math.max(0, at - 3), at + 3).join('')} ${read[at]} (${reading})`);
    }
  }
  expect(lines.length).toBeGreaterThan(260);
  expect(right / all, wrong.join('; ')).toBeGreaterThan(FLOOR);
});

/** Below what is reached, so that one sentence more or less changes nothing. */
const FLOOR = 0.965;
