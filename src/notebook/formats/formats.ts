import { writeAnki } from './anki.ts';
import { writeBibtex, writeCslJson, writeReferences, writeRis } from './citations.ts';
import { writeCsv } from './csv.ts';
import { writeHypothesis } from './hypothesis.ts';
import { writeArticleLines, writeHighlightLines } from './jsonl.ts';
import type { Choices, Kept, Pieces } from './kept.ts';
import { writeMarkdown } from './markdown.ts';
import { writeQdpx } from './qdpx.ts';
import { writeWebAnnotations } from './webAnnotation.ts';

/** What the records of a file are. */
export type Held = 'highlights' | 'articles' | 'words';

export interface FileFormat {
  /** As those who use it know it. */
  name: string;
  /** Of the file's name, without its dot. */
  ending: string;
  type: string;
  holds: Held;
  /** The file can be brought back by `readFile`. */
  comesBack: boolean;
  /** Gives the file piece by piece, one for each record that it holds. */
  write(kept: Kept, choices: Choices): Pieces;
}

/** Every file in which what is kept leaves, in the order in which they are offered. */
export const FILE_FORMATS = {
  markdown: {
    name: 'Markdown',
    ending: 'md',
    type: 'text/markdown',
    holds: 'highlights',
    comesBack: false,
    write: writeMarkdown,
  },
  csv: { name: 'CSV', ending: 'csv', type: 'text/csv', holds: 'highlights', comesBack: true, write: writeCsv },
  jsonl: {
    name: 'JSONL',
    ending: 'jsonl',
    type: 'application/jsonl',
    holds: 'highlights',
    comesBack: true,
    write: writeHighlightLines,
  },
  webAnnotation: {
    name: 'W3C Web Annotation',
    ending: 'jsonld',
    type: 'application/ld+json',
    holds: 'highlights',
    comesBack: true,
    write: writeWebAnnotations,
  },
  hypothesis: {
    name: 'Hypothesis',
    ending: 'json',
    type: 'application/json',
    holds: 'highlights',
    comesBack: true,
    write: writeHypothesis,
  },
  qdpx: {
    name: 'REFI-QDA',
    ending: 'qdpx',
    type: 'application/zip',
    holds: 'highlights',
    comesBack: false,
    write: writeQdpx,
  },
  gbt7714: {
    name: 'GB/T 7714',
    ending: 'txt',
    type: 'text/plain',
    holds: 'articles',
    comesBack: false,
    write: writeReferences,
  },
  ris: {
    name: 'RIS',
    ending: 'ris',
    type: 'application/x-research-info-systems',
    holds: 'articles',
    comesBack: false,
    write: writeRis,
  },
  bibtex: {
    name: 'BibTeX',
    ending: 'bib',
    type: 'application/x-bibtex',
    holds: 'articles',
    comesBack: false,
    write: writeBibtex,
  },
  cslJson: {
    name: 'CSL-JSON',
    ending: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    holds: 'articles',
    comesBack: false,
    write: writeCslJson,
  },
  articles: {
    name: 'JSONL',
    ending: 'jsonl',
    type: 'application/jsonl',
    holds: 'articles',
    comesBack: true,
    write: writeArticleLines,
  },
  anki: {
    name: 'Anki',
    ending: 'txt',
    type: 'text/tab-separated-values',
    holds: 'words',
    comesBack: false,
    write: writeAnki,
  },
} as const satisfies Record<string, FileFormat>;
export type FormatName = keyof typeof FILE_FORMATS;
