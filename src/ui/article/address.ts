/** Longest address that a record holds, UTF-16 units. Beyond it lie data in the query, not the page's identity. */
const LONGEST = 8_192;

/** The page's address as highlights are kept under it. */
export const pageAddress = (): string =>
  document.URL.length <= LONGEST ? document.URL : (location.origin + location.pathname).slice(0, LONGEST);
