/** A file that the reader takes away. */
export interface SavedFile {
  name: string;
  type: string;
  parts: readonly (string | Uint8Array)[];
}

/** Gives a file to the browser's downloads. */
export function saveFile({ name, type, parts }: SavedFile): void {
  const address = URL.createObjectURL(new Blob(parts as BlobPart[], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download begins after this task; freeing the address at once would cancel it in Firefox.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A file's name with today's date: `bianzhu-highlights-2025-04-08.csv`. */
export const dated = (name: string, ending: string): string =>
  `bianzhu-${name}-${new Date().toISOString().slice(0, 10)}.${ending}`;
