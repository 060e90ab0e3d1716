/** Why a sync went no further; the shells say it in the reader's language. */
export type SyncReason =
  /** No answer: no network, a wrong address, a server that sends elsewhere. */
  | 'unreachable'
  /** The browser has not been told that this address may be asked. */
  | 'no-permission'
  /** User or password are not taken. */
  | 'denied'
  /** There is no such folder, and it could not be made. */
  | 'not-found'
  /** Something answers, but no WebDAV server. */
  | 'not-webdav'
  /** The server has no room. */
  | 'no-room'
  /** The server had a fault of its own. */
  | 'server'
  /** This browser's storage has no room for what came. */
  | 'storage-full'
  /** Our own file was changed again and again while we wrote it. */
  | 'contended';

/** The sync went no further. What was merged and written before stays. */
export class SyncError extends Error {
  override name = 'SyncError';
  constructor(
    readonly reason: SyncReason,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

/** The file has been changed since its mark was read, or is there although it should not be. */
export class ChangedError extends Error {
  override name = 'ChangedError';
}

/** A file in the shared folder. */
export interface Listed {
  name: string;
  /** Another one after every change; null where the server gives none. */
  mark: string | null;
  /** Bytes; null where the server does not tell. */
  size: number | null;
}

/** What a write may replace. */
export type Over = { mark: string } | 'nothing' | 'anything';

/** A folder that several devices share. Every call throws a SyncError where it cannot be done. */
export interface Transport {
  /** The files in the folder, which is made where it is not there. */
  list(signal: AbortSignal): Promise<Listed[]>;
  /** A file's text, or null where it is gone. */
  read(name: string, signal: AbortSignal): Promise<string | null>;
  /**
   * Writes a file whole.
   *
   * @param over the version to be replaced, by its mark; 'nothing' where there is none yet, 'anything' where no mark tells
   * @throws ChangedError where another version stands there
   */
  write(name: string, text: string, over: Over, signal: AbortSignal): Promise<void>;
}
