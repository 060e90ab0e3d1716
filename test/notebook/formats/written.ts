import { FILE_FORMATS, type FormatName } from '../../../src/notebook/formats/formats.ts';
import type { Kept } from '../../../src/notebook/formats/kept.ts';
import { writeFile } from '../../../src/notebook/formats/write.ts';
import { CHOICES, KEPT } from './notebook.ts';

/** The bytes of a file, as a download has them. */
export async function bytesOf(name: FormatName, kept: Kept = KEPT, choices = CHOICES): Promise<Uint8Array> {
  const parts = await writeFile(FILE_FORMATS[name], kept, choices);
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

/** The text of a file; a byte order mark stays. */
export const textOf = async (name: FormatName, kept: Kept = KEPT, choices = CHOICES): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(name, kept, choices));
