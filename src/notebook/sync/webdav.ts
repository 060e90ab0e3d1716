import { readXml } from '../terms/xml.ts';
import { ChangedError, type Listed, SyncError, type Transport } from './transport.ts';

/** Where the reader's files lie, and as whom to ask for them. */
export interface WebdavAccess {
  /** Of a folder in which ours is made. */
  address: string;
  user: string;
  password: string;
}

/** Ours in the reader's folder. */
const FOLDER = 'bianzhu/';
/** A server that has not answered by then does not, ms. */
const PATIENCE_MS = 60_000;

/**
 * A folder on a WebDAV server (RFC 4918): Nextcloud, 坚果云, Apache and others.
 *
 * @param ask `fetch`, or what stands for it
 */
export function webdav({ address, user, password }: WebdavAccess, ask: typeof fetch): Transport {
  const base = new URL(address.endsWith('/') ? address : `${address}/`);
  const folder = new URL(FOLDER, base);
  const authorization = `Basic ${base64(`${user}:${password}`)}`;
  const send = async (method: string, url: URL, signal: AbortSignal, headers = {}, body?: string) => {
    const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
    try {
      return await ask(url.href, {
        method,
        headers: { authorization, ...headers },
        ...(body !== undefined && { body }),
        // The browser's own cookies and cache are none of this, and the password goes to the address that was given only.
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        signal: patience,
      });
    } catch (error) {
      signal.throwIfAborted();
      throw new SyncError('unreachable', { cause: error });
    }
  };

  return {
    async list(signal) {
      const headers = { depth: '1', 'content-type': 'application/xml; charset=utf-8' };
      const look = () => send('PROPFIND', folder, signal, headers, PROPERTIES);
      let answer = await look();
      if (answer.status === 404) {
        const made = await send('MKCOL', folder, signal);
        // 405: another device has made it a moment ago.
        if (!made.ok && made.status !== 405) throw failure(made.status);
        answer = await look();
      }
      if (answer.status !== 207) throw answer.ok ? new SyncError('not-webdav') : failure(answer.status);
      return listed(await textOf(answer, signal), folder);
    },
    async read(name, signal) {
      const answer = await send('GET', new URL(name, folder), signal);
      if (answer.status === 404) return null;
      if (!answer.ok) throw failure(answer.status);
      return textOf(answer, signal);
    },
    async write(name, text, over, signal) {
      const condition: Record<string, string> =
        over === 'anything' ? {} : over === 'nothing' ? { 'if-none-match': '*' } : { 'if-match': over.mark };
      const headers = { 'content-type': 'application/json; charset=utf-8', ...condition };
      const answer = await send('PUT', new URL(name, folder), signal, headers, text);
      if (answer.status === 412) throw new ChangedError('changed meanwhile');
      if (!answer.ok) throw failure(answer.status);
    },
  };
}

const PROPERTIES = `<?xml version="1.0" encoding="utf-8"?>
<propfind xmlns="DAV:"><prop><getetag/><getcontentlength/><resourcetype/></prop></propfind>`;

async function textOf(answer: Response, signal: AbortSignal): Promise<string> {
  try {
    return await answer.text();
  } catch (error) {
    signal.throwIfAborted();
    throw new SyncError('unreachable', { cause: error });
  }
}

/** What a status says to a reader (RFC 9110 § 15, RFC 4918 § 11). */
function failure(status: number): SyncError {
  if (status === 401 || status === 403) return new SyncError('denied');
  // 409: the folder in which ours should be made is not there.
  if (status === 404 || status === 409 || status === 410) return new SyncError('not-found');
  if (status === 405 || status === 501) return new SyncError('not-webdav');
  if (status === 507 || status === 413) return new SyncError('no-room');
  return new SyncError(status >= 500 ? 'server' : 'not-webdav');
}

/** The files of a multistatus answer, without the folder itself. @throws SyncError where it is none */
function listed(xml: string, folder: URL): Listed[] {
  const files: Listed[] = [];
  let file = { href: '', mark: '', size: '' };
  let into: keyof typeof file | null = null;
  try {
    for (const event of readXml(xml)) {
      // Servers name the namespace as they like.
      const name = event.kind === 'text' ? '' : event.name.replace(/^.*:/, '').toLowerCase();
      if (event.kind === 'text') {
        if (into) file[into] += event.text;
      } else if (event.kind === 'open') {
        if (name === 'response') file = { href: '', mark: '', size: '' };
        into = ({ href: 'href', getetag: 'mark', getcontentlength: 'size' } as const)[name as 'href'] ?? null;
      } else {
        into = null;
        if (name === 'response') files.push(...entry(file, folder));
      }
    }
  } catch (error) {
    throw new SyncError('not-webdav', { cause: error });
  }
  return files;
}

function entry(file: { href: string; mark: string; size: string }, folder: URL): Listed[] {
  const href = file.href.trim();
  if (!URL.canParse(href, folder)) return [];
  const last = new URL(href, folder).pathname.split('/').at(-1)!;
  if (!last) return [];
  let name = last;
  try {
    name = decodeURIComponent(last);
  } catch {
    // No name of ours has a character that would be escaped.
  }
  const size = /^\d+$/.test(file.size.trim()) ? Number(file.size) : null;
  return [{ name, mark: file.mark.trim() || null, size }];
}

/** Basic credentials are bytes of UTF-8 (RFC 7617 § 2.1). */
const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
