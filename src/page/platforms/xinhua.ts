import { first } from '../unclobbered.ts';
import type { Platform } from './platform.ts';

/** 新华网: /20250408/hash/c.html, older c_12345.htm. The date stands in pieces in its header. */
export const xinhua: Platform = {
  name: 'xinhua',
  is: ({ host }) => /(?:^|\.)(?:news\.cn|xinhuanet\.com)$/.test(host),
  authorInMeta: false,
  parts: {
    body: ['#detailContent', '#detail', '#p-detail', '.p-detail', '#content .article', '#content'],
    title: ['.head-line h1 .title', '.head-line h1', '#title', '.h-title', 'h1'],
    date: ['.h-time', '#pubtime', '.time'],
    source: ['.header .source', 'em#source', '#source', '.source'],
    editors: ['.editor', '#articleEdit .editor', '.p-jc'],
  },
  read: ({ document }) => {
    const year = first(document, '.header-time .year')?.textContent?.replace(/\D/g, '');
    const [month, day] = first(document, '.header-time .day')?.textContent?.match(/\d{1,2}/g) ?? [];
    const time = first(document, '.header-time .time')?.textContent?.trim() ?? '';
    return { date: year && month && day ? `${year}-${month}-${day} ${time}` : null };
  },
};
