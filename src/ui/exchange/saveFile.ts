/** Gives a file to the browser's downloads. */
export function saveFile(name: string, type: string, parts: readonly (string | Uint8Array)[]): void {
  const address = URL.createObjectURL(new Blob(parts as BlobPart[], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download begins after this task; freeing the address at once would cancel it in Firefox.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
