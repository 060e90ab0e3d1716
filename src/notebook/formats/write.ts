import type { FileFormat } from './formats.ts';
import type { Choices, Kept } from './kept.ts';
import { paced, type Work } from './paced.ts';

/**
 * Writes a file without holding anyone up.
 *
 * @returns its parts, for a Blob: a file of many records need not be one string
 * @throws the signal's reason where it was stopped
 */
export async function writeFile(
  format: FileFormat,
  kept: Kept,
  choices: Choices,
  work: Work = {},
): Promise<(string | Uint8Array)[]> {
  const total = kept[format.holds].length;
  const parts: (string | Uint8Array)[] = [];
  let done = 0;
  await paced(format.write(kept, choices), work, piece => {
    if (!piece.length) return;
    parts.push(piece);
    done = Math.min(done + 1, total);
    work.onProgress?.(done, total);
  });
  work.onProgress?.(total, total);
  return parts;
}
