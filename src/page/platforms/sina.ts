import type { Platform } from './platform.ts';

/** 新浪. */
export const sina: Platform = {
  name: 'sina',
  is: ({ host }) => /(?:^|\.)sina\.(?:com\.cn|cn)$/.test(host),
  parts: {
    body: ['#article', '#artibody', '.article .content'],
    title: ['h1.main-title', '#artibodyTitle', 'h1'],
    date: ['.date-source .date', '.date', '#pub_date'],
    source: ['.date-source .source', '#media_name'],
    editors: ['.show_author'],
  },
};
