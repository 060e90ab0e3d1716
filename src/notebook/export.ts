import type { Highlight } from './highlight.ts';

/** The file that a reader takes away. */
export interface ExportFile {
  format: 'bianzhu-highlights';
  version: 1;
  exported: string;
  highlights: Highlight[];
}

/** All highlights as one JSON document, readable and stable: same highlights, same bytes but for the date. */
export function exportJson(highlights: readonly Highlight[], now: Date): string {
  const file: ExportFile = {
    format: 'bianzhu-highlights',
    version: 1,
    exported: now.toISOString(),
    highlights: [...highlights],
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
