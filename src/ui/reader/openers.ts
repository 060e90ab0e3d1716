import { type Opener, type SourceKind, SourceRefused } from './source.ts';

/** One kind of file: how it is told, how much of it is taken, and what opens it. */
interface Kind {
  kind: SourceKind;
  /** Larger files are refused before they are read, bytes. */
  most: number;
  /** @param head the file's first bytes */
  is(head: Uint8Array, name: string): boolean;
  load(): Promise<Opener>;
}

const MB = 1 << 20;
/** First bytes that tell what a file is. */
const HEAD = 2_048;

/** The longest novels are a third of the limit; beyond it lies what is no reading matter. */
const KINDS: readonly Kind[] = [
  {
    kind: 'pdf',
    most: 256 * MB,
    // Before its mark a few bytes may stand that some mailer left.
    is: head => ascii(head.subarray(0, 1_024)).includes('%PDF-'),
    load: async () => (await import('./pdf/openPdf.ts')).openPdf,
  },
  {
    kind: 'html',
    most: 8 * MB,
    is: (head, name) => /\.x?html?$/i.test(name) || /<!doctype html|<html|<head[\s>]|<body[\s>]/i.test(ascii(head)),
    load: async () => (await import('./openHtml.ts')).openHtml,
  },
  {
    kind: 'text',
    most: 8 * MB,
    is: head => !isOther(head),
    load: async () => (await import('./openText.ts')).openText,
  },
];

/** What a file is and what opens it. @throws SourceRefused where it is of no kind that can be read, or too large */
export async function openerOf(file: Blob, name: string): Promise<{ kind: SourceKind; open: Opener }> {
  if (!file.size) throw new SourceRefused('empty');
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const kind = isOther(head) ? undefined : KINDS.find(one => one.is(head, name));
  if (/\.pdf$/i.test(name) && kind?.kind !== 'pdf') throw new SourceRefused('not-pdf');
  if (!kind) throw new SourceRefused('unknown-kind');
  if (file.size > kind.most) throw new SourceRefused('too-large');
  return { kind: kind.kind, open: await kind.load() };
}

/** First bytes of archives, office files, pictures, sound and databases, whatever their names say. */
const OTHERS = [
  'PK\x03\x04',
  'PK\x05\x06',
  'Rar!',
  '7z\xbc\xaf',
  '\x1f\x8b',
  '\xfd7zXZ',
  '\xd0\xcf\x11\xe0',
  '{\\rtf',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'RIFF',
  'OggS',
  'SQLite',
];

const isOther = (head: Uint8Array): boolean => {
  const begun = ascii(head.subarray(0, 8));
  return OTHERS.some(mark => begun.startsWith(mark));
};

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes.filter(byte => byte));
