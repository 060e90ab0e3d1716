/** A text as it is compared with others of the same page: width, blanks and forms of quotation marks do not count. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u3000\u200b-\u200d\ufeff]+/g, '')
    .replace(/[“”„‟「」『』"]/g, '"')
    .replace(/[‘’'`´]/g, "'")
    .replace(/[—–―─-]+/g, '-')
    .toLowerCase();

/** A text without the blanks at its ends and with single ones inside. */
export const tidy = (text: string | null | undefined): string => (text ?? '').replace(/[\s\u200b\ufeff]+/g, ' ').trim();
