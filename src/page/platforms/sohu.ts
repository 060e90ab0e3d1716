import type { Platform } from './platform.ts';

/** 搜狐. */
export const sohu: Platform = {
  name: 'sohu',
  is: ({ host }) => /(?:^|\.)sohu\.com$/.test(host),
  parts: {
    body: ['article#mp-editor', '#mp-editor', 'article.article', '#contentText'],
    title: ['.text-title h1', 'h1'],
    date: ['#news-time', '.article-info .time'],
    source: ['[data-role=original-link]', '.article-info .name', '#user-info h4', '#media_span'],
  },
};
