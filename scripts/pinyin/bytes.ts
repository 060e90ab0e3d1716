import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The trained readings file (written by train.ts). */
export const READINGS_FILE = path.resolve(import.meta.dirname, '../../src/text/pinyin/readings.bin');

/** Its bytes: a fresh copy each time, in a buffer of its own. */
export async function readingsBytes(): Promise<Uint8Array> {
  return new Uint8Array(await readFile(READINGS_FILE));
}
