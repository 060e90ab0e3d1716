import type { Platform } from './platform.ts';

/** 网易. */
export const netease: Platform = {
  name: 'netease',
  is: ({ host }) => /(?:^|\.)163\.com$/.test(host),
  parts: {
    body: ['.post_body', '#endText', '#content'],
    title: ['h1.post_title', '.post_content_main h1', 'h1'],
    dateline: ['.post_info', '.post_time_source'],
    date: ['.post_info', '.post_time_source', '#ptime'],
    source: ['.post_info a', '#ne_article_source', '.ep-source a', '.time a'],
    editors: ['.post_author', '.ep-editor', '.ep-source .left + span'],
  },
};
