import type { FormatName, Held } from '../../notebook/formats/formats.ts';

/** The formats as a menu has them: without what writes them, which is only fetched when one is chosen. */
export const FORMAT_MENU: readonly { id: FormatName; name: string; holds: Held }[] = [
  { id: 'markdown', name: 'Markdown', holds: 'highlights' },
  { id: 'csv', name: 'CSV', holds: 'highlights' },
  { id: 'jsonl', name: 'JSONL', holds: 'highlights' },
  { id: 'webAnnotation', name: 'W3C Web Annotation', holds: 'highlights' },
  { id: 'hypothesis', name: 'Hypothesis', holds: 'highlights' },
  { id: 'qdpx', name: 'REFI-QDA (.qdpx)', holds: 'highlights' },
  { id: 'gbt7714', name: 'GB/T 7714', holds: 'articles' },
  { id: 'ris', name: 'RIS', holds: 'articles' },
  { id: 'bibtex', name: 'BibTeX', holds: 'articles' },
  { id: 'cslJson', name: 'CSL-JSON', holds: 'articles' },
  { id: 'articles', name: 'JSONL', holds: 'articles' },
  { id: 'anki', name: 'Anki', holds: 'words' },
];
