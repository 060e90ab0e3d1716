/** Hosts of one's own machine and house, where there is no eavesdropper to hide a password from. */
const NEAR =
  /^(localhost|127(\.\d+){3}|\[::1\]|10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}|[^.]+|.+\.local)$/;

/**
 * Reads the address of a folder on a WebDAV server. Over plain http only of one's own network: the password would go
 * through the open.
 *
 * @returns the address with a slash at its end, or null where it is none or not allowed
 */
export function folderAddress(text: string): string | null {
  if (!URL.canParse(text.trim())) return null;
  const url = new URL(text.trim());
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && NEAR.test(url.hostname))) return null;
  // A name in the address would be a second place for the password.
  if (url.username || url.password) return null;
  url.hash = '';
  url.search = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}

/** What the browser is asked to allow: this server and no other. Ports have no place in it. */
export function originOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
