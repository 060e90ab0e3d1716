import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { toneMarks } from '../../src/text/pinyin/marks.ts';

/** A sentence of which the reading of one character is known. */
export interface Labelled {
  sentence: string;
  /** UTF-16 offset of the character. */
  at: number;
  character: string;
  /** With tone mark. */
  reading: string;
}

/** `lv4`, `qv4`, `lu:4`, `er5` with a tone mark. */
export const syllable = (numbered: string) => toneMarks(numbered.replace(/^([jqxy])v/, '$1u'));

/**
 * Reads the files of labelled sentences in a folder: every `*.tsv`, a row a line, columns divided by tabs: the sentence,
 * the character's place counted in code points from 0, the character, its reading with a tone number (ü as v, 5 neutral).
 *
 * @throws Error where a row has another form.
 */
export function readRows(folder: string): Labelled[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.tsv'))
    .sort()
    .flatMap(name =>
      readFileSync(path.join(folder, name), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line, i) => {
          const [sentence, place, character, numbered] = line.split('\t');
          const characters = [...(sentence ?? '')];
          if (!numbered || characters[Number(place)] !== character)
            throw new Error(`${name}, line ${i + 1}: this is no labelled sentence`);
          const at = characters.slice(0, Number(place)).join('').length;
          return { sentence: sentence!, at, character: character!, reading: syllable(numbered) };
        }),
    );
}

/**
 * Reads text that is labelled in its lines: a reading in Latin letters with a tone number follows its character,
 * 提供gong1服务. Of lines with tabs the last column counts.
 */
export function readMarked(text: string): Labelled[] {
  return text
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
    .flatMap(line => {
      let sentence = '';
      const labels: Omit<Labelled, 'sentence'>[] = [];
      for (const [all, character, numbered] of line
        .split('\t')
        .at(-1)!
        .matchAll(/(\p{Script=Han})([a-zü]+[1-5])|[\s\S]/gu)) {
        if (character) labels.push({ at: sentence.length, character, reading: syllable(numbered!) });
        sentence += character ?? all;
      }
      return labels.map(label => ({ sentence, ...label }));
    });
}
