import { polyphonic } from 'pinyin-pro';
import { cedictLines, toneMarked } from './cedict.ts';

/** What is known of single characters. */
export interface Characters {
  /** Whether a word of CC-CEDICT or pinyin-pro's table has the character with this reading. */
  attested(character: string, reading: string): boolean;
  /** Pairs of traditional and simplified character that can be folded without looking at the word. */
  folds: [string, string][];
}

let known: Characters | undefined;

/** Reads CC-CEDICT once; later calls answer from memory. */
export function characters(): Characters {
  known ??= readCharacters();
  return known;
}

function readCharacters(): Characters {
  const readings = new Map<string, Set<string>>();
  const simplifiedOf = new Map<string, Map<string, number>>();
  const inSimplified = new Map<string, number>();
  for (const { traditional, simplified, pinyin } of cedictLines()) {
    const plain = [...simplified];
    const syllables = pinyin.split(' ');
    for (const character of plain) inSimplified.set(character, (inSimplified.get(character) ?? 0) + 1);
    if (syllables.length === plain.length) {
      plain.forEach((character, i) => {
        const of = readings.get(character) ?? new Set<string>();
        readings.set(character, of.add(toneMarked(syllables[i]!)));
      });
    }
    const full = [...traditional];
    if (full.length !== plain.length) continue;
    full.forEach((character, i) => {
      const of = simplifiedOf.get(character) ?? new Map<string, number>();
      simplifiedOf.set(character, of.set(plain[i]!, (of.get(plain[i]!) ?? 0) + 1));
    });
  }
  return {
    attested: (character, reading) =>
      readings.get(character)?.has(reading) === true || (polyphonic(character)[0] ?? '').split(' ').includes(reading),
    folds: foldable(simplifiedOf, inSimplified),
  };
}

function foldable(
  simplifiedOf: Map<string, Map<string, number>>,
  inSimplified: Map<string, number>,
): [string, string][] {
  const folds: [string, string][] = [];
  for (const [character, to] of simplifiedOf) {
    const total = [...to.values()].reduce((a, b) => a + b, 0);
    const [best, count] = [...to].sort((a, b) => b[1] - a[1])[0]!;
    // A character that is also simplified as it stands (乾, 著) is left alone: folding it would alter simplified text.
    if (best === character || (to.get(character) ?? 0) > 0 || count / total < 0.9) continue;
    // 宁 is an old form of a rare character, but above all the simplified form of 寧.
    if ((inSimplified.get(character) ?? 0) >= count) continue;
    // Offsets are code units: only pairs of one code unit each can be exchanged in place.
    if (character.length !== 1 || best.length !== 1) continue;
    folds.push([character, best]);
  }
  return folds.sort(([a], [b]) => (a < b ? -1 : 1));
}
