import { Pages } from '../pages.ts';
import {
  aligned,
  checksum,
  HEADER_WORDS,
  headerChecksum,
  LENGTHS,
  MAGIC,
  SECTIONS,
  type Section,
  VERSION,
} from './layout.ts';

/** The bytes are no glossary of this version, or are cut or altered. */
export class GlossaryBytesError extends Error {
  override name = 'GlossaryBytesError';
}

/** Views on the sections of a compiled glossary; nothing is copied unless the bytes lie unaligned. */
export interface Sections {
  chars: Uint16Array;
  children: Uint32Array;
  values: Uint32Array;
  folds: Uint16Array;
  ordinary: Uint8Array;
  offsets: Uint32Array;
  entries: Pages;
}

/**
 * Opens the compiled form.
 * @param checked whether every byte is compared with the checksum; without, only the header is, as where the entries
 *   have not been read yet.
 * @throws GlossaryBytesError that says what is wrong.
 */
export function unpack(bytes: Uint8Array, checked = true): Sections {
  if (bytes.byteLength < HEADER_WORDS * 4) throw new GlossaryBytesError('glossary: too short to be one');
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const header = new Uint32Array(whole.buffer, whole.byteOffset, HEADER_WORDS);
  if (header[0] !== MAGIC) throw new GlossaryBytesError('glossary: these bytes are something else');
  if (header[1] !== VERSION) {
    throw new GlossaryBytesError(`glossary: version ${header[1]}, this program reads version ${VERSION}`);
  }
  if (header[2] !== whole.byteLength || whole.byteLength % 4 !== 0) {
    throw new GlossaryBytesError(`glossary: ${whole.byteLength} bytes where ${header[2]} were written`);
  }
  if (headerChecksum(header) !== header[4]) throw new GlossaryBytesError('glossary: the header is damaged');
  const body = new Uint32Array(whole.buffer, whole.byteOffset + HEADER_WORDS * 4, whole.byteLength / 4 - HEADER_WORDS);
  if (checked && checksum(body) !== header[3]) throw new GlossaryBytesError('glossary: the bytes are damaged');
  return cut(whole, header);
}

function cut(whole: Uint8Array, header: Uint32Array): Sections {
  const from = {} as Record<Section, { at: number; length: number }>;
  let at = whole.byteOffset + HEADER_WORDS * 4;
  SECTIONS.forEach((name, i) => {
    const length = header[LENGTHS + i]!;
    from[name] = { at, length };
    at += aligned(length);
  });
  if (at !== whole.byteOffset + whole.byteLength) {
    throw new GlossaryBytesError('glossary: the sections do not add up to the whole');
  }
  const buffer = whole.buffer;
  const short = (s: Section) => new Uint16Array(buffer, from[s].at, from[s].length / 2);
  const long = (s: Section) => new Uint32Array(buffer, from[s].at, from[s].length / 4);
  return {
    chars: short('chars'),
    children: long('children'),
    values: long('values'),
    folds: short('folds'),
    ordinary: new Uint8Array(buffer, from.ordinary.at, from.ordinary.length),
    offsets: long('offsets'),
    entries: new Pages(whole, from.entries.at - whole.byteOffset, from.entries.length),
  };
}
