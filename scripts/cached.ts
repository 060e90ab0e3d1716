import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '..');
const CACHE = path.join(ROOT, 'node_modules/.cache/bianzhu');

/** Every file under a folder whose name ends so, sorted. */
export function filesUnder(folder: string, ends: RegExp): string[] {
  return readdirSync(path.resolve(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => ends.test(name))
    .sort()
    .map(name => path.resolve(ROOT, folder, name));
}

/**
 * A compiled data file, from the cache where its sources are unchanged, else compiled and cached.
 *
 * @param sources everything that the bytes depend on: the data, and the programs that read and write it
 * @returns a fresh copy each time, in a buffer of its own
 */
export async function cachedBytes(
  name: string,
  sources: readonly string[],
  compile: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const hash = createHash('sha256');
  for (const source of sources) hash.update(path.basename(source)).update(readFileSync(source));
  const file = path.join(CACHE, `${name}-${hash.digest('hex').slice(0, 16)}.bin`);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const bytes = await compile();
  mkdirSync(CACHE, { recursive: true });
  // Written aside and renamed, so that a second build running at the same time never reads half a file.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, bytes);
  renameSync(draft, file);
  return bytes;
}
