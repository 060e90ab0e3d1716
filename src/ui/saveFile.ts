/** Has the browser save a text as a file. */
export function saveFile(document: Document, name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download begins after this task; freeing the address at once would cancel it in Firefox.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A name that every system takes for a file: without separators, and not too long. */
export const fileName = (title: string, extension: string): string =>
  `${
    title
      .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
      .trim()
      .slice(0, 60) || 'bianzhu'
  }.${extension}`;
