import { expect, it } from 'vitest';
import { toneOf } from '../../../src/text/pinyin/tone.ts';

it.each([
  ['mā', 1],
  ['lǘ', 2],
  ['nǚ', 3],
  ['ǹg', 4],
  ['de', 5],
  ['Ān', 1],
  ['', 5],
])('%s', (syllable, tone) => expect(toneOf(syllable)).toBe(tone));
