import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { StorageFullError } from '../notebook/area.ts';
import { collect } from '../notebook/backup/collect.ts';
import { kindOf } from '../notebook/backup/kept.ts';
import { readSlice, slicesOf } from '../notebook/backup/slices.ts';
import { writeMerge } from '../notebook/backup/write.ts';
import { ownDevice } from '../notebook/device.ts';
import { graveKey } from '../notebook/grave.ts';
import { originOf } from '../notebook/sync/address.ts';
import { accessSchema, SYNC_KEY, SYNC_STATE_KEY, type SyncStatus, stateSchema } from '../notebook/sync/kept-sync.ts';
import { syncWith } from '../notebook/sync/sync.ts';
import { SyncError, type SyncReason } from '../notebook/sync/transport.ts';
import { type WebdavAccess, webdav } from '../notebook/sync/webdav.ts';
import { area, full, locked } from './stores.ts';

export const SYNC_ALARM = 'sync';
/** Often enough to find on the next machine what was kept on the last, and seldom enough not to be felt. */
const SYNC_MINUTES = 15;
/** Longest that one sync may take, ms. */
const LONGEST_MS = 10 * 60_000;
/** In `storage.session` while our file on the server says what is kept here. */
const CLEAN = 'sync-clean';

async function access(): Promise<WebdavAccess | null> {
  const parsed = v.safeParse(accessSchema, (await area.get(SYNC_KEY))[SYNC_KEY]);
  return parsed.success ? parsed.output : null;
}

async function state() {
  const stored = (await area.get(SYNC_STATE_KEY))[SYNC_STATE_KEY];
  return v.parse(stateSchema, typeof stored === 'object' && stored !== null ? stored : {});
}

/** How it stands with syncing. */
export async function syncStatus(): Promise<SyncStatus> {
  const [set, { last, problem, devices, unreadable }] = await Promise.all([access(), state()]);
  return {
    on: set !== null,
    address: set?.address ?? '',
    user: set?.user ?? '',
    last,
    problem: problem as SyncReason | null,
    devices,
    unreadable,
  };
}

/** Keeps the access, and syncs now and from then on. */
export async function setSync(wanted: WebdavAccess): Promise<SyncStatus> {
  await locked(async () => {
    const before = await access();
    const same = before?.address === wanted.address && before.user === wanted.user;
    await area.set({ [SYNC_KEY]: wanted, ...(!same && { [SYNC_STATE_KEY]: {} }) });
  });
  await browser.alarms.create(SYNC_ALARM, { periodInMinutes: SYNC_MINUTES });
  return syncNow();
}

/** Forgets the access. What lies on the server stays there, what is kept here stays here. */
export async function endSync(): Promise<SyncStatus> {
  await browser.alarms.clear(SYNC_ALARM);
  await locked(() => area.remove([SYNC_KEY, SYNC_STATE_KEY]));
  return syncStatus();
}

/** The alarm is lost with an update or a restart in some browsers; it is there only while syncing is set up. */
export async function keepSyncAlarm(): Promise<void> {
  if ((await access()) && !(await browser.alarms.get(SYNC_ALARM)))
    await browser.alarms.create(SYNC_ALARM, { periodInMinutes: SYNC_MINUTES });
}

/** Notes that our file on the server no longer says what is kept here. */
export function heedChanges(keys: readonly string[]): void {
  if (keys.some(key => kindOf(key) || key.startsWith(graveKey('')))) void browser.storage.session.remove(CLEAN);
}

/** Syncs, unless it is being done already. Never throws: what went wrong is in the answer. */
export async function syncNow(): Promise<SyncStatus> {
  await navigator.locks.request('bianzhu-sync', { ifAvailable: true }, async lock => {
    const set = lock && (await access());
    if (!set) return;
    const before = await state();
    try {
      if (!(await browser.permissions.contains({ origins: [originOf(set.address)] })))
        throw new SyncError('no-permission');
      const changed = !(await browser.storage.session.get(CLEAN))[CLEAN];
      // First, so that what is changed meanwhile is not taken for written.
      await browser.storage.session.set({ [CLEAN]: true });
      const { device } = await locked(async () => {
        const own = await ownDevice(area);
        if (Object.keys(own.made).length) await area.set(own.made);
        return own;
      });
      const synced = await syncWith(
        webdav(set, fetch.bind(globalThis)),
        {
          device,
          changed,
          keeping: () => collect(area),
          async merge(theirs, signal) {
            for (const slice of slicesOf(theirs)) {
              signal.throwIfAborted();
              await locked(() => writeMerge(area, full, readSlice(slice)));
            }
          },
          now: () => new Date().toISOString(),
        },
        before,
        AbortSignal.timeout(LONGEST_MS),
      );
      const { devices, unreadable } = synced;
      await remember({ ...synced.state, last: new Date().toISOString(), problem: null, devices, unreadable });
    } catch (error) {
      await browser.storage.session.remove(CLEAN);
      await remember({ ...before, problem: reasonOf(error) });
    }
  });
  return syncStatus();
}

/** What is remembered goes with the access: ended meanwhile, nothing is. */
async function remember(next: v.InferOutput<typeof stateSchema>): Promise<void> {
  await locked(async () => {
    if (await access()) await area.set({ [SYNC_STATE_KEY]: next });
  }).catch(() => undefined);
}

function reasonOf(error: unknown): SyncReason {
  if (error instanceof SyncError) return error.reason;
  if (error instanceof StorageFullError) return 'storage-full';
  return 'unreachable';
}
