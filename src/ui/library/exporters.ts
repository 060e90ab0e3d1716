import type { KeptArticle } from '../../notebook/article.ts';
import { exportJson } from '../../notebook/export.ts';
import type { Highlight } from '../../notebook/highlight.ts';
import type { KeptWord } from '../../notebook/word.ts';
import { dated, type SavedFile } from './save.ts';

/** A kind of file in which records can be taken away. */
export interface Exporter<T> {
  id: string;
  /** As the reader sees it in the menu. */
  label: string;
  make(records: readonly T[]): SavedFile | Promise<SavedFile>;
}

const JSON_TYPE = 'application/json';

export const highlightExporters: readonly Exporter<Highlight>[] = [
  {
    id: 'json',
    label: 'JSON',
    make: records => ({
      name: dated('highlights', 'json'),
      type: JSON_TYPE,
      parts: [exportJson(records, [], new Date())],
    }),
  },
];

export const articleExporters: readonly Exporter<KeptArticle>[] = [
  {
    id: 'json',
    label: 'JSON',
    make: records => ({ name: dated('articles', 'json'), type: JSON_TYPE, parts: [JSON.stringify(records, null, 2)] }),
  },
];

export const wordExporters: readonly Exporter<KeptWord>[] = [
  {
    id: 'json',
    label: 'JSON',
    make: records => ({
      name: dated('words', 'json'),
      type: JSON_TYPE,
      parts: [exportJson([], records, new Date())],
    }),
  },
];
