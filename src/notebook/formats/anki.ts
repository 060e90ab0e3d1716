import type { WordEntry } from '../../text/analyze.ts';
import type { KeptWord } from '../word.ts';
import type { Choices, DictionaryWord, Kept, Pieces } from './kept.ts';

/** The fields of a note, in their order. */
export const FIELDS = ['Word', 'Traditional', 'Pinyin', 'Senses', 'Sentence', 'Source', 'Date'] as const;
export type Field = (typeof FIELDS)[number];
/** A tag that all notes get, by which they are found again. */
export const ANKI_TAG = 'bianzhu';

/**
 * The words as a text file that Anki imports: its own header lines, then a word a line, fields separated by tabs. It
 * says that no field is HTML, so that what pages wrote stays text.
 */
export function* writeAnki({ words }: Kept, { dictionary }: Choices): Pieces {
  yield `#separator:tab\n#html:false\n#columns:${FIELDS.join('\t')}\n#tags:${ANKI_TAG}\n`;
  for (const word of words) {
    if (word.deleted !== null) continue;
    const fields = ankiFields(word, dictionary?.get(word.form));
    yield `${FIELDS.map(name => cell(fields[name])).join('\t')}\n`;
  }
}

/** What a word's note says, as plain text; the sentence is the one in which it was met last. */
export function ankiFields(word: KeptWord, known: DictionaryWord | undefined): Record<Field, string> {
  const met = word.meetings.at(-1);
  const { source = null, edition = null, date = null } = met?.citation ?? {};
  return {
    Word: word.form,
    Traditional: known?.traditional ?? '',
    Pinyin: word.reading,
    Senses: known?.senses.length ? known.senses.join('; ') : word.sense,
    Sentence: met?.sentence ?? '',
    Source: [source, edition].filter(Boolean).join(' '),
    Date: date ?? '',
  };
}

/**
 * The dictionary's word of a form as it is read: the entry with this reading, else the first.
 *
 * @returns undefined where the dictionary has none
 */
export function dictionaryWord(entries: readonly WordEntry[], reading: string): DictionaryWord | undefined {
  const folded = (pinyin: string) => pinyin.replace(/[\s'’]/g, '').toLowerCase();
  const entry = entries.find(({ pinyin }) => pinyin.some(one => folded(one) === folded(reading))) ?? entries[0];
  return entry && { traditional: entry.traditional, senses: entry.senses };
}

/** One line; in quotation marks where the first character would mean something. */
function cell(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return /^[#"]/.test(line) || line.includes('"') ? `"${line.replaceAll('"', '""')}"` : line;
}
