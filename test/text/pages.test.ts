import { expect, it } from 'vitest';
import { lexiconBytes } from '../../scripts/lexicon/compile.ts';
import { explain } from '../../src/text/analyze.ts';
import { openLexicon } from '../../src/text/lexicon/lexicon.ts';
import { PAGE_BYTES } from '../../src/text/pages.ts';

const whole = await lexiconBytes();
const WORDS = ['新闻发布会', '刚柔并济', '乡村', '为'];

/** The file as a background has it that has read no senses yet. */
function opened() {
  const { start } = openLexicon(whole).senses;
  const bytes = new Uint8Array(whole.length);
  bytes.set(whole.subarray(0, start));
  const lexicon = openLexicon(bytes);
  lexicon.senses.absent();
  return lexicon;
}

it('gives what has been read and notes what has not', () => {
  const lexicon = opened();
  expect(lexicon.senses.takeWanted()).toEqual([]);
  const without = WORDS.map(word => explain(lexicon, word));
  expect(without.flatMap(entries => entries.map(({ senses }) => senses.length))).not.toContain(1);
  expect(without[0]![0]).toMatchObject({ headword: '新闻发布会', senses: [] });
  const wanted = lexicon.senses.takeWanted();
  expect(wanted.length).toBeGreaterThan(0);
  expect(lexicon.senses.takeWanted()).toEqual([]);
  for (const stretch of wanted) lexicon.senses.give(stretch, whole.subarray(stretch.from, stretch.to));
  const full = openLexicon(whole);
  expect(WORDS.map(word => explain(lexicon, word))).toEqual(WORDS.map(word => explain(full, word)));
  expect(lexicon.senses.takeWanted()).toEqual([]);
});

it('wants whole pages, in order, none twice', () => {
  const lexicon = opened();
  for (const word of WORDS) explain(lexicon, word);
  let last = 0;
  for (const { from, to } of lexicon.senses.takeWanted()) {
    expect((from - lexicon.senses.start) % PAGE_BYTES).toBe(0);
    expect(from).toBeGreaterThan(last);
    expect(to).toBeLessThanOrEqual(whole.length);
    last = to;
  }
});

it('asks for nothing once the file is there', () => {
  const lexicon = opened();
  lexicon.senses.give({ from: lexicon.senses.start, to: whole.length }, whole.subarray(lexicon.senses.start));
  lexicon.senses.complete();
  expect(explain(lexicon, '乡村')[0]!.senses.length).toBeGreaterThan(0);
  expect(lexicon.senses.takeWanted()).toEqual([]);
});
