import type { Highlight } from './highlight.ts';
import type { KeptWord } from './word.ts';

/** The file that a reader takes away. */
export interface ExportFile {
  format: 'bianzhu-highlights';
  version: 2;
  exported: string;
  highlights: Highlight[];
  words: KeptWord[];
}

/** All highlights and words as one JSON document, readable and stable: same records, same bytes but for the date. */
export function exportJson(highlights: readonly Highlight[], words: readonly KeptWord[], now: Date): string {
  const file: ExportFile = {
    format: 'bianzhu-highlights',
    version: 2,
    exported: now.toISOString(),
    highlights: [...highlights],
    words: [...words],
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
