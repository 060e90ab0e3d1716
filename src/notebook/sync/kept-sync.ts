import * as v from 'valibot';
import { folderAddress } from './address.ts';
import type { SyncReason } from './transport.ts';

/** Where the access to the reader's server is kept: on this machine, and never in a backup. */
export const SYNC_KEY = 'sync';
/** What is remembered of the last sync. */
export const SYNC_STATE_KEY = 'sync-state';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));

/** What a reader sets up. */
export const accessSchema = v.object({
  address: v.pipe(
    text(2_000),
    v.transform(folderAddress),
    v.check((address): address is string => address !== null),
    v.transform(address => address!),
  ),
  user: v.pipe(text(500), v.minLength(1)),
  password: text(1_000),
});

export const stateSchema = v.object({
  marks: v.fallback(v.record(text(100), text(500)), {}),
  own: v.fallback(v.nullable(v.object({ mark: text(500), digest: text(64) })), null),
  /** When it was done last, ISO; why it could not be since; what it found. */
  last: v.fallback(v.nullable(v.pipe(v.string(), v.isoTimestamp())), null),
  problem: v.fallback(v.nullable(text(40)), null),
  devices: v.fallback(v.number(), 0),
  unreadable: v.fallback(v.number(), 0),
});

/** What the settings page shows. The password stays where it is. */
export interface SyncStatus {
  on: boolean;
  address: string;
  user: string;
  last: string | null;
  problem: SyncReason | null;
  /** Other devices that have a file there, and how many of these could not be read. */
  devices: number;
  unreadable: number;
}
