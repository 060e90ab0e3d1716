import { digest } from '../../text/anchor/fingerprint.ts';
import { BackupRefused, MOST_BACKUP, readBackup, writeBackup } from '../backup/file.ts';
import type { Keeping } from '../backup/kept.ts';
import { ChangedError, type Listed, SyncError, type Transport } from './transport.ts';

/** More files than anyone has devices: the folder is not ours. */
const MOST_FILES = 200;
/** How often our own file is written anew where somebody else has written it. */
const MOST_TRIES = 4;

/** What is remembered from one sync to the next. All of it can be lost without harm: then everything is read once more. */
export interface SyncState {
  /** The marks of other devices' files, as they were when they were merged. */
  marks: Record<string, string>;
  /** Our own file's mark and what stood in it. */
  own: { mark: string; digest: string } | null;
}
export const NO_STATE: SyncState = { marks: {}, own: null };

/** What a sync needs of this device. */
export interface SyncedNotebook {
  device: string;
  /** Whether something may have been changed here since our file was written. */
  changed: boolean;
  keeping(): Promise<Keeping>;
  /** Merges what came. */
  merge(theirs: Keeping, signal: AbortSignal): Promise<void>;
  /** An ISO timestamp. */
  now(): string;
}

export interface Synced {
  state: SyncState;
  /** How many other devices' files there are, and how many of them brought something. */
  devices: number;
  read: number;
  /** Files that could not be read, and were left as they are: half uploaded, damaged, or of a newer version. */
  unreadable: number;
  written: boolean;
}

const fileOf = (device: string) => `${device}.json`;
const OURS = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.json$/;
/** Apache calls a mark weak as long as the file is a second old (RFC 9110 § 8.8.1). */
const strong = (mark: string | null) => mark?.replace(/^W\//, '') ?? null;

/**
 * Brings this device and a shared folder together. Every device writes its own file alone, with everything that it
 * keeps, and reads those of the others; so there is nothing that two write at once. Stopped anywhere it has done no
 * harm, and the next one does the rest.
 *
 * @throws SyncError; the signal's reason where it was stopped
 */
export async function syncWith(
  transport: Transport,
  notebook: SyncedNotebook,
  state: SyncState,
  signal: AbortSignal,
): Promise<Synced> {
  const own = fileOf(notebook.device);
  const synced: Synced = { state: { marks: {}, own: state.own }, devices: 0, read: 0, unreadable: 0, written: false };
  let listed = await list(transport, signal);
  const others = listed.filter(({ name }) => name !== own);
  synced.devices = others.length;
  for (const file of others) {
    const mark = strong(file.mark);
    if (mark === null || state.marks[file.name] !== mark) {
      const merged = await mergeFile(transport, notebook, file, signal);
      synced[merged ? 'read' : 'unreadable']++;
      if (!merged) continue;
    }
    if (mark !== null) synced.state.marks[file.name] = mark;
  }

  let refused: string | null = null;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const there = listed.find(({ name }) => name === own) ?? null;
    const mark = there && strong(there.mark);
    const known = state.own !== null && mark !== null && mark === state.own.mark;
    if (known && !notebook.changed && !synced.read) return synced;
    // Another installation has our id, as a copied profile does, or the mark alone has changed.
    if (there && !known) await mergeFile(transport, notebook, there, signal);
    const text = writeBackup(await notebook.keeping(), null, notebook.now());
    const content = digest(text.replace(/"written":"[^"]*"/, ''));
    if (known && content === state.own!.digest) return synced;
    // A mark that was refused although it is the file's own by the server's word is no help: Apache compares none that is
    // weak. What stands there has been merged, and nobody else should write it.
    const over = !there ? 'nothing' : !there.mark || there.mark === refused ? 'anything' : { mark: there.mark };
    try {
      await transport.write(own, text, over, signal);
      synced.written = true;
    } catch (error) {
      if (!(error instanceof ChangedError)) throw error;
      refused = there?.mark ?? null;
      listed = await list(transport, signal);
      continue;
    }
    const after = (await list(transport, signal)).find(({ name }) => name === own);
    const written = strong(after?.mark ?? null);
    synced.state.own = written === null ? null : { mark: written, digest: content };
    return synced;
  }
  throw new SyncError('contended');
}

async function list(transport: Transport, signal: AbortSignal): Promise<Listed[]> {
  const files = (await transport.list(signal)).filter(({ name }) => OURS.test(name));
  if (files.length > MOST_FILES) throw new SyncError('not-webdav');
  return files;
}

/** False where the file cannot be read. */
async function mergeFile(
  transport: Transport,
  notebook: SyncedNotebook,
  { name, size }: Listed,
  signal: AbortSignal,
): Promise<boolean> {
  if (size !== null && size > MOST_BACKUP) return false;
  const text = await transport.read(name, signal);
  if (text === null) return true;
  try {
    const { keeping } = await readBackup(text, { signal });
    await notebook.merge(keeping, signal);
    return true;
  } catch (error) {
    if (error instanceof BackupRefused) return false;
    throw error;
  }
}
