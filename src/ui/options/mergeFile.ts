import browser from 'webextension-polyfill';
import { askBackground } from '../../extension/send.ts';
import { readSettings, SETTINGS_KEY } from '../../extension/settings.ts';
import { collect } from '../../notebook/backup/collect.ts';
import { type Backup, BackupRefused, MOST_BACKUP, readBackup, writeBackup } from '../../notebook/backup/file.ts';
import { type Kept, readKept } from '../../notebook/backup/kept.ts';
import { type MergePlan, mergePlan } from '../../notebook/backup/plan.ts';
import { slicesOf } from '../../notebook/backup/slices.ts';
import type { Merged } from '../../notebook/backup/write.ts';
import { RECORD } from '../../notebook/keys.ts';

/** A backup that was read, and what merging it would do. */
export interface PlannedMerge {
  backup: Backup;
  plan: MergePlan;
}

/** Everything that is kept as one file, also what storage had no room for. Read here: only writing is the background's. */
export async function backupText(): Promise<string> {
  const keeping = new Map<string, Kept>(await collect(browser.storage.local));
  for (const highlight of await askBackground('highlights.unsaved', {}).catch(() => [])) {
    const kept = readKept(RECORD + highlight.id, highlight);
    if (kept) keeping.set(RECORD + highlight.id, kept);
  }
  const settings = readSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
  return writeBackup(keeping, settings, new Date().toISOString());
}

/**
 * Reads a file and plans its merge. Nothing is done yet.
 *
 * @throws BackupRefused; the signal's reason
 */
export async function planMerge(file: File, unchecked: boolean, signal: AbortSignal): Promise<PlannedMerge> {
  if (file.size > MOST_BACKUP) throw new BackupRefused('too-large');
  const backup = await readBackup(await file.text(), { unchecked, signal });
  const plan = mergePlan(await collect(browser.storage.local), backup.keeping);
  signal.throwIfAborted();
  return { backup, plan };
}

/**
 * Carries a merge out, slice by slice. Stopped or refused in the middle, what was merged stays, and the same merge again
 * does the rest.
 *
 * @param settings whether the file's settings are taken over
 * @param progress told the share that is done, 0–1
 * @throws RefusedError; the signal's reason
 */
export async function carryOut(
  { backup }: PlannedMerge,
  settings: boolean,
  signal: AbortSignal,
  progress: (share: number) => void,
): Promise<Merged> {
  const done: Merged = { same: 0, added: 0, changed: 0, deleted: 0, beside: 0 };
  const slices = slicesOf(backup.keeping);
  for (const [i, records] of slices.entries()) {
    signal.throwIfAborted();
    const merged = await askBackground('notebook.merge', { records: records.map(one => ({ ...one })) });
    for (const name of Object.keys(done) as (keyof Merged)[]) done[name] += merged[name];
    progress((i + 1) / slices.length);
  }
  if (settings && backup.settings) {
    const { version: _, off, ...choices } = readSettings(backup.settings);
    await askBackground('settings.change', choices);
    for (const host of off) await askBackground('settings.change', { site: { host, on: false } });
  }
  return done;
}
