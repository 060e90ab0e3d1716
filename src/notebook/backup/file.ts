import { digest } from '../../text/anchor/fingerprint.ts';
import { type Keeping, type Kept, readKept, readKeptGrave } from './kept.ts';
import { KINDS } from './kinds.ts';

/** The file's version now. */
const BACKUP_VERSION = 1;
/** Larger files are not read at all, bytes: a hundred thousand highlights with notes are half of it. */
export const MOST_BACKUP = 128 << 20;
/** More records than a reader makes in a life; a file that brings more is not one of ours. */
export const MOST_RECORDS = 200_000;
/** Records read between two pauses: a few milliseconds of work. */
const PIECE = 250;

/** Why a file was not taken at all. */
export type BackupReason =
  | 'too-large'
  | 'too-many'
  /** It ends in the middle. */
  | 'cut-off'
  /** No JSON, or nested deeper than anything that we write. */
  | 'broken'
  /** Some other program's file. */
  | 'other-kind'
  /** Written by a newer version of the extension. */
  | 'newer-version'
  /** Not the bytes that were written. */
  | 'bad-checksum';

/** Nothing of the file was taken. */
export class BackupRefused extends Error {
  override name = 'BackupRefused';
  constructor(readonly reason: BackupReason) {
    super(reason);
  }
}

/** What a backup holds. */
export interface Backup {
  keeping: Keeping;
  /** As they are in the file, to be read by `readSettings`; null where it has none. */
  settings: unknown;
  /** Records that were damaged, or of a newer version, and are left out. */
  refused: number;
}

/**
 * Everything that is kept, with tombstones and the graves of what was purged, as one file. The device's id and the
 * access to a server stay out of it.
 *
 * @param settings as they are kept; null leaves them out
 * @param now an ISO timestamp
 */
export function writeBackup(keeping: Keeping, settings: unknown, now: string): string {
  const content: Record<string, unknown[] | unknown> = {};
  // The same notebook gives the same text, in whatever order storage hands it out.
  const sorted = [...keeping].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const { name, prefix } of KINDS)
    content[name] = sorted.flatMap(([key, { record }]) => (record && key.startsWith(prefix) ? [record] : []));
  content.graves = sorted.flatMap(([key, { grave }]) => (grave ? [{ key, ...grave }] : []));
  if (settings) content.settings = settings;
  return `${JSON.stringify({
    format: 'bianzhu-backup',
    version: BACKUP_VERSION,
    written: now,
    checksum: digest(JSON.stringify(content)),
    content,
  })}\n`;
}

export interface ReadOptions {
  /** Takes what is sound of a file that is not as it was written, at the reader's own word. */
  unchecked?: boolean;
  signal?: AbortSignal;
  /** Lets others work between pieces. */
  pause?(): Promise<void>;
}

/**
 * Reads a backup, or the older file of highlights and words. Every record is checked by its schema; texts are taken as
 * the plain texts that they are.
 *
 * @throws BackupRefused where nothing can be taken; the signal's reason where it was stopped
 */
export async function readBackup(text: string, options: ReadOptions = {}): Promise<Backup> {
  const file = parsed(text);
  const content = contentOf(file, options.unchecked ?? false);
  const keeping = new Map<string, Kept>();
  let refused = 0;
  let seen = 0;
  const take = async (stored: unknown, read: () => [string, Kept] | null) => {
    if (++seen > MOST_RECORDS) throw new BackupRefused('too-many');
    const entry = read();
    if (entry) keeping.set(...entry);
    else refused++;
    if (seen % PIECE === 0) {
      await (options.pause ?? turn)();
      options.signal?.throwIfAborted();
    }
    return stored;
  };
  // Graves first: where a file has both, the record counts.
  for (const stored of listOf(content, 'graves')) {
    const key = (stored as { key?: unknown } | null)?.key;
    await take(stored, () => {
      const kept = typeof key === 'string' ? readKeptGrave(key, stored) : null;
      return kept ? [key as string, kept] : null;
    });
  }
  for (const kind of KINDS)
    for (const stored of listOf(content, kind.name))
      await take(stored, () => {
        const record = kind.read(stored);
        const kept = record && readKept(kind.keyOf(record), stored);
        return kept ? [kind.keyOf(record), kept] : null;
      });
  return { keeping, settings: Object.hasOwn(content, 'settings') ? content.settings : null, refused };
}

type Properties = Record<string, unknown>;

function parsed(text: string): Properties {
  // One unit is one byte at least.
  if (text.length > MOST_BACKUP) throw new BackupRefused('too-large');
  const trimmed = text.replace(/^\ufeff/, '').trim();
  if (trimmed.startsWith('{') && !trimmed.endsWith('}')) throw new BackupRefused('cut-off');
  let file: unknown;
  try {
    file = JSON.parse(trimmed);
  } catch {
    throw new BackupRefused(trimmed.startsWith('{') ? 'broken' : 'other-kind');
  }
  if (typeof file !== 'object' || file === null || Array.isArray(file)) throw new BackupRefused('other-kind');
  return file as Properties;
}

function contentOf(file: Properties, unchecked: boolean): Properties {
  // What the popup exported before there were backups.
  if (file.format === 'bianzhu-highlights') return file;
  if (file.format !== 'bianzhu-backup') throw new BackupRefused('other-kind');
  if (typeof file.version === 'number' && file.version > BACKUP_VERSION) throw new BackupRefused('newer-version');
  const { content } = file;
  if (typeof content !== 'object' || content === null || Array.isArray(content)) throw new BackupRefused('broken');
  if (unchecked) return content as Properties;
  let checksum: string;
  try {
    checksum = digest(JSON.stringify(content));
  } catch {
    // Nested so deep that it cannot be written again.
    throw new BackupRefused('broken');
  }
  if (checksum !== file.checksum) throw new BackupRefused('bad-checksum');
  return content as Properties;
}

function listOf(content: Properties, name: string): readonly unknown[] {
  const list = Object.hasOwn(content, name) ? content[name] : [];
  return Array.isArray(list) ? list : [];
}

const turn = () => new Promise<void>(resolve => setTimeout(resolve));
