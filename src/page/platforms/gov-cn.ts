import { all, attribute, first } from '../unclobbered.ts';
import type { Page, Platform } from './platform.ts';

/** 中国政府网: news, and documents with a table of labels over them. */
export const govCn: Platform = {
  name: 'gov-cn',
  is: ({ host }) => host === 'gov.cn',
  authorInMeta: false,
  parts: {
    body: ['#UCAP-CONTENT', '.pages_content', '.trs_editor_view'],
    title: ['h1#ti', '.share-title', '.article h1'],
    date: ['.pages-date'],
    source: ['.pages-date > span.font'],
    editors: ['.editor'],
  },
  read: ({ document }) => {
    const gazette = attributeOf(document, 'meta[name="lanmu"]');
    return {
      date: attributeOf(document, 'meta[name="firstpublishedtime"]')?.replace(/^(\d{4}-\d\d-\d\d)-/, '$1 ') ?? null,
      source: labelled(document, '发文机关') ?? (gazette && /第\d+号/.test(gazette) ? '国务院公报' : null),
      edition: null,
      column: gazette,
    };
  },
};

const attributeOf = (document: Document, selector: string): string | null => {
  const element = first(document, selector);
  return element && attribute(element, 'content');
};

/** The cell beside a label in a document's table: 发文机关：国务院办公厅. */
export function labelled(document: Page['document'], label: string): string | null {
  for (const cell of all(document, 'td, th')) {
    const text = cell.textContent?.replace(/\s/g, '') ?? '';
    if (text.length < 14 && text.includes(label)) return cell.nextElementSibling?.textContent?.trim() || null;
  }
  return null;
}
