import { readCsv, separatorOf, writeCsv } from './csv.ts';
import { decode } from './decode.ts';
import { headings, type Read } from './draft.ts';
import { readJson, writeJson } from './json.ts';
import { readOmegat, writeOmegat } from './omegat.ts';
import type { OwnTerm } from './own-term.ts';
import { refuse } from './refusal.ts';
import { readTbx, writeTbx } from './tbx.ts';
import { readYomitan, writeYomitan } from './yomitan.ts';

export const FORMATS = ['json', 'csv', 'tbx', 'omegat', 'yomitan'] as const;
export type Format = (typeof FORMATS)[number];

/** A file that the reader takes away. */
export interface ExportedFile {
  /** File name ending and media type. */
  ending: string;
  type: string;
  /** A text, or the bytes of a packed file. */
  body: string | Uint8Array;
}

/**
 * Terms as a file. Deleted ones are left out.
 * @param now the date that the file bears.
 */
export function exportTerms(terms: readonly OwnTerm[], format: Format, now: Date): ExportedFile {
  const live = terms.filter(term => term.deleted === null);
  switch (format) {
    case 'json':
      return { ending: 'json', type: 'application/json', body: writeJson(live, now) };
    case 'csv':
      return { ending: 'csv', type: 'text/csv', body: writeCsv(live) };
    case 'tbx':
      return { ending: 'tbx', type: 'application/x-tbx+xml', body: writeTbx(live, now) };
    case 'omegat':
      return { ending: 'utf8', type: 'text/tab-separated-values', body: writeOmegat(live) };
    case 'yomitan':
      return { ending: 'zip', type: 'application/zip', body: writeYomitan(live, now) };
  }
}

/** What a file holds, term by term as it is asked for. */
export interface Opened {
  format: Format;
  encoding: string;
  terms: Iterable<Read>;
}

/**
 * Tells a file's format by its content; what it is called does not matter.
 * @throws FileRefused where it is none, or cannot be read as text.
 */
export function openFile(bytes: Uint8Array): Opened {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { format: 'yomitan', encoding: 'zip', terms: readYomitan(bytes) };
  const { text, encoding } = decode(bytes);
  const start = text.search(/\S/);
  if (start < 0) refuse(0, 'unknown-format');
  if (text[start] === '<') return { format: 'tbx', encoding, terms: readTbx(text) };
  if (text[start] === '{' || (text[start] === '[' && /^\[\s*[[{"\]\d]/.test(text.slice(start, start + 200)))) {
    return { format: 'json', encoding, terms: readJson(text) };
  }
  const lines = text.split('\n', 50).filter(line => line.trim() !== '' && !line.startsWith('#'));
  // Nothing but remarks: a glossary of OmegaT's that is empty.
  const first = lines[0];
  if (first === undefined) return { format: 'omegat', encoding, terms: [] };
  // A tab in every line separates, however many commas the meanings have; the last line may be cut off. OmegaT's
  // glossary names no columns.
  const separator = (lines.length > 1 ? lines.slice(0, -1) : lines).every(line => line.includes('\t'))
    ? '\t'
    : separatorOf(first);
  const named = headings(first.split(separator).map(cell => cell.replaceAll('"', '')));
  if (separator === '\t' && named === null) return { format: 'omegat', encoding, terms: readOmegat(text) };
  return { format: 'csv', encoding, terms: readCsv(text, separator) };
}
